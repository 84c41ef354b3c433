/** Least time of several runs, in milliseconds of this process: the rest is the machine's. */
function timeOf(run: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 5; i++) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** How much longer `read` takes over 20,000 characters of a repeated piece than over 10,000. */
export function growthOf(piece: string, read: (text: string) => void): number {
  const text = (characters: number) => piece.repeat(Math.ceil(characters / piece.length))
  let growth = Number.POSITIVE_INFINITY
  // a pause of the collector can spoil one measurement, not four
  for (let attempt = 0; attempt < 4 && growth > 2.3; attempt++) {
    const [small, large] = [text(10_000), text(20_000)]
    growth =
      timeOf(() => read(large)) /
      Math.max(
        timeOf(() => read(small)),
        0.5,
      )
  }
  return growth
}

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

/** How much longer `read` takes over twice as many characters of a repeated piece: 20,000 and 10,000, unless told. */
export function growthOf(piece: string, read: (text: string) => void, length = 10_000): number {
  const text = (characters: number) => piece.repeat(Math.ceil(characters / piece.length))
  let growth = Number.POSITIVE_INFINITY
  // a pause of the collector can spoil a measurement, and a step of a cache all at one length; what is not linear fails at each
  for (let attempt = 0; attempt < 8 && growth > 2.3; attempt++) {
    const characters = length * (1 + (attempt >> 1))
    const [small, large] = [text(characters), text(2 * characters)]
    growth =
      timeOf(() => read(large)) /
      Math.max(
        timeOf(() => read(small)),
        0.5,
      )
  }
  return growth
}

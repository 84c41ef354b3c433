/** CPU milliseconds of this process that the work takes. */
export function cpuOf(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Rounds before those that count: the first ones compile. */
const WARM_UP = 2

/**
 * CPU milliseconds of each stage, and its ratio to the yardstick, as medians over rounds: each round does the yardstick
 * and then every stage, so that what else the machine does in the meantime meets both.
 * @param {Readonly<Record<string, () => void>>} stages
 */
export function measureStages(stages, yardstick, rounds) {
  const names = Object.keys(stages)
  const times = new Map(names.map((name) => [name, []]))
  const ratios = new Map(names.map((name) => [name, []]))
  const bares = []
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const name of names) {
      // the yardstick beside each stage, half before and half behind it
      const before = cpuOf(yardstick)
      const time = cpuOf(stages[name])
      const bare = (before + cpuOf(yardstick)) / 2
      if (round < 0) continue
      times.get(name).push(time)
      ratios.get(name).push(time / bare)
      bares.push(bare)
    }
  }
  return {
    yardstick: median(bares),
    stages: names.map((name) => ({ name, time: median(times.get(name)), ratio: median(ratios.get(name)) })),
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]
}

import { Presets, SingleBar } from 'cli-progress'

/** A bar on stderr, where that is a terminal and the user wants to be told. */
export interface Progress {
  readonly update: (done: number, total: number) => void
  readonly stop: () => void
}

export function createProgress(quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return { update: () => {}, stop: () => {} }
  const bar = new SingleBar(
    { format: '  {bar} {value}/{total} files, {eta_formatted} to go', stream: process.stderr, clearOnComplete: true },
    Presets.shades_grey,
  )
  let started = false
  return {
    update(done, total) {
      if (!started) bar.start(total, 0)
      started = true
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}

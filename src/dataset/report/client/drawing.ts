import { pause } from './pause.ts'

/** Something that is to be drawn. */
type Step = () => void | Promise<void>

/** Draws what is seen first at once, and the rest step by step, so that the page answers meanwhile. */
export interface Drawing {
  /** Begins anew: what an earlier call has not drawn is left out. */
  draw(first: readonly Step[], rest: readonly Step[]): void
  /** Draws at once what is left and can be: for a printer. */
  finish(): void
}

/** @param drawn told whether all is drawn */
export function createDrawing(drawn: (all: boolean) => void): Drawing {
  let left: Step[] = []
  let turn = 0
  return {
    draw(first, rest) {
      const mine = ++turn
      drawn(false)
      for (const step of first) void step()
      left = [...rest]
      const go = async () => {
        for (;;) {
          await pause()
          if (mine !== turn) return
          const step = left.shift()
          if (step === undefined) return drawn(true)
          await step()
        }
      }
      void go()
    },
    finish() {
      for (let step = left.shift(); step !== undefined; step = left.shift()) void step()
    },
  }
}

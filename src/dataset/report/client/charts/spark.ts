import { stepStart } from '../../figures/distribution.ts'
import { formatNumber } from '../../figures/numbers.ts'
import { svg } from '../dom.ts'
import { say } from '../language.ts'

const WIDTH = 96
const HEIGHT = 22

/** A distribution in the space of a word: how many figures from 1, 3, 10, 30, … on. Null where there is one figure. */
export function spark(steps: readonly number[], id: string): SVGSVGElement | null {
  const n = steps.reduce((sum, step) => sum + step, 0)
  if (n < 2) return null
  const top = Math.max(...steps)
  const slots = Math.max(9, steps.length)
  const each = WIDTH / slots
  const parts = steps.flatMap((step, i) =>
    step > 0 ? [`${formatNumber(stepStart(i))}–${formatNumber(stepStart(i + 1))}: ${step}`] : [],
  )
  return svg(
    'svg',
    { class: 'spark', width: WIDTH, height: HEIGHT + 1, role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` },
    svg('title', { id: `${id}-title` }, say('How the figures are spread', '数值分布')),
    svg('desc', { id: `${id}-desc` }, parts.join('; ')),
    svg('line', { class: 'axis', x1: 0, x2: WIDTH, y1: HEIGHT + 0.5, y2: HEIGHT + 0.5 }),
    steps.map((step, i) => {
      const height = step === 0 ? 0 : Math.max(1.5, (step / top) * HEIGHT)
      return step > 0 && svg('rect', { class: 'essays', x: i * each + 1, width: each - 2, y: HEIGHT - height, height })
    }),
  )
}

import { niceStep, percentOf } from '../../figures/numbers.ts'
import type { Tally } from '../../figures/tally.ts'
import { svg } from '../dom.ts'

export interface ChartColumn extends Tally {
  readonly label: string
  /** Whether its label stands under the axis. */
  readonly labelled: boolean
  /** What a press on it does; null where it leads nowhere. */
  readonly open: (() => void) | null
}

interface Options {
  readonly id: string
  readonly title: string
  /** The figures in words, for who does not see them. */
  readonly description: string
  readonly height?: number
}

const FOOT = 24
const HEAD = 18
/** Share of the width before the first column, where the figures of the grid stand. */
const MARGIN = 0.05

/**
 * Columns over an axis: essays dark, their copies light on top. Places are shares of the width and lengths pixels,
 * so that letters keep their size on a narrow page.
 */
export function columnChart(
  columns: readonly ChartColumn[],
  { id, title, description, height = 180 }: Options,
): SVGSVGElement {
  const top = Math.max(1, ...columns.map(({ all }) => all))
  const step = niceStep(top)
  const ceiling = Math.ceil(top / step) * step
  const y = (value: number) => HEAD + height * (1 - value / ceiling)
  const margin = columns.length * MARGIN
  const x = (slot: number) => percentOf(margin + slot, margin + columns.length)
  const bar = (from: number, to: number, at: number, kind: string) =>
    to > from &&
    svg('rect', {
      class: kind,
      x: x(at + 0.14),
      width: percentOf(0.72, margin + columns.length),
      y: y(to),
      height: y(from) - y(to),
    })
  const ticks = Array.from({ length: ceiling / step + 1 }, (_, i) => i * step)
  return svg(
    'svg',
    {
      class: 'columns',
      width: '100%',
      height: HEAD + height + FOOT,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    svg('title', { id: `${id}-title` }, title),
    svg('desc', { id: `${id}-desc` }, description),
    ticks.map((tick) => [
      svg('line', { class: tick === 0 ? 'axis' : 'grid', x1: 0, x2: '100%', y1: y(tick), y2: y(tick) }),
      tick > 0 && svg('text', { class: 'tick', x: 0, y: y(tick) - 4 }, tick),
    ]),
    columns.map(({ once, all, label, open }, i) =>
      all > 0
        ? svg(
            'g',
            { class: open ? 'open' : null, on: open ? { click: open } : {} },
            bar(0, once, i, 'essays'),
            bar(once, all, i, 'copies'),
            svg('rect', { class: 'reach', x: x(i), width: percentOf(1, margin + columns.length), y: HEAD, height }),
            svg('title', {}, `${label}: ${all}`),
          )
        : null,
    ),
    columns.map(
      ({ label, labelled }, i) =>
        labelled &&
        svg(
          'text',
          {
            class: columns.length === 12 && i % 2 === 1 ? 'label minor' : 'label',
            x: x(i + 0.5),
            y: HEAD + height + 17,
          },
          label,
        ),
    ),
  )
}

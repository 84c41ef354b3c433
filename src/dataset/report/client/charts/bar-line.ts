import { percentOf } from '../../figures/numbers.ts'
import type { Tally } from '../../figures/tally.ts'
import { svg } from '../dom.ts'

/** A bar of a list: essays dark, copies light behind. Its number stands beside it, so readers of the screen skip it. */
export function barLine({ once, all }: Tally, top: number): SVGSVGElement {
  return svg(
    'svg',
    { class: 'bar', width: '100%', height: 8, 'aria-hidden': 'true' },
    all > once && svg('rect', { class: 'copies', width: percentOf(all, top), height: 8 }),
    svg('rect', { class: 'essays', width: percentOf(once, top), height: 8 }),
  )
}

import type { Tally } from '../../figures/tally.ts'
import { type Child, h } from '../dom.ts'
import { counted, numberLink, type Scene } from '../scene.ts'
import type { Selection } from '../selection.ts'
import { barLine } from './bar-line.ts'

export interface Bar extends Tally {
  readonly name: Child
  readonly selection: Selection
}

/** Bars as the rows of a table, so that a reader of the screen hears a table. */
export function barTable(scene: Scene, caption: Child, bars: readonly Bar[]): HTMLElement {
  const top = Math.max(1, ...bars.map(({ all }) => all))
  return h(
    'table',
    { class: 'bars' },
    h('caption', {}, caption),
    h(
      'tbody',
      {},
      bars.map((bar) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, bar.name),
          h('td', { class: 'line' }, barLine(bar, top)),
          h('td', { class: 'num' }, numberLink(scene, counted(scene, bar), bar.selection)),
        ),
      ),
    ),
  )
}

import type { Tally } from '../../figures/tally.ts'
import { h } from '../dom.ts'
import { counted, numberLink, type Scene } from '../scene.ts'
import type { Selection } from '../selection.ts'

interface Heat {
  readonly caption: string
  readonly rows: ReadonlyArray<{ readonly key: string; readonly name: string }>
  readonly columns: ReadonlyArray<{ readonly key: string; readonly name: string }>
  readonly corner: string
  tally(row: string, column: string): Tally
  selection(row: string, column: string): Selection
}

/** Numbers in a grid, the larger the darker. */
export function heatTable(scene: Scene, { caption, rows, columns, corner, tally, selection }: Heat): HTMLElement {
  const value = (row: string, column: string) => counted(scene, tally(row, column))
  const top = Math.max(1, ...rows.flatMap((row) => columns.map((column) => value(row.key, column.key))))
  return h(
    'div',
    { class: 'wide', role: 'region', 'aria-label': caption, tabindex: 0 },
    h(
      'table',
      { class: 'heat' },
      h('caption', {}, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, corner),
          columns.map(({ name }) => h('th', { scope: 'col', class: 'num' }, name)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, row.name),
            columns.map((column) => {
              const number = value(row.key, column.key)
              return h(
                'td',
                { class: `h${heatOf(number, top)}` },
                numberLink(scene, number, selection(row.key, column.key)),
              )
            }),
          ),
        ),
      ),
    ),
  )
}

/** Of five shades: by the square root, so that small numbers differ too. */
function heatOf(value: number, top: number): number {
  return value === 0 ? 0 : Math.max(1, Math.round(Math.sqrt(value / top) * 5))
}

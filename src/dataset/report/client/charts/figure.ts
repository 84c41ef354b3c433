import { type Child, h } from '../dom.ts'
import { say } from '../language.ts'

/** A chart with its figures in a table beside it, which opens. */
export function figure(
  key: string,
  chart: Node,
  head: readonly string[],
  rows: ReadonlyArray<readonly Child[]>,
): HTMLElement {
  return h(
    'figure',
    {},
    chart,
    h(
      'details',
      { class: 'data', 'data-key': `d:${key}` },
      h('summary', { 'data-key': `s:${key}` }, say('The figures', '查看数据')),
      table(head, rows),
    ),
  )
}

/** A plain table: the first cell of a row names it, the others are numbers. */
export function table(
  head: readonly string[],
  rows: ReadonlyArray<readonly Child[]>,
  caption: Child = null,
): HTMLElement {
  return h(
    'table',
    {},
    caption !== null && h('caption', {}, caption),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        head.map((name, i) => h('th', { scope: 'col', class: i > 0 ? 'num' : null }, name)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map(([name, ...cells]) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, name),
          cells.map((cell) => h('td', { class: 'num' }, cell)),
        ),
      ),
    ),
  )
}

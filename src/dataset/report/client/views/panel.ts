import { formatNumber } from '../../figures/numbers.ts'
import type { Corpus } from '../corpus.ts'
import { h } from '../dom.ts'
import { downloadRows } from '../download.ts'
import { replaceContent } from '../keep-place.ts'
import { say } from '../language.ts'
import { rowsOf } from '../selection.ts'
import type { Panel, Store } from '../store.ts'
import { pager } from './pager.ts'
import { readingView } from './reading.ts'
import { rowsView } from './rows.ts'

const PAGE = 30

export interface PanelView {
  /** Shows the panel as the state has it, over these summaries. */
  show(panel: Panel | null, chosen: readonly number[]): Promise<void>
}

/** The panel over the page: rows of a number, or the text of a summary. Escape closes it. */
export function createPanel(corpus: Corpus, store: Store): PanelView {
  const dialog = h('dialog', {
    'aria-labelledby': 'panel-title',
    on: { close: () => store.get().panel && store.set({ panel: null }) },
  })
  document.body.append(dialog)
  let turn = 0
  const set = (change: Partial<Panel>) => {
    const { panel } = store.get()
    if (panel) store.set({ panel: { ...panel, ...change } })
  }
  const head = (title: string, back: boolean, extra: Node | null) =>
    h(
      'header',
      {},
      back &&
        h(
          'button',
          { type: 'button', class: 'plain', 'data-key': 'back', on: { click: () => set({ reading: null }) } },
          say('← Rows', '← 返回'),
        ),
      h('h2', { id: 'panel-title' }, title),
      extra,
      h(
        'button',
        { type: 'button', class: 'plain close', 'data-key': 'close', on: { click: () => dialog.close() } },
        say('Close', '关闭'),
      ),
    )

  const draw = async (panel: Panel, chosen: readonly number[]): Promise<Node[]> => {
    const { selection, reading, page } = panel
    if (reading) {
      const body = await readingView(corpus, reading, (start, end) => set({ reading: { ...reading, start, end } }))
      return [head(selection?.title ?? say('Summary', '总结'), selection !== null, null), body]
    }
    if (selection === null) return []
    const all = await corpus.rows()
    const rows = rowsOf(all, chosen, selection)
    const body = await rowsView(
      corpus,
      all,
      selection.kind,
      rows.slice(page * PAGE, (page + 1) * PAGE),
      (summary, start, end) => set({ reading: { summary, start, end } }),
    )
    const count = h(
      'span',
      { class: 'count', 'data-rows': rows.length },
      say(`${formatNumber(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}`, `${formatNumber(rows.length)} 行`),
    )
    const download = h(
      'button',
      {
        type: 'button',
        class: 'plain',
        'data-key': 'download-rows',
        on: { click: () => void downloadRows(corpus, selection.kind, rows) },
      },
      say('Download as CSV', '下载 CSV'),
    )
    return [
      head(selection.title, false, h('span', {}, count, ' ', download)),
      body,
      pager('rows', page, PAGE, rows.length, (to) => set({ page: to })) ?? h('span', {}),
    ]
  }

  return {
    async show(panel, chosen) {
      const mine = ++turn
      if (panel === null) {
        if (dialog.open) dialog.close()
        return
      }
      const content = await draw(panel, chosen)
      // a later state has been drawn meanwhile
      if (mine !== turn) return
      const opening = !dialog.open
      replaceContent(dialog, ...content)
      if (opening) dialog.showModal()
      const target = dialog.querySelector('mark.target')
      if (target && panel.reading) target.scrollIntoView({ block: 'center' })
      else if (opening) dialog.scrollTop = 0
      if (!dialog.contains(document.activeElement) || document.activeElement === dialog)
        dialog.querySelector<HTMLElement>('.close')?.focus()
    },
  }
}

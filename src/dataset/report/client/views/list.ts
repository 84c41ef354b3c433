import { formatNumber } from '../../figures/numbers.ts'
import type { ReportSummary } from '../../layout.ts'
import type { CorpusRows } from '../corpus.ts'
import { h } from '../dom.ts'
import { nameOf, say } from '../language.ts'
import { type Scene, showText } from '../scene.ts'
import type { SortColumn } from '../store.ts'
import { issuerOf, languageOf, titleOf } from '../summary-words.ts'
import { pager } from './pager.ts'
import { section } from './section.ts'

const PAGE = 25

/** The summaries themselves: a line each, which opens its text. */
export function listView(scene: Scene, { summaries }: CorpusRows): HTMLElement {
  const { state, set, filtered, corpus } = scene
  const { column, descending } = state.sort
  const sorted = sortSummaries(summaries, filtered.summaries, column, descending)
  const page = Math.min(state.page, Math.max(0, Math.ceil(sorted.length / PAGE) - 1))
  const heads = COLUMNS.map(({ name, title, numeric }) =>
    h(
      'th',
      {
        scope: 'col',
        class: numeric ? 'num' : null,
        'aria-sort': column === name ? (descending ? 'descending' : 'ascending') : null,
      },
      h(
        'button',
        {
          type: 'button',
          class: 'sort',
          'data-key': `sort:${name}`,
          on: { click: () => set({ sort: { column: name, descending: column === name && !descending }, page: 0 }) },
        },
        title(),
        h('span', { 'aria-hidden': 'true' }, column === name ? (descending ? ' ↓' : ' ↑') : ''),
      ),
    ),
  )
  const rows = sorted.slice(page * PAGE, (page + 1) * PAGE).map((index) => {
    const summary = summaries[index] as ReportSummary
    return h(
      'tr',
      {},
      h('td', { class: 'year' }, summary.year?.value ?? '–'),
      h(
        'th',
        { scope: 'row', lang: languageOf(summary) },
        h(
          'button',
          {
            type: 'button',
            class: 'title',
            'data-key': `read:${summary.id}:${summary.document.path}`,
            'aria-haspopup': 'dialog',
            on: { click: () => showText(scene, index) },
          },
          titleOf(summary),
        ),
        summary.duplicates && h('i', {}, corpus.facts?.essays[index] ? say('copied', '被抄') : say('copy', '重复')),
        summary.checks.length > 0 && h('i', {}, say('check', '待核')),
        h('small', {}, `${summary.document.path} · ${summary.ordinal}`),
      ),
      h('td', { lang: 'zh' }, issuerOf(summary)),
      h('td', {}, nameOf(summary.genre)),
      h('td', { class: 'num' }, formatNumber(mentionsOf(summary))),
    )
  })
  return section(
    'summaries',
    say('The summaries', '总结一览'),
    say(
      'A title opens the text with everything that was read out of it marked.',
      '点击标题可阅读全文，所提取的内容都有标记。',
    ),
    h(
      'div',
      { class: 'wide', role: 'region', 'aria-label': say('The summaries', '总结一览'), tabindex: 0 },
      h(
        'table',
        { class: 'list' },
        h('caption', { class: 'unseen' }, say('Summaries', '总结')),
        h('thead', {}, h('tr', {}, heads)),
        h('tbody', {}, rows),
      ),
    ),
    pager('list', page, PAGE, sorted.length, (to) => set({ page: to })),
  )
}

const COLUMNS: ReadonlyArray<{ readonly name: SortColumn; title(): string; readonly numeric?: boolean }> = [
  { name: 'year', title: () => say('Year', '年份') },
  { name: 'title', title: () => say('Title', '标题') },
  { name: 'issuer', title: () => say('Issuer', '报告单位') },
  { name: 'genre', title: () => say('Genre', '文体') },
  { name: 'mentions', title: () => say('Mentions', '提及'), numeric: true },
]

function mentionsOf({ dates, counts, agencies, themes }: ReportSummary): number {
  return dates.length + counts.length + agencies.length + themes.length
}

/** By code point, so that the order is the same in every browser; a missing value comes last. */
function sortSummaries(
  summaries: readonly ReportSummary[],
  chosen: readonly number[],
  column: SortColumn,
  descending: boolean,
): number[] {
  if (column === 'place') return [...chosen]
  const key = (index: number): string | number | null => {
    const summary = summaries[index] as ReportSummary
    if (column === 'year') return summary.year?.value ?? null
    if (column === 'mentions') return mentionsOf(summary)
    if (column === 'issuer') return summary.issuer ? issuerOf(summary) : null
    return column === 'genre' ? summary.genre : titleOf(summary)
  }
  const sign = descending ? -1 : 1
  return chosen
    .map((index) => ({ index, key: key(index) }))
    .sort((a, b) => {
      if (a.key === b.key) return a.index - b.index
      if (a.key === null || b.key === null) return a.key === null ? 1 : -1
      return (a.key < b.key ? -1 : 1) * sign
    })
    .map(({ index }) => index)
}

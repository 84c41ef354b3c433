import { sentenceSpan } from '../../../excerpt.ts'
import type { Kind, ReportSummary } from '../../layout.ts'
import type { Corpus, CorpusRows } from '../corpus.ts'
import { h } from '../dom.ts'
import { nameOf } from '../language.ts'
import type { Row } from '../selection.ts'
import { issuerOf, languageOf, readingOf, titleOf } from '../summary-words.ts'
import { markedText } from './marked-text.ts'

/** Longest stretch of a sentence, to either side of its mention, that a row shows. */
const AROUND = 90

/** Rows of a number, each a button that opens its text. */
export async function rowsView(
  corpus: Corpus,
  all: CorpusRows,
  kind: 'summaries' | Kind,
  rows: readonly Row[],
  open: (summary: number, start: number, end: number) => void,
): Promise<HTMLElement> {
  const items: HTMLElement[] = []
  for (const row of rows)
    items.push(
      row.mention === null
        ? summaryRow(all, row.summary, open)
        : await mentionRow(corpus, all, kind as Kind, row, open),
    )
  return h('ol', { class: 'rows' }, items)
}

function summaryRow(
  { summaries }: CorpusRows,
  index: number,
  open: (summary: number, start: number, end: number) => void,
): HTMLElement {
  const summary = summaries[index] as ReportSummary
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        'data-key': `row:${summary.id}:${summary.document.path}`,
        on: { click: () => open(index, 0, 0) },
      },
      h('span', { class: 'sentence', lang: languageOf(summary) }, titleOf(summary)),
      h(
        'span',
        { class: 'from' },
        [summary.year?.value, issuerOf(summary), nameOf(summary.genre), `${summary.document.path} · ${summary.ordinal}`]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
  )
}

async function mentionRow(
  corpus: Corpus,
  { summaries, sentences }: CorpusRows,
  kind: Kind,
  { summary: index, mention }: Row,
  open: (summary: number, start: number, end: number) => void,
): Promise<HTMLElement> {
  const summary = summaries[index] as ReportSummary
  const text = await corpus.textOf(index)
  const place = mention as NonNullable<Row['mention']>
  const [start, end] = [place.start - summary.start, place.end - summary.start]
  const sentence = sentenceSpan(sentences[index] ?? [], { start, end })
  const from = Math.max(sentence.start, start - AROUND)
  const to = Math.min(sentence.end, end + AROUND)
  const marked = markedText(text, from, to, [{ start, end, kind, reading: null, target: true }])
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        'data-key': `row:${summary.id}:${summary.document.path}:${start}`,
        on: { click: () => open(index, start, end) },
      },
      h(
        'span',
        { class: 'sentence', lang: languageOf(summary) },
        from > sentence.start && '…',
        marked,
        to < sentence.end && '…',
      ),
      h(
        'span',
        { class: 'from' },
        h('b', {}, readingOf(kind, place)),
        ` — ${[summary.year?.value, titleOf(summary)].filter(Boolean).join(' · ')}`,
      ),
    ),
  )
}

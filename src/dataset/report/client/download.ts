import { sentenceSpan } from '../../excerpt.ts'
import { guard } from '../../guard.ts'
import type { Kind, ReportSummary } from '../layout.ts'
import { MENTION_FIELDS } from '../layout.ts'
import type { Corpus, CorpusRows } from './corpus.ts'
import { h } from './dom.ts'
import type { Row } from './selection.ts'

type Cell = string | number | boolean | null

/**
 * Hands the reader rows as a CSV file for spreadsheets: byte order mark, CRLF, and texts that could be run as
 * formulas guarded, as in the tables beside the page and under their columns' names.
 */
export async function downloadRows(corpus: Corpus, kind: 'summaries' | Kind, rows: readonly Row[]): Promise<void> {
  const lines = [
    kind === 'summaries'
      ? Object.keys(SUMMARY_CELLS)
      : [...OF_SUMMARY, 'text', 'start', 'end', ...fieldsOf(kind), 'sentence'],
  ]
  const cells: Cell[][] = []
  const all = await corpus.rows()
  for (const row of rows) {
    const summary = all.summaries[row.summary] as ReportSummary
    const essay = corpus.facts?.essays[row.summary] ?? false
    cells.push(
      kind === 'summaries'
        ? Object.values(SUMMARY_CELLS).map((cell) => cell(summary, essay))
        : await mentionCells(corpus, all, kind, row),
    )
  }
  const csv = [...lines, ...cells].map((line) => `${line.map(encode).join(',')}\r\n`).join('')
  const address = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv' }))
  h('a', { href: address, download: `zongjie-${kind}.csv` }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const OF_SUMMARY = ['summary_id', 'document_path', 'year', 'genre', 'issuer_type', 'count_once']

/** Fields that the words of the text do not stand for already. */
function fieldsOf(kind: Kind): readonly string[] {
  return MENTION_FIELDS[kind].filter((name) => name !== 'text')
}

async function mentionCells(
  corpus: Corpus,
  { summaries, sentences }: CorpusRows,
  kind: Kind,
  { summary: index, mention }: Row,
): Promise<Cell[]> {
  const summary = summaries[index] as ReportSummary
  const text = await corpus.textOf(index)
  const { start, end } = mention as { start: number; end: number }
  const place = { start: start - summary.start, end: end - summary.start }
  const sentence = sentenceSpan(sentences[index] ?? [], place)
  return [
    summary.id,
    summary.document.path,
    summary.year?.value ?? null,
    summary.genre,
    summary.issuer?.type ?? null,
    corpus.facts?.essays[index] ?? false,
    text.slice(place.start, place.end),
    start,
    end,
    ...fieldsOf(kind).map((name) => (mention as unknown as Record<string, Cell>)[name] ?? null),
    text.slice(sentence.start, sentence.end),
  ]
}

const SUMMARY_CELLS: Readonly<Record<string, (summary: ReportSummary, essay: boolean) => Cell>> = {
  id: ({ id }) => id,
  document_path: ({ document }) => document.path,
  ordinal: ({ ordinal }) => ordinal,
  title: ({ title }) => title,
  genre: ({ genre }) => genre,
  year: ({ year }) => year?.value ?? null,
  year_basis: ({ year }) => year?.basis ?? null,
  year_evidence: ({ year }) => year?.evidence ?? null,
  issuer_text: ({ issuer }) => issuer?.text ?? null,
  issuer_name: ({ issuer }) => issuer?.name ?? null,
  issuer_type: ({ issuer }) => issuer?.type ?? null,
  issuer_level: ({ issuer }) => issuer?.level ?? null,
  issuer_region: ({ issuer }) => issuer?.region ?? null,
  topics: ({ topics }) => topics.join('|') || null,
  duplicate_cluster: ({ duplicates }) => duplicates?.cluster ?? null,
  count_once: (_, essay) => essay,
  dates: ({ dates }) => dates.length,
  counts: ({ counts }) => counts.length,
  agencies: ({ agencies }) => agencies.length,
  themes: ({ themes }) => themes.length,
}

function encode(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
  const text = guard(cell)
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

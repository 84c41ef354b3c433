import type { PlacedGold, PlacedSummary } from './gold.ts'
import { book, bookConfusion, bookField, type ConfusionName, type Ledger } from './ledger.ts'
import { matchSummaries, SAME_EXTENT } from './match-summaries.ts'
import type { Prediction } from './prediction.ts'

/** Scores what is said of each summary as a whole: its extent, genre, year, issuer and topics. */
export function scoreSummaries(document: PlacedGold, records: readonly Prediction[], ledger: Ledger): void {
  const matches = matchSummaries(document.summaries, records)
  const placed = new Set<Prediction>()
  for (const { gold, record, iou } of matches) {
    const note = noteWriter(document, gold, ledger)
    const isSame = iou >= SAME_EXTENT
    if (record && isSame) placed.add(record)
    book(ledger, 'split', isSame ? { right: 1 } : { missed: 1 })
    if (!isSame) note('split missed', `${gold.start}-${gold.end}`, record && `${record.start}-${record.end}`)
    scoreYear(gold, record, ledger, note)
    scoreTopics(gold, record, ledger, note)
    scoreField(ledger, 'genre', gold.genre, record, record?.genre, note)
    scoreField(ledger, 'issuer type', gold.issuer?.type ?? null, record, record?.issuer?.type, note)
    scoreField(ledger, 'issuer level', gold.issuer?.level ?? null, record, record?.issuer?.level, note)
  }
  if (document.partial) return
  for (const record of records) {
    if (placed.has(record)) continue
    book(ledger, 'split', { extra: 1 })
    const predicted = `${record.start}-${record.end}`
    const context = document.text
      .slice(record.start, record.start + 24)
      .replaceAll('\n', '⏎')
      .toWellFormed()
    const place = { file: document.file, ordinal: null, rule: null, context }
    ledger.mistakes.push({ kind: 'split extra', gold: null, predicted, ...place })
  }
}

type Note = (kind: string, gold: string | null, predicted: string | null) => void

/** A summary without a record has nothing right, not even where the gold is null: nobody said so. */
function scoreField(
  ledger: Ledger,
  name: ConfusionName,
  gold: string | null,
  record: Prediction | null,
  predicted: string | null | undefined,
  note: Note,
): void {
  if (!record) {
    book(ledger, name, { missed: 1 })
    note(name, String(gold), null)
    return
  }
  const actual = predicted ?? null
  bookField(ledger, name, gold === actual)
  bookConfusion(ledger, name, String(gold), String(actual))
  if (gold !== actual) note(name, String(gold), String(actual))
}

/** Precision and recall: a null is an abstention, which misses a settled year and is right where there is none. */
function scoreYear(gold: PlacedSummary, record: Prediction | null, ledger: Ledger, note: Note): void {
  const predicted = record?.year?.value ?? null
  if (predicted === gold.year) {
    if (predicted !== null) book(ledger, 'year', { right: 1 })
    return
  }
  book(ledger, 'year', { extra: predicted === null ? 0 : 1, missed: gold.year === null ? 0 : 1 })
  note('year', String(gold.year), String(predicted))
}

function scoreTopics(gold: PlacedSummary, record: Prediction | null, ledger: Ledger, note: Note): void {
  const predicted = new Set(record?.topics)
  const golds = new Set<string>(gold.topics)
  for (const topic of golds) {
    book(ledger, 'topics', predicted.has(topic) ? { right: 1 } : { missed: 1 })
    if (!predicted.has(topic)) note('topics missed', topic, null)
  }
  for (const topic of predicted) {
    if (golds.has(topic)) continue
    book(ledger, 'topics', { extra: 1 })
    note('topics extra', null, topic)
  }
}

function noteWriter(document: PlacedGold, summary: PlacedSummary, ledger: Ledger): Note {
  const context = `${summary.title ?? ''} ${summary.starts}`.trim().replaceAll('\n', '⏎').toWellFormed()
  return (kind, gold, predicted) =>
    ledger.mistakes.push({ kind, file: document.file, ordinal: summary.ordinal, gold, predicted, rule: null, context })
}

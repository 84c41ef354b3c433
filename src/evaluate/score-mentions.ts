import { overlaps, type Span } from '../core/span.ts'
import { type Alignment, align } from './align.ts'
import type { GoldCount, GoldDate, PlacedGold } from './gold.ts'
import { book, bookConfusion, bookField, bookMuc, contextOf, type Ledger } from './ledger.ts'
import type { PredictedCount, PredictedDate, Prediction } from './prediction.ts'
import { isSameCount, isSameDate, isSameObject } from './same-value.ts'
import type { Tally } from './tally.ts'

/**
 * Scores dates and counts by their place in the document, whichever record they come from: a wrong split
 * costs the split alone.
 */
export function scoreMentions(document: PlacedGold, records: readonly Prediction[], ledger: Ledger): void {
  const counted = (mention: Span) =>
    !document.partial || document.summaries.some((summary) => overlaps(summary, mention))
  scoreDates(
    document,
    records.flatMap((record) => record.dates.filter(counted)),
    ledger,
  )
  scoreCounts(
    document,
    records.flatMap((record) => record.counts.filter(counted)),
    ledger,
  )
}

type Dates = Alignment<GoldDate & Span, PredictedDate>
type Counts = Alignment<GoldCount & Span, PredictedCount>

function scoreDates(document: PlacedGold, predictions: readonly PredictedDate[], ledger: Ledger): void {
  const golds = document.summaries.flatMap((summary) => summary.dates)
  const alignment: Dates = align(golds, predictions, (gold, predicted) => ({
    sameValue: isSameDate(gold, predicted),
    agreeing:
      Number((gold.part ?? null) === (predicted.part ?? null)) +
      Number((gold.mod ?? null) === (predicted.mod ?? null)) +
      Number(gold.kind === predicted.kind),
  }))
  scorePlaces(document, alignment, ledger, 'dates', describeDate, (gold, predicted) => gold.kind === predicted.kind)
  for (const { gold, predicted, sameValue } of required(alignment)) {
    if (!sameValue) continue
    bookField(ledger, 'dates part', (gold.part ?? null) === (predicted.part ?? null))
    bookField(ledger, 'dates mod', (gold.mod ?? null) === (predicted.mod ?? null))
    note(document, ledger, 'dates part', gold, predicted, gold.part ?? null, predicted.part ?? null)
    note(document, ledger, 'dates mod', gold, predicted, gold.mod ?? null, predicted.mod ?? null)
  }
}

function scoreCounts(document: PlacedGold, predictions: readonly PredictedCount[], ledger: Ledger): void {
  const golds = document.summaries.flatMap((summary) => summary.counts)
  const alignment: Counts = align(golds, predictions, (gold, predicted) => ({
    sameValue: isSameCount(gold, predicted),
    agreeing:
      4 * Number(gold.indicator === predicted.indicator) +
      2 * Number(gold.bound === predicted.bound) +
      Number(isSameObject(gold.object, predicted.object)),
  }))
  scorePlaces(document, alignment, ledger, 'counts', describeCount, (a, b) => a.indicator === b.indicator)
  bookLeftovers(alignment, (tally) => book(ledger, 'counts tuple', tally))
  for (const { gold, predicted, sameValue } of required(alignment)) {
    const sameTuple = sameValue && gold.indicator === predicted.indicator
    bookField(ledger, 'counts tuple', sameTuple)
    if (!sameValue) continue
    bookField(ledger, 'counts indicator', sameTuple)
    bookField(ledger, 'counts bound', gold.bound === predicted.bound)
    bookField(ledger, 'counts object', isSameObject(gold.object, predicted.object))
    bookConfusion(ledger, 'counts indicator', gold.indicator, predicted.indicator)
    bookConfusion(ledger, 'counts bound', gold.bound, predicted.bound)
    note(document, ledger, 'counts indicator', gold, predicted, gold.indicator, predicted.indicator)
    note(document, ledger, 'counts bound', gold, predicted, gold.bound, predicted.bound)
    if (!isSameObject(gold.object, predicted.object)) {
      note(document, ledger, 'counts object', gold, predicted, gold.object, predicted.object)
    }
  }
}

/** What dates and counts share: found, exact span, value, the table of MUC, and the mistakes of each. */
function scorePlaces<
  Gold extends Span & { readonly text: string; readonly optional?: boolean },
  Predicted extends Span & { readonly text: string; readonly rule: string; readonly optional?: boolean },
>(
  document: PlacedGold,
  alignment: Alignment<Gold, Predicted>,
  ledger: Ledger,
  list: 'dates' | 'counts',
  describe: (mention: Gold | Predicted) => string,
  isSameType: (gold: Gold, predicted: Predicted) => boolean,
): void {
  for (const score of [`${list} found`, `${list} exact span`, `${list} value`] as const) {
    bookLeftovers(alignment, (tally) => book(ledger, score, tally))
  }
  for (const gold of alignment.missed) {
    if (gold.optional) continue
    bookMuc(ledger, list, 'missing')
    ledger.mistakes.push(mistake(document, `${list} missed`, gold, describe(gold), null, null))
  }
  for (const extra of alignment.extra) {
    if (extra.optional) continue
    bookMuc(ledger, list, 'spurious')
    ledger.mistakes.push(mistake(document, `${list} extra`, extra, null, describe(extra), extra.rule))
  }
  for (const { gold, predicted, sameValue } of required(alignment)) {
    const sameSpan = gold.start === predicted.start && gold.end === predicted.end
    book(ledger, `${list} found`, { right: 1 })
    bookField(ledger, `${list} exact span`, sameSpan)
    bookField(ledger, `${list} value`, sameValue)
    bookMuc(ledger, list, { sameSpan, sameType: isSameType(gold, predicted) })
    const kind = sameValue ? (sameSpan ? null : `${list} span`) : `${list} value`
    if (kind === null) continue
    ledger.mistakes.push(mistake(document, kind, gold, describe(gold), describe(predicted), predicted.rule))
  }
}

function bookLeftovers<Gold extends { readonly optional?: boolean }, Predicted extends { readonly optional?: boolean }>(
  { missed, extra }: Alignment<Gold, Predicted>,
  write: (tally: Partial<Tally>) => void,
): void {
  write({
    missed: missed.filter((gold) => !gold.optional).length,
    extra: extra.filter((predicted) => !predicted.optional).length,
  })
}

function required<Gold extends { readonly optional?: boolean }, Predicted extends { readonly optional?: boolean }>({
  pairs,
}: Alignment<Gold, Predicted>) {
  return pairs.filter(({ gold, predicted }) => !gold.optional && !predicted.optional)
}

function note(
  document: PlacedGold,
  ledger: Ledger,
  kind: string,
  gold: Span & { readonly text: string },
  predicted: { readonly rule: string },
  expected: string | null,
  actual: string | null,
): void {
  if (expected === actual) return
  ledger.mistakes.push(mistake(document, kind, gold, String(expected), String(actual), predicted.rule))
}

function mistake(
  document: PlacedGold,
  kind: string,
  place: Span,
  gold: string | null,
  predicted: string | null,
  rule: string | null,
) {
  const ordinal = document.summaries.find((summary) => overlaps(summary, place))?.ordinal ?? null
  const context = contextOf(document.text, place.start, place.end)
  return { kind, file: document.file, ordinal, gold, predicted, rule, context }
}

function describeDate(date: { readonly text: string; readonly edtf: string | null; readonly rel?: number | null }) {
  return `${date.text} [${date.edtf ?? `rel ${date.rel ?? null}`}]`
}

function describeCount(count: { readonly text: string; readonly value: number | null; readonly unit: string | null }) {
  return `${count.text} [${count.value} ${count.unit}]`
}

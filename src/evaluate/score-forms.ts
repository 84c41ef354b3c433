import { inCanonicalOrder } from './align.ts'
import type { GoldAgency, PlacedGold, PlacedSummary } from './gold.ts'
import { book, bookConfusion, bookField, contextOf, type Ledger } from './ledger.ts'
import type { PredictedAgency, PredictedTheme, Prediction } from './prediction.ts'
import { normalizeWords } from './same-value.ts'

/** Scores agencies and themes: in each gold summary a set of surface forms, wherever and however often they stand. */
export function scoreForms(document: PlacedGold, records: readonly Prediction[], ledger: Ledger): void {
  const agencies = records.flatMap((record) => record.agencies).sort(inCanonicalOrder)
  const themes = records.flatMap((record) => record.themes).sort(inCanonicalOrder)
  for (const summary of document.summaries) {
    scoreAgencies(document, summary, within(agencies, summary), ledger)
    scoreThemes(document, summary, within(themes, summary), ledger)
  }
}

function within<Mention extends { start: number; end: number }>(mentions: readonly Mention[], body: PlacedSummary) {
  return mentions.filter((mention) => mention.start >= body.start && mention.end <= body.end)
}

function scoreAgencies(
  document: PlacedGold,
  summary: PlacedSummary,
  mentions: readonly PredictedAgency[],
  ledger: Ledger,
): void {
  const golds = new Map(summary.agencies.map((gold) => [gold.text, gold]))
  const predictions = firstOfEach(mentions, (mention) => mention.text)
  const say = mistakeWriter(document, summary, ledger, 'agencies')
  // another reading of an optional form is as little an error as the form itself
  const isNeutral = nearOptional(golds.values())
  const isNeutralForGold = nearOptional(predictions.values())
  for (const [form, gold] of golds) {
    const predicted = predictions.get(form)
    if (gold.optional || predicted?.optional) continue
    if (predicted) {
      book(ledger, 'agencies', { right: 1 })
      scoreFields(gold, predicted, ledger, mistakeWriter(document, summary, ledger))
    } else if (!isNeutralForGold(form)) {
      book(ledger, 'agencies', { missed: 1 })
      say('missed', form, null, null, summary.start + document.text.slice(summary.start, summary.end).indexOf(form))
    }
  }
  for (const [form, predicted] of predictions) {
    if (golds.has(form) || predicted.optional || isNeutral(form)) continue
    book(ledger, 'agencies', { extra: 1 })
    say('extra', null, form, predicted.rule, predicted.start)
  }
}

/** Whether a form holds an optional one or lies in it. Predictions are optional only where a second annotator made them. */
function nearOptional(forms: Iterable<{ readonly text: string; readonly optional?: boolean }>) {
  const optional = [...forms].filter((form) => form.optional)
  return (form: string) => optional.some(({ text }) => text.includes(form) || form.includes(text))
}

function scoreFields(
  gold: GoldAgency,
  predicted: PredictedAgency,
  ledger: Ledger,
  say: ReturnType<typeof mistakeWriter>,
): void {
  bookField(ledger, 'agency type', gold.type === predicted.type)
  bookConfusion(ledger, 'agency type', gold.type, predicted.type)
  if (gold.type !== predicted.type)
    say('agency type', gold.type, predicted.type, predicted.rule, predicted.start, gold.text)
  if (gold.self) return
  const level = predicted.level ?? null
  bookField(ledger, 'agency level', gold.level === level)
  bookConfusion(ledger, 'agency level', String(gold.level), String(level))
  if (gold.level === level) return
  say('agency level', String(gold.level), String(level), predicted.rule, predicted.start, gold.text)
}

function scoreThemes(
  document: PlacedGold,
  summary: PlacedSummary,
  mentions: readonly PredictedTheme[],
  ledger: Ledger,
): void {
  // a theme named twice is required if it is required once
  const golds = new Map(
    [...summary.themes]
      .sort((a, b) => Number(b.optional ?? false) - Number(a.optional ?? false))
      .map((gold) => [normalizeWords(gold.text), gold]),
  )
  const predictions = firstOfEach(mentions, (mention) => normalizeWords(mention.text))
  const say = mistakeWriter(document, summary, ledger, 'themes')
  for (const [words, gold] of golds) {
    const predicted = predictions.get(words)
    if (gold.optional || predicted?.optional) continue
    book(ledger, 'themes', predicted ? { right: 1 } : { missed: 1 })
    if (!predicted) {
      say('missed', gold.text, null, null, summary.start + document.text.slice(summary.start).indexOf(gold.text))
      continue
    }
    bookField(ledger, 'theme year', gold.year === (predicted.year ?? null))
    if (gold.year === (predicted.year ?? null)) continue
    const tell = mistakeWriter(document, summary, ledger)
    tell('theme year', String(gold.year), String(predicted.year ?? null), predicted.rule, predicted.start, gold.text)
  }
  for (const [words, predicted] of predictions) {
    if (golds.has(words) || predicted.optional) continue
    book(ledger, 'themes', { extra: 1 })
    say('extra', null, predicted.text, predicted.rule, predicted.start)
  }
}

/** The first mention of each form: a form has one entry in the gold, however often it stands. */
function firstOfEach<Mention>(mentions: readonly Mention[], key: (mention: Mention) => string): Map<string, Mention> {
  const first = new Map<string, Mention>()
  for (const mention of mentions) if (!first.has(key(mention))) first.set(key(mention), mention)
  return first
}

function mistakeWriter(document: PlacedGold, summary: PlacedSummary, ledger: Ledger, list?: string) {
  return (
    what: string,
    gold: string | null,
    predicted: string | null,
    rule: string | null,
    start: number,
    words = gold ?? predicted ?? '',
  ) => {
    ledger.mistakes.push({
      kind: list ? `${list} ${what}` : what,
      file: document.file,
      ordinal: summary.ordinal,
      gold,
      predicted,
      rule,
      context: contextOf(document.text, start, start + words.length),
    })
  }
}

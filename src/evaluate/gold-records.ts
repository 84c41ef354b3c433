import type { PlacedGold, PlacedSummary } from './gold.ts'
import type { PredictedAgency, PredictedTheme, Prediction } from './prediction.ts'

const RULE = 'gold'

/** Gold as if it had been predicted: a second annotator's part in agreement, and what annotation tools are given. */
export function goldAsRecords(document: PlacedGold): Prediction[] {
  return document.summaries.map((summary) => ({
    document: { path: document.file, sha256: document.sha256 },
    start: summary.start,
    end: summary.end,
    genre: summary.genre,
    year: summary.year === null ? null : { value: summary.year },
    issuer: summary.issuer && {
      text: summary.issuer.text ?? '',
      type: summary.issuer.type,
      level: summary.issuer.level,
    },
    topics: summary.topics,
    dates: summary.dates.map(({ text, start, end, kind, edtf, rel, mod, part, optional }) => ({
      ...{ text, start, end, kind, edtf, rel: rel ?? null, mod: mod ?? null, part: part ?? null, rule: RULE },
      ...(optional && { optional }),
    })),
    counts: summary.counts.map(({ text, start, end, value, max, bound, unit, object, action, indicator, ...rest }) => ({
      ...{ text, start, end, value, max: max ?? null, bound, unit, object, action, indicator },
      ...{ masked: rest.masked ?? false, rule: RULE, ...(rest.optional && { optional: true }) },
    })),
    agencies: placeForms(document.text, summary, summary.agencies).map(
      ({ form, start, end }): PredictedAgency => ({
        ...{ text: form.text, start, end, type: form.type, level: form.level, self: form.self ?? false, rule: RULE },
        ...(form.optional && { optional: true }),
      }),
    ),
    themes: placeForms(document.text, summary, summary.themes).map(
      ({ form, start, end }): PredictedTheme => ({
        ...{ text: form.text, start, end, kind: form.kind, year: form.year, rule: RULE },
        ...(form.optional && { optional: true }),
      }),
    ),
  }))
}

/**
 * Every place of forms that have none of their own: the longest form wins a place (市工商局 over 工商局), and
 * a form that stands only inside longer ones gets its first place there.
 */
export function placeForms<Form extends { readonly text: string }>(
  text: string,
  summary: PlacedSummary,
  forms: readonly Form[],
): { form: Form; start: number; end: number }[] {
  const places: { form: Form; start: number; end: number }[] = []
  const taken = new Uint8Array(summary.end - summary.start)
  const body = text.slice(summary.start, summary.end)
  for (const form of [...forms].sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1))) {
    const before = places.length
    for (let at = body.indexOf(form.text); at >= 0; at = body.indexOf(form.text, at + form.text.length)) {
      if (taken[at] || taken[at + form.text.length - 1]) continue
      taken.fill(1, at, at + form.text.length)
      places.push({ form, start: summary.start + at, end: summary.start + at + form.text.length })
    }
    const first = body.indexOf(form.text)
    if (places.length > before || first < 0) continue
    places.push({ form, start: summary.start + first, end: summary.start + first + form.text.length })
  }
  return places.sort((a, b) => a.start - b.start || b.end - a.end)
}

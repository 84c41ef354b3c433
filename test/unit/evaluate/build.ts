import type { PlacedGold, PlacedSummary } from '../../../src/evaluate/gold.ts'
import type { Prediction } from '../../../src/evaluate/prediction.ts'

/** A mention of a case: found by its words, at the offset where the words stand more than once. */
export type Words = { readonly text: string; readonly at?: number } & Record<string, unknown>

/** One summary of a case: the whole text, unless start and end say otherwise; only what matters is given. */
export interface Part extends Record<string, unknown> {
  readonly start?: number
  readonly end?: number
  readonly dates?: readonly Words[]
  readonly counts?: readonly Words[]
  readonly agencies?: readonly Words[]
  readonly themes?: readonly Words[]
}

export const FILE = 'case.txt'

export function goldOf(text: string, parts: readonly Part[], more: Partial<PlacedGold> = {}): PlacedGold {
  const page = { published: null, script: 'hans', sha256: '0'.repeat(64), partial: false } as const
  return {
    path: 'gold/case.json',
    file: FILE,
    ...page,
    text,
    ...more,
    summaries: parts.map((part, i) => summaryOf(text, part, i)),
  }
}

function summaryOf(text: string, part: Part, index: number): PlacedSummary {
  const { start = 0, end = text.length } = part
  const facts = { genre: 'report', year: null, yearEvidence: null, issuer: null, topics: [] }
  const place = (words: Words, fields: object) => ({ ...fields, ...placed(text, words), ctx: words.text })
  return {
    ...{ ordinal: index + 1, title: null, starts: text.slice(start, start + 12), ends: text.slice(end - 12, end) },
    ...facts,
    ...part,
    ...{ start, end },
    dates: (part.dates ?? []).map((words) => place(words, { kind: 'date', edtf: null })),
    counts: (part.counts ?? []).map((words) => place(words, COUNT)),
    agencies: (part.agencies ?? []).map((words) => ({ type: 'other', level: null, ...words })),
    themes: (part.themes ?? []).map((words) => ({ kind: 'activity', year: null, ...words })),
  } as unknown as PlacedSummary
}

const COUNT = { value: null, bound: 'exact', unit: null, object: null, action: null, indicator: 'other' }

export function recordsOf(text: string, parts: readonly Part[], path = FILE): Prediction[] {
  return parts.map((part) => {
    const { start = 0, end = text.length } = part
    const place = (fields: object) => (words: Words) => ({ ...fields, rule: 'case', ...placed(text, words) })
    return {
      document: { path },
      ...{ genre: 'report', year: null, issuer: null, topics: [] },
      ...part,
      ...{ start, end },
      dates: (part.dates ?? []).map(place({ kind: 'date', edtf: null, rel: null, mod: null, part: null })),
      counts: (part.counts ?? []).map(place({ ...COUNT, max: null, masked: false })),
      agencies: (part.agencies ?? []).map(place({ type: 'other', level: null, self: false })),
      themes: (part.themes ?? []).map(place({ kind: 'activity', year: null })),
    } as unknown as Prediction
  })
}

function placed(text: string, { at, ...words }: Words) {
  const start = at ?? text.indexOf(words.text)
  if (text.slice(start, start + words.text.length) !== words.text)
    throw new Error(`the case has no ${words.text} there`)
  return { ...words, start, end: start + words.text.length }
}

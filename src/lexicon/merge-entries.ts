/** What tells an entry of a lexicon from the others; of lexicons that are not named here, entries only add up. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'agency-expansions': ['full'],
  'agency-sectors': ['word'],
  'agency-self': ['word'],
  'agency-tails': ['tail'],
  campaigns: ['name'],
  'count-names': ['name'],
  'count-nouns': ['noun'],
  'date-words': ['kind', 'text'],
  'era-names': ['name'],
  festivals: ['name'],
  laws: ['name'],
  media: ['name'],
  'phrase-words': ['word'],
  'place-ambiguous': ['name'],
  'stop-words': ['words'],
  themes: ['campaign', 'year', 'source'],
  'title-words': ['words'],
  units: ['unit'],
}

/**
 * The shipped entries with a user's own: one that is named alike (the same unit, law, theme of a campaign's year) takes
 * the shipped one's place, the others stand behind.
 */
export function mergeEntries(lexicon: string, shipped: object[], own: readonly object[]): object[] {
  if (own.length === 0) return shipped
  const fields = KEYS[lexicon]
  if (fields === undefined) return [...shipped, ...own]
  const keyOf = (entry: object) =>
    JSON.stringify(fields.map((field) => (entry as Readonly<Record<string, unknown>>)[field]))
  const merged = new Map<string, object[]>()
  for (const entry of shipped) merged.set(keyOf(entry), [...(merged.get(keyOf(entry)) ?? []), entry])
  const replaced = new Set<string>()
  for (const entry of own) {
    const key = keyOf(entry)
    merged.set(key, replaced.has(key) ? [...(merged.get(key) ?? []), entry] : [entry])
    replaced.add(key)
  }
  return [...merged.values()].flat()
}

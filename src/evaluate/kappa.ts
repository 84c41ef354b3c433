import type { Confusion } from './evaluate.ts'

export interface Kappa {
  /** Number of things that both put into a category. */
  readonly items: number
  /** Share of them that are in the same category; null without items. */
  readonly observed: number | null
  /** Share that would be by chance, from how often each uses each category; null without items. */
  readonly expected: number | null
  /** Cohen's kappa; null where chance alone explains everything (both use one category only). */
  readonly kappa: number | null
}

/** Cohen's kappa of two annotators, from the table of what one says where the other says what. */
export function cohenKappa(confusions: readonly Confusion[]): Kappa {
  const items = confusions.reduce((sum, { count }) => sum + count, 0)
  if (items === 0) return { items, observed: null, expected: null, kappa: null }
  const first = new Map<string, number>()
  const second = new Map<string, number>()
  let same = 0
  for (const { gold, predicted, count } of confusions) {
    first.set(gold, (first.get(gold) ?? 0) + count)
    second.set(predicted, (second.get(predicted) ?? 0) + count)
    if (gold === predicted) same += count
  }
  let chance = 0
  for (const [category, count] of first) chance += count * (second.get(category) ?? 0)
  const kappa = chance === items * items ? null : (same * items - chance) / (items * items - chance)
  return { items, observed: same / items, expected: chance / items ** 2, kappa }
}

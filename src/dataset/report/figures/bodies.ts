import type { ReportSummary } from '../layout.ts'

type Agency = ReportSummary['agencies'][number]

/** Roles in which a body takes part, as those that it acts with. */
const ACTING: ReadonlySet<string | null> = new Set(['issuer', 'organizer', 'co_organizer', 'participant', 'supporter'])
/** Bodies of a summary that are paired: a list of fifty would make more pairs than it says anything about. */
const PAIRED = 12

/** 我局 names nobody, unless the text settles whom it means. */
export function isNamed(agency: Agency): boolean {
  return !agency.self || agency.name !== null
}

/** XX县, **公司, __市, ××局: what stands for a name that is not told. */
const MASK = /[*＊_＿×○□]|[xX]{2}|某/

/** The name of a body that can be told from others; null for 县司法局 and XX银行, which are many. */
export function identityOf({ name }: Agency): string | null {
  return name === null || MASK.test(name) ? null : name
}

/** The place of a body, where it is a known one. */
export function placeOf({ region }: Agency): string | null {
  return region !== null && region.code !== null ? region.name : null
}

/** The bodies that act in a summary and can be told from others, each once, the first of them. */
export function actingBodies({ agencies }: ReportSummary): string[] {
  const names = new Set<string>()
  for (const agency of agencies) {
    const name = ACTING.has(agency.role) ? identityOf(agency) : null
    if (name !== null && names.size < PAIRED) names.add(name)
  }
  return [...names]
}

/** Every two of the words, in one order whichever comes first. */
export function pairsOf(words: readonly string[]): string[] {
  const pairs = new Set<string>()
  for (const [i, a] of words.entries()) for (const b of words.slice(i + 1)) pairs.add(pairKey(a, b))
  return [...pairs]
}

/** Stands between the two of a pair; no name holds it. */
const BETWEEN = '\n'

/** The key of a pair. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}${BETWEEN}${b}` : `${b}${BETWEEN}${a}`
}

/** The two of a pair. */
export function splitPair(key: string): readonly [string, string] {
  const at = key.indexOf(BETWEEN)
  return [key.slice(0, at), key.slice(at + 1)]
}

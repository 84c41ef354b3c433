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

/** A body's canonical name, else its words. */
export function bodyName({ name, text }: Agency): string {
  return name ?? text
}

/** The bodies that act in a summary, each once, the first of them. */
export function actingBodies({ agencies }: ReportSummary): Agency[] {
  const seen = new Map<string, Agency>()
  for (const agency of agencies) {
    if (seen.size === PAIRED) break
    if (ACTING.has(agency.role) && isNamed(agency) && !seen.has(bodyName(agency))) seen.set(bodyName(agency), agency)
  }
  return [...seen.values()]
}

/** Every two of the words, in one order whichever comes first. */
export function pairsOf(words: readonly string[]): string[] {
  const pairs = new Set<string>()
  for (const [i, a] of words.entries()) {
    for (const b of words.slice(i + 1)) pairs.add(a < b ? `${a}${BETWEEN}${b}` : `${b}${BETWEEN}${a}`)
  }
  return [...pairs]
}

/** Stands between the two of a pair; no name holds it. */
export const BETWEEN = '\n'

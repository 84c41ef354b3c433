import type { Mistake } from './ledger.ts'

/** Mistakes of one kind, most frequent pattern first. */
export interface MistakeGroup {
  readonly kind: string
  readonly mistakes: readonly Mistake[]
  /** The rules, or the pairs of categories, that they go back to: with how many each. */
  readonly patterns: readonly { readonly pattern: string; readonly count: number }[]
}

/** Groups mistakes by kind, the most frequent kind first; equal ones by name, so that the order is always the same. */
export function groupMistakes(mistakes: readonly Mistake[]): MistakeGroup[] {
  const byKind = new Map<string, Mistake[]>()
  for (const mistake of mistakes) byKind.set(mistake.kind, [...(byKind.get(mistake.kind) ?? []), mistake])
  return [...byKind]
    .map(([kind, of]) => ({ kind, mistakes: of, patterns: countPatterns(of) }))
    .sort((a, b) => b.mistakes.length - a.mistakes.length || (a.kind < b.kind ? -1 : 1))
}

function countPatterns(mistakes: readonly Mistake[]) {
  const counts = new Map<string, number>()
  for (const mistake of mistakes) {
    const pattern = patternOf(mistake)
    if (pattern !== null) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  return [...counts]
    .map(([pattern, count]) => ({ pattern, count }))
    .sort((a, b) => b.count - a.count || (a.pattern < b.pattern ? -1 : 1))
}

/** Fields have few values: which was taken for which is the pattern. Of mentions it is the rule that made them. */
function patternOf({ kind, gold, predicted, rule }: Mistake): string | null {
  if (CATEGORICAL.has(kind)) return `${gold} → ${predicted}`
  if (kind.startsWith('topics')) return gold ?? predicted
  return rule
}

const CATEGORICAL = new Set([
  'dates part',
  'dates mod',
  'counts indicator',
  'counts bound',
  'agency type',
  'agency level',
  'genre',
  'issuer type',
  'issuer level',
])

/** The error list as text: a heading for each kind, its patterns, then one line for each mistake. */
export function renderMistakes(mistakes: readonly Mistake[]): string {
  const groups = groupMistakes(mistakes)
  if (groups.length === 0) return 'no mistakes\n'
  return groups.map(renderGroup).join('\n')
}

function renderGroup({ kind, mistakes, patterns }: MistakeGroup): string {
  const summary = patterns.map(({ pattern, count }) => `${count} ${pattern}`).join(', ')
  const lines = [...mistakes].sort(byPattern).map(renderMistake)
  return `## ${kind}: ${mistakes.length}\n${summary ? `${summary}\n` : ''}\n${lines.join('\n')}\n`
}

/** Stable: mistakes of one pattern come together, in the order of the documents. */
function byPattern(a: Mistake, b: Mistake): number {
  const left = patternOf(a) ?? ''
  const right = patternOf(b) ?? ''
  return left < right ? -1 : left > right ? 1 : 0
}

function renderMistake({ file, ordinal, gold, predicted, rule, context }: Mistake): string {
  const place = `${file}${ordinal === null ? '' : `#${ordinal}`}`
  const parts = [
    gold !== null && `gold ${gold}`,
    predicted !== null && `predicted ${predicted}`,
    rule !== null && `rule ${rule}`,
    context !== null && `…${context}…`,
  ]
  return `- ${place}  ${parts.filter(Boolean).join('  ')}`.replaceAll('\n', '⏎')
}

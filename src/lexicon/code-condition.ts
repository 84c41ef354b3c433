import type { Located, Refuse } from './located-yaml.ts'

/** A condition of a coding rule. */
export type Condition =
  /** The words, wherever they stand; `…` is up to twelve characters of the same clause. */
  | { readonly kind: 'phrase'; readonly text: string }
  /** A token of jieba's. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'regex'; readonly pattern: RegExp; readonly line: number }
  | { readonly kind: 'any' | 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** All of them within so many tokens of each other, or in one sentence. */
  | { readonly kind: 'near'; readonly of: readonly Condition[]; readonly within: number | 'sentence' }

interface Reading {
  /** Brings words to the form in which texts are searched. */
  canonicalize(text: string): string
  readonly refuse: Refuse
}

const DEEPEST = 20
const LONGEST_REGEX = 500
/** Tokens that `near` reaches over where it says nothing. */
const WITHIN = 10
const KINDS = ['phrase', 'word', 'regex', 'any', 'all', 'not', 'near'] as const

/** Reads one condition. */
export function readCondition(reading: Reading, node: Located, depth = 0): Condition {
  const { refuse } = reading
  if (depth > DEEPEST) refuse(node.line, `conditions stand more than ${DEEPEST} deep in each other`)
  if (node.kind === 'text') return readPhrase(reading, node)
  if (node.kind === 'list') return { kind: 'any', of: readList(reading, node, 'any', depth) }
  if (node.kind !== 'map') return refuse(node.line, 'not a phrase, a list or a map')
  const parts = new Map(node.entries.map(({ key, value }) => [key, value]))
  const kinds = [...parts.keys()].filter((key) => key !== 'within')
  const kind = KINDS.find((name) => name === kinds[0])
  const value = kind && parts.get(kind)
  if (kinds.length !== 1 || kind === undefined || value === undefined)
    return refuse(node.line, `a condition has one of ${KINDS.join(', ')}, and not “${kinds.join(', ')}”`)
  if (parts.has('within') && kind !== 'near') refuse(node.line, 'within goes with near alone')
  switch (kind) {
    case 'phrase':
      return readPhrase(reading, value)
    case 'word':
      return { kind, text: readText(reading, value, 'a word') }
    case 'regex':
      return readRegex(reading, value)
    case 'not':
      return { kind, of: readCondition(reading, value, depth + 1) }
    case 'near':
      return readNear(reading, value, parts.get('within'), depth)
    default:
      return { kind, of: readList(reading, value, kind, depth) }
  }
}

function readList(reading: Reading, node: Located, kind: string, depth: number): Condition[] {
  if (node.kind !== 'list' || node.items.length === 0)
    return reading.refuse(node.line, `${kind} must be a list of conditions`)
  return node.items.map((item) => readCondition(reading, item, depth + 1))
}

function readText({ canonicalize, refuse }: Reading, node: Located, what: string): string {
  if (node.kind !== 'text') return refuse(node.line, `${what} must be text`)
  const words = canonicalize(String(node.value)).trim()
  return words === '' ? refuse(node.line, `${what} is empty`) : words
}

function readPhrase(reading: Reading, node: Located): Condition {
  const text = readText(reading, node, 'a phrase')
  return /^…|…$|……/.test(text) ? reading.refuse(node.line, '… stands between words') : { kind: 'phrase', text }
}

function readRegex({ canonicalize, refuse }: Reading, node: Located): Condition {
  if (node.kind !== 'text' || typeof node.value !== 'string') return refuse(node.line, 'regex must be text')
  if (node.value.length > LONGEST_REGEX) refuse(node.line, `a regex has at most ${LONGEST_REGEX} characters`)
  try {
    return { kind: 'regex', pattern: new RegExp(canonicalize(node.value), 'gu'), line: node.line }
  } catch (error) {
    return refuse(node.line, (error as Error).message)
  }
}

function readNear(reading: Reading, node: Located, within: Located | undefined, depth: number): Condition {
  const of = readList(reading, node, 'near', depth)
  if (of.length < 2) reading.refuse(node.line, 'near needs two conditions or more')
  if (!of.every(hasPlaces)) reading.refuse(node.line, 'near takes phrases, words, regexes and any of such')
  return { kind: 'near', of, within: within === undefined ? WITHIN : readWithin(reading, within) }
}

function readWithin({ refuse }: Reading, node: Located): number | 'sentence' {
  const value = node.kind === 'text' ? node.value : null
  if (value === 'sentence') return value
  const fine = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1000
  return fine ? value : refuse(node.line, 'within is a number of tokens from 1 to 1000, or sentence')
}

/** Whether what fulfils the condition stands somewhere: then it can stand near something. */
function hasPlaces(condition: Condition): boolean {
  if (condition.kind === 'any') return condition.of.every(hasPlaces)
  return condition.kind === 'phrase' || condition.kind === 'word' || condition.kind === 'regex'
}

import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml'

/** A value of YAML with its line, counted from 1. */
export type Located =
  | { readonly line: number; readonly kind: 'text'; readonly value: string | number }
  | { readonly line: number; readonly kind: 'list'; readonly items: readonly Located[] }
  | { readonly line: number; readonly kind: 'map'; readonly entries: readonly LocatedEntry[] }
  /** Nothing, a truth value, an alias, a key that is no text. */
  | { readonly line: number; readonly kind: 'other' }

export interface LocatedEntry {
  readonly key: string
  /** Line of the key. */
  readonly line: number
  readonly value: Located
}

/** A fault at a line of a file of the user's. */
export type Refuse = (line: number, message: string) => never

/**
 * Parses YAML 1.2, of which JSON is a part. Aliases are not followed.
 * @param refuse told of the first fault of the text
 */
export function parseLocatedYaml(text: string, refuse: Refuse): Located {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, merge: false })
  const [fault] = [...document.errors, ...document.warnings]
  const lineAt = (offset: number) => counter.linePos(offset).line
  if (fault) refuse(lineAt(fault.pos[0]), fault.message)
  const locate = (node: ParsedNode | null, parent: number): Located => {
    const line = node?.range ? lineAt(node.range[0]) : parent
    if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number'))
      return { line, kind: 'text', value: node.value }
    if (isSeq(node)) return { line, kind: 'list', items: node.items.map((item) => locate(item as ParsedNode, line)) }
    if (!isMap(node)) return { line, kind: 'other' }
    const entries = node.items.map(({ key, value }): LocatedEntry => {
      const name = locate(key as ParsedNode | null, line)
      if (name.kind !== 'text') return refuse(name.line, 'a key must be text')
      return { key: String(name.value), line: name.line, value: locate(value as ParsedNode | null, name.line) }
    })
    return { line, kind: 'map', entries }
  }
  return locate(document.contents, 1)
}

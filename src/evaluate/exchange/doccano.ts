import type { AnnotatedDocument, AnnotatedSpan } from './annotated-document.ts'
import { type Attributes, isLabel, type Label, parseField, SUBTYPE } from './fields.ts'

/**
 * doccano's JSONL for sequence labelling: one document a line, `label` a list of [start, end, label] in
 * UTF-16 code units. A label holds the kind and its main category (`agency:media`). What a label cannot
 * hold goes along in `attributes`, which doccano keeps as meta data: a span that the annotator left alone
 * has it again when it comes back.
 */
export function writeDoccano(documents: readonly AnnotatedDocument[]): string {
  return documents
    .map(({ file, text, spans }, index) => {
      const label = spans.map((span) => [span.start, span.end, nameOf(span)])
      const attributes = spans.map(({ label, start, end, attributes }) => ({ label, start, end, ...attributes }))
      return `${JSON.stringify({ id: index + 1, text, label, file, attributes })}\n`
    })
    .join('')
}

function nameOf({ label, attributes }: AnnotatedSpan): string {
  const subtype = attributes[SUBTYPE[label]]
  return subtype === undefined ? label : `${label}:${subtype}`
}

interface Line {
  readonly text?: unknown
  readonly data?: unknown
  readonly label?: unknown
  readonly labels?: unknown
  readonly entities?: unknown
  readonly file?: unknown
  readonly attributes?: unknown
  readonly meta?: { readonly file?: unknown; readonly attributes?: unknown }
}

/**
 * Reads what doccano exports: `label` (or `labels`) as triples, or `entities` as objects.
 * @throws Error that names the line and what is wrong with it
 */
export function readDoccano(jsonl: string): AnnotatedDocument[] {
  const documents: AnnotatedDocument[] = []
  for (const [index, line] of jsonl
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    try {
      documents.push(readLine(JSON.parse(line) as Line))
    } catch (error) {
      throw new Error(`doccano line ${index + 1}: ${(error as Error).message}`)
    }
  }
  return documents
}

function readLine(line: Line): AnnotatedDocument {
  const text = line.text ?? line.data
  const file = line.file ?? line.meta?.file
  if (typeof text !== 'string') throw new Error('text is missing')
  if (typeof file !== 'string') throw new Error('file, the name of the document, is missing')
  const kept = keptAttributes(line.attributes ?? line.meta?.attributes)
  const spans = triplesOf(line).map(([start, end, name]): AnnotatedSpan => {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)) {
      throw new Error(`the label ${name} has no place in the text: ${start} to ${end}`)
    }
    const [label = '', subtype] = name.split(':')
    if (!isLabel(label)) throw new Error(`no such label: ${name}`)
    const category = subtype === undefined ? {} : { [SUBTYPE[label]]: parseField(label, SUBTYPE[label], subtype) }
    return { label, start, end, attributes: { ...kept.get(`${label} ${start} ${end}`)?.shift(), ...category } }
  })
  return { file, text, spans }
}

function triplesOf({ label, labels, entities }: Line): (readonly [number, number, string])[] {
  if (Array.isArray(entities)) {
    return (entities as { start_offset: number; end_offset: number; label: string }[]).map(
      (entity) => [entity.start_offset, entity.end_offset, String(entity.label)] as const,
    )
  }
  const triples = label ?? labels
  if (!Array.isArray(triples)) throw new Error('label is not a list')
  return (triples as [number, number, string][]).map(([start, end, name]) => [start, end, String(name)] as const)
}

/** The attributes that went along, by label and place; several where spans stand on each other. */
function keptAttributes(value: unknown): Map<string, Attributes[]> {
  const kept = new Map<string, Attributes[]>()
  if (!Array.isArray(value)) return kept
  for (const { label, start, end, ...attributes } of value as (Attributes & {
    label: Label
    start: number
    end: number
  })[]) {
    const key = `${label} ${start} ${end}`
    kept.set(key, [...(kept.get(key) ?? []), attributes])
  }
  return kept
}

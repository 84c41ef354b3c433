import { mapOffsets } from '../../core/code-points.ts'
import type { AnnotatedDocument, AnnotatedSpan } from './annotated-document.ts'
import { FIELDS, isLabel, LABELS, parseField, type Value } from './fields.ts'

/**
 * brat standoff (`.ann`): a T line for each span, offsets in code points, an A line for each field. A span
 * over several lines is written as brat wants it, as one piece a line. White space in a value is
 * percent-encoded, for brat ends a value there.
 */
export function writeBrat({ text, spans }: AnnotatedDocument): string {
  const { toCodePoints } = mapOffsets(text)
  const lines: string[] = []
  let attribute = 0
  for (const [index, span] of spans.entries()) {
    const pieces = piecesOf(text, span)
    const places = pieces.map(({ start, end }) => `${toCodePoints(start)} ${toCodePoints(end)}`)
    const words = pieces.map(({ start, end }) => text.slice(start, end)).join(' ')
    lines.push(`T${index + 1}\t${span.label} ${places.join(';')}\t${words}`)
    for (const [name, value] of Object.entries(span.attributes)) {
      const written = value === true ? '' : ` ${encodeValue(String(value))}`
      lines.push(`A${++attribute}\t${name} T${index + 1}${written}`)
    }
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** The span without its line breaks. */
function piecesOf(text: string, { start, end }: AnnotatedSpan): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\r\n]{1,1000000}/g)) {
    pieces.push({ start: start + index, end: start + index + line.length })
  }
  return pieces.length > 0 ? pieces : [{ start, end }]
}

function encodeValue(value: string): string {
  return value.toWellFormed().replace(/[\s%]/gu, (character) => encodeURIComponent(character))
}

/** What an annotator typed need not be encoded: a lone % is itself. */
function decodeValue(value: string): string {
  return value.replace(/(?:%[\dA-Fa-f]{2}){1,64}/g, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })
}

/**
 * Reads an `.ann` file beside its text.
 * @throws Error that names the line and what is wrong with it
 */
export function readBrat(file: string, text: string, ann: string): AnnotatedDocument {
  const { toCodeUnits } = mapOffsets(text)
  const spans = new Map<string, AnnotatedSpan & { attributes: Record<string, Value> }>()
  const lines = ann.replace(/^\uFEFF/, '').split('\n')
  const eachLine = (initial: string, read: (line: string) => void) => {
    for (const [index, line] of lines.entries()) {
      if (!line.startsWith(initial)) continue
      try {
        read(line.replace(/\r$/, ''))
      } catch (error) {
        throw new Error(`${file}, brat line ${index + 1}: ${(error as Error).message}`)
      }
    }
  }
  eachLine('T', (line) => {
    const [id = '', place = ''] = line.split('\t')
    const parts = /^(?<label>\S{1,40}) (?<start>\d{1,9}) (?:\d{1,9};\d{1,9} ){0,10000}(?<end>\d{1,9})$/.exec(
      place,
    )?.groups
    if (!parts) throw new Error(`no place: ${line}`)
    const label = parts.label as string
    if (!isLabel(label)) throw new Error(`no such label: ${label}`)
    const start = toCodeUnits(Number(parts.start))
    const end = toCodeUnits(Number(parts.end))
    if (start >= end) throw new Error(`no place in the text: ${line}`)
    spans.set(id, { label, start, end, attributes: {} })
  })
  // attributes may stand above the span that they are of
  eachLine('A', (line) => {
    const [, statement = ''] = line.split('\t')
    const [name = '', target = '', value = ''] = statement.split(' ')
    const span = spans.get(target)
    if (!span) throw new Error(`an attribute of ${target}, which is not there`)
    span.attributes[name] = parseField(span.label, name, decodeValue(value))
  })
  return { file, text, spans: [...spans.values()] }
}

/** brat's `annotation.conf`: the labels, and the fields that have few values, each name once. */
export function bratConfig(): string {
  const attributes = new Map<string, { labels: string[]; values: string[] }>()
  for (const label of LABELS) {
    for (const [name, field] of Object.entries(FIELDS[label])) {
      if (field.type !== 'choice' && field.type !== 'flag') continue
      const known = attributes.get(name) ?? { labels: [], values: [] }
      known.labels.push(label)
      if (field.type === 'choice') known.values.push(...field.values.filter((value) => !known.values.includes(value)))
      attributes.set(name, known)
    }
  }
  const lines = [...attributes].map(([name, { labels, values }]) => {
    return `${name}\tArg:${labels.join('|')}${values.length > 0 ? `, Value:${values.join('|')}` : ''}`
  })
  return `[entities]\n${LABELS.join('\n')}\n\n[relations]\n\n[events]\n\n[attributes]\n${lines.join('\n')}\n`
}

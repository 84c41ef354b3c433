import { mapOffsets } from '../../core/code-points.ts'
import type { SummaryRecord } from '../../core/record.generated.ts'
import { MENTION_KINDS, type MentionKind } from '../columns.ts'
import type { RecordContext } from '../facts.ts'
import type { OutputFile } from '../output-file.ts'
import type { Mention } from '../rows.ts'

/** Characters before and after a mention that help to find it in a text that has changed. */
const AROUND = 32

const HEAD = {
  '@context': ['http://www.w3.org/ns/anno.jsonld', { zj: 'https://zongjie.example/ns#' }],
  id: 'urn:zongjie:annotations',
  type: 'AnnotationPage',
  startIndex: 0,
}
const CLASSES: Readonly<Record<MentionKind, string>> = {
  dates: 'zj:Date',
  counts: 'zj:Count',
  agencies: 'zj:Agency',
  themes: 'zj:Theme',
}

/** Mentions as W3C Web Annotations, one a line between the head of the page and its end. */
export interface AnnotationFile {
  record(record: SummaryRecord, context: RecordContext): Promise<void> | undefined
  /** Ends the page. */
  end(): Promise<void> | undefined
}

/**
 * Begins the page. Positions count code points in the decoded text, as the recommendation has it; `exact`, `prefix`
 * and `suffix` are the text's own words. What was read out of the words is the body, each field as `zj:field`.
 */
export function createAnnotationFile(file: OutputFile): AnnotationFile {
  file.write(`${JSON.stringify(HEAD).slice(0, -1)},"items":[`)
  let separator = '\n'
  return {
    record(record, context) {
      const offsets = mapOffsets(context.text)
      let lines = ''
      for (const kind of MENTION_KINDS) {
        for (const mention of record[kind]) {
          lines += separator + JSON.stringify(annotation(kind, mention, record, context, offsets.toCodePoints))
          separator = ',\n'
        }
      }
      return file.write(lines)
    },
    end: () => file.write('\n]}\n'),
  }
}

function annotation(
  kind: MentionKind,
  mention: Mention,
  record: SummaryRecord,
  { text, codePointsBefore }: RecordContext,
  toCodePoints: (codeUnits: number) => number,
) {
  const { start, end, text: exact, ...fields } = mention
  const from = start - record.start
  const to = end - record.start
  const body: Record<string, unknown> = { type: CLASSES[kind], purpose: 'classifying' }
  for (const [name, value] of Object.entries(fields)) if (value !== null) body[`zj:${name}`] = plain(value)
  return {
    id: `urn:zongjie:${record.id}:${kind}:${start}`,
    type: 'Annotation',
    motivation: 'classifying',
    body,
    target: {
      source: relativeIri(record.document.path),
      'zj:summary': record.id,
      selector: [
        {
          type: 'TextPositionSelector',
          start: codePointsBefore + toCodePoints(from),
          end: codePointsBefore + toCodePoints(to),
        },
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: text.slice(Math.max(0, from - AROUND), from).toWellFormed(),
          suffix: text.slice(to, to + AROUND).toWellFormed(),
        },
      ],
    },
  }
}

/** Fields of a region get their prefix too. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(entries.map(([name, inner]) => [`zj:${name}`, inner]))
}

/** A path as the reference of an IRI: encoded, and never taken for a scheme, a host or a query. */
function relativeIri(path: string): string {
  return `./${path.toWellFormed().split('/').map(encodeURIComponent).join('/')}`
}

import type { AnnotatedDocument, AnnotatedSpan } from './annotated-document.ts'
import { FIELDS, type Field, isLabel, LABELS, type Label, parseField, type Value } from './fields.ts'

/** One entry of a Label Studio result; entries with one id are of one region. */
interface Entry {
  readonly id: string
  readonly from_name: string
  readonly to_name: 'text'
  readonly type: 'labels' | 'choices' | 'textarea' | 'number'
  readonly value: {
    readonly start: number
    readonly end: number
    /** The words of the region; of a text area what was written into it. */
    readonly text?: string | readonly string[]
    readonly labels?: readonly string[]
    readonly choices?: readonly string[]
    readonly number?: number
  }
}

interface Annotation {
  readonly result?: readonly Entry[]
  readonly was_cancelled?: boolean
  readonly completed_by?: unknown
}

interface Task {
  readonly id?: unknown
  readonly data?: { readonly text?: unknown; readonly file?: unknown }
  readonly predictions?: readonly Annotation[]
  readonly annotations?: readonly Annotation[]
}

/** Label Studio's JSON: tasks with a prediction each, which annotators correct. Offsets are UTF-16 code units. */
export function writeLabelStudio(documents: readonly AnnotatedDocument[]): string {
  const tasks = documents.map(({ file, text, spans }, index) => ({
    id: index + 1,
    data: { text, file },
    predictions: [
      { model_version: 'zongjie', result: spans.flatMap((span, at) => toEntries(span, text, `span-${at + 1}`)) },
    ],
  }))
  return `${JSON.stringify(tasks)}\n`
}

function toEntries({ label, start, end, attributes }: AnnotatedSpan, text: string, id: string): Entry[] {
  const place = { start, end }
  const words = text.slice(start, end)
  const region: Entry = {
    ...{ id, from_name: 'label', to_name: 'text', type: 'labels' },
    value: { ...place, text: words, labels: [label] },
  }
  const fields = Object.entries(attributes).map(([name, value]): Entry => {
    const from = { id, from_name: `${label}_${name}`, to_name: 'text' } as const
    const field = FIELDS[label][name] as Field
    if (field.type === 'number') return { ...from, type: 'number', value: { ...place, number: value as number } }
    if (field.type === 'text') return { ...from, type: 'textarea', value: { ...place, text: [String(value)] } }
    return {
      ...from,
      type: 'choices',
      value: { ...place, text: words, choices: [field.type === 'flag' ? 'yes' : String(value)] },
    }
  })
  return [region, ...fields]
}

/**
 * Reads tasks back: the annotation of each where it has one, else its prediction.
 * @param annotator `completed_by` (id or e-mail) of whose annotations to take
 * @throws Error that names the task: several annotations and none chosen, a label or value that does not exist
 */
export function readLabelStudio(json: string, annotator?: string): AnnotatedDocument[] {
  const tasks = JSON.parse(json.replace(/^\uFEFF/, '')) as readonly Task[]
  if (!Array.isArray(tasks)) throw new Error('Label Studio: not a list of tasks')
  return tasks.map((task: Task, index) => {
    try {
      return readTask(task, annotator)
    } catch (error) {
      throw new Error(`Label Studio task ${task.id ?? index + 1}: ${(error as Error).message}`)
    }
  })
}

function readTask(task: Task, annotator: string | undefined): AnnotatedDocument {
  const { text, file } = task.data ?? {}
  if (typeof text !== 'string') throw new Error('data.text is missing')
  if (typeof file !== 'string') throw new Error('data.file, the name of the document, is missing')
  const regions = new Map<string, { label: Label; start: number; end: number; attributes: Record<string, Value> }>()
  const result = chooseAnnotation(task, annotator)?.result ?? []
  for (const { id, type, value } of result) {
    if (type !== 'labels') continue
    const label = value.labels?.[0] ?? ''
    if (!isLabel(label)) throw new Error(`no such label: ${label}`)
    const { start, end } = value
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)) {
      throw new Error(`the label ${label} has no place in the text: ${start} to ${end}`)
    }
    regions.set(id, { label, start, end, attributes: {} })
  }
  for (const entry of result) {
    const region = regions.get(entry.id)
    if (entry.type === 'labels' || !region) continue
    const name = entry.from_name.slice(entry.from_name.indexOf('_') + 1)
    // a field of another label: left from before the annotator changed it
    if (entry.from_name !== `${region.label}_${name}`) continue
    const words = wordsOf(entry)
    if (words !== null) region.attributes[name] = parseField(region.label, name, words)
  }
  return { file, text, spans: [...regions.values()] }
}

function wordsOf({ type, value }: Entry): string | null {
  if (type === 'number') return value.number === undefined ? null : String(value.number)
  if (type === 'choices') return value.choices?.[0] ?? null
  return (typeof value.text === 'string' ? value.text : value.text?.join('\n')) || null
}

function chooseAnnotation({ annotations, predictions }: Task, annotator: string | undefined): Annotation | undefined {
  const done = (annotations ?? []).filter((annotation) => !annotation.was_cancelled)
  const chosen = annotator === undefined ? done : done.filter((annotation) => isBy(annotation, annotator))
  if (annotator !== undefined && chosen.length === 0) throw new Error(`no annotation by ${annotator}`)
  if (chosen.length > 1) throw new Error(`${chosen.length} annotations: choose whose with --annotator`)
  return chosen[0] ?? predictions?.[0]
}

function isBy({ completed_by: by }: Annotation, annotator: string): boolean {
  const { id, email } =
    typeof by === 'object' && by !== null ? (by as { id?: unknown; email?: unknown }) : { id: by, email: by }
  return String(id) === annotator || String(email) === annotator
}

/** The labelling configuration for a project that these tasks are imported into. */
export function labelStudioConfig(): string {
  const labels = LABELS.map((label) => `    <Label value="${label}"/>`)
  const controls = LABELS.flatMap((label) =>
    Object.entries(FIELDS[label]).map(([name, field]) => renderControl(label, name, field)),
  )
  return `<View>
  <Labels name="label" toName="text">
${labels.join('\n')}
  </Labels>
  <Text name="text" value="$text"/>
${controls.join('\n')}
</View>
`
}

function renderControl(label: Label, name: string, field: Field): string {
  const common = `name="${label}_${name}" toName="text" perRegion="true" whenTagName="label" whenLabelValue="${label}"`
  const heading = `  <Header value="${label}: ${name}"/>\n`
  if (field.type === 'number') return `${heading}  <Number ${common}/>`
  if (field.type === 'text') return `${heading}  <TextArea ${common} maxSubmissions="1"/>`
  const values = field.type === 'flag' ? ['yes'] : field.values
  const choices = values.map((value) => `<Choice value="${value}"/>`).join('')
  return `${heading}  <Choices ${common} choice="single">${choices}</Choices>`
}

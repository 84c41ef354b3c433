/** What annotation tools call the stretches that they mark. */
export const LABELS = ['summary', 'date', 'count', 'agency', 'theme'] as const
export type Label = (typeof LABELS)[number]

/** How a field is written: one of a few words, any words, a number, or a flag that is there or not. */
export type Field =
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'text' }
  | { readonly type: 'number' }
  | { readonly type: 'flag' }

const TEXT: Field = { type: 'text' }
const NUMBER: Field = { type: 'number' }
const FLAG: Field = { type: 'flag' }
const choice = (values: string): Field => ({ type: 'choice', values: values.split(' ') })

const AGENCY_TYPE = choice(
  'market_regulation consumer_association government justice other_government finance enterprise education media social_organization other',
)
const LEVEL = choice('national province city county township')

/** The fields of each label, by the names of the gold; topics are one text, joined by commas. */
export const FIELDS: Readonly<Record<Label, Readonly<Record<string, Field>>>> = {
  summary: {
    genre: choice('report plan speech news notice'),
    title: TEXT,
    year: NUMBER,
    yearEvidence: TEXT,
    issuerText: TEXT,
    issuerType: AGENCY_TYPE,
    issuerLevel: LEVEL,
    issuerRegion: TEXT,
    topics: TEXT,
    published: TEXT,
    script: choice('hans hant'),
  },
  date: {
    kind: choice('date range duration'),
    edtf: TEXT,
    rel: NUMBER,
    mod: choice('start mid end approx'),
    part: choice('morning noon afternoon evening'),
    optional: FLAG,
  },
  count: {
    value: NUMBER,
    max: NUMBER,
    bound: choice('exact over under about'),
    unit: TEXT,
    object: TEXT,
    action: TEXT,
    indicator: choice(
      'materials_distributed consultations complaints_received complaints_resolved losses_recovered participants staff_deployed organizations_involved inspections cases goods_seized_destroyed goods_value publicity_displays media_reports messages_sent venues services_provided events_held rate other',
    ),
    masked: FLAG,
    optional: FLAG,
  },
  agency: { type: AGENCY_TYPE, level: LEVEL, self: FLAG, optional: FLAG },
  theme: { kind: choice('annual activity'), year: NUMBER, optional: FLAG },
}

/** The field that says most: tools that hold nothing but labels have it in the label (`agency:media`). */
export const SUBTYPE: Readonly<Record<Label, string>> = {
  summary: 'genre',
  date: 'kind',
  count: 'indicator',
  agency: 'type',
  theme: 'kind',
}

export type Value = string | number | true
/** What is null in a record or gold is left out here. */
export type Attributes = Readonly<Record<string, Value>>

export function isLabel(name: string): name is Label {
  return (LABELS as readonly string[]).includes(name)
}

/**
 * Reads a field that a tool has as words.
 * @throws Error that names the field, where the words do not fit it
 */
export function parseField(label: Label, name: string, words: string): Value {
  const field = Object.hasOwn(FIELDS[label], name) ? FIELDS[label][name] : undefined
  const refuse = (why: string) => new Error(`${label} has ${why}: ${name} = ${JSON.stringify(words)}`)
  if (!field) throw refuse('no such field')
  if (field.type === 'flag') return true
  if (field.type === 'text') return words
  if (field.type === 'choice') {
    if (!field.values.includes(words)) throw refuse('no such value')
    return words
  }
  if (!/^-?\d{1,22}(?:\.\d{1,30})?(?:e[+-]?\d{1,3})?$/.test(words)) throw refuse('no such number')
  return Number(words)
}

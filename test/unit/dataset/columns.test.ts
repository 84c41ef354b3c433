import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { REJECT_CODES } from '../../../src/core/reject.ts'
import { MENTION_KINDS, TABLES } from '../../../src/dataset/columns.ts'
import { columnGloss, hasGloss } from '../../../src/dataset/glosses.ts'
import { readColumns } from '../../../src/dataset/properties.ts'
import { mentionCells, summaryRow } from '../../../src/dataset/rows.ts'
import { readSchema } from '../../../src/schema/compile.ts'
import { rejectedRow, sample } from './sample-record.ts'

const tables = Object.values(TABLES)
const columns = tables.flatMap((table) =>
  table.columns.map((column) => ({ label: `${table.name}: ${column.name}`, table: table.name, ...column })),
)
const { record } = sample('a.txt')
const definitions = readSchema('record').$defs as Record<string, { properties: Record<string, unknown> }>
const DEFINITIONS = { dates: 'dateMention', counts: 'countMention', agencies: 'agencyMention', themes: 'themeMention' }

/** Properties that are columns of another name, or that a column follows. */
const FLAT: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'agency_id'],
  region: ['region_code', 'region_name'],
  successor: ['successor_name', 'successor_since'],
}

describe.each(MENTION_KINDS)('%s.csv', (kind) => {
  it('has every property of the mention, in the order of the schema', () => {
    const names = TABLES[kind].columns.map((column) => column.name)
    const properties = Object.keys(definitions[DEFINITIONS[kind]]?.properties ?? {})
    const expected = properties.flatMap((name) => FLAT[name] ?? [name])
    expect(names).toEqual(['summary_id', 'document_path', ...expected, 'sentence'])
  })

  it('finds a cell for each column', () => {
    for (const mention of record[kind]) {
      expect(mentionCells(TABLES[kind], record, mention, '句')).toHaveLength(TABLES[kind].columns.length)
    }
  })

  it('refuses a mention that lacks a field', () => {
    const { rule: _, ...broken } = record.counts[0] as (typeof record.counts)[0] & object
    expect(() => mentionCells(TABLES.counts, record, broken as never, '句')).toThrow(
      'counts.csv: a mention has no rule',
    )
  })
})

it('gives summaries.csv exactly the columns of its schema', () => {
  expect(Object.keys(summaryRow(record, true, { 省: '安徽' }))).toEqual(
    TABLES.summaries.columns.map(({ name }) => name),
  )
})

it('joins lists, and leaves an empty one missing', () => {
  expect(summaryRow(record, true, { 省: '安徽' })).toMatchObject({
    topics: 'law_publicity|consultation_service',
    keywords: '普法',
    checks: null,
    metadata: '{"省":"安徽"}',
  })
})

it.each(columns)('$label has a description and a name in Chinese', ({ table, name, description }) => {
  expect(description).not.toBe('')
  expect(columnGloss(table, name)?.zh).toMatch(/\p{Script=Han}/u)
})

it.each(columns.filter(({ allowed }) => allowed !== null))('$label has words for each value', ({ allowed }) => {
  expect((allowed ?? []).filter((value) => !hasGloss(value))).toEqual([])
})

it('names the nearest description, and the type behind a choice with null', () => {
  const column = (name: string) => TABLES.summaries.columns.find((candidate) => candidate.name === name)
  expect(column('issuer_level')).toMatchObject({
    type: 'string',
    nullable: true,
    description: expect.stringContaining('issuer'),
  })
  expect(column('year_basis')).toMatchObject({ nullable: true, allowed: expect.arrayContaining(['stated', 'theme']) })
  expect(TABLES.counts.columns.find(({ name }) => name === 'period')).toMatchObject({ type: 'any', nullable: true })
  expect(TABLES.dates.columns.find(({ name }) => name === 'from')).toMatchObject({ type: 'date', nullable: true })
})

it('knows lists of CSV from arrays of JSON', () => {
  const topics = (table: 'records' | 'summaries') => TABLES[table].columns.find(({ name }) => name === 'topics')
  expect(topics('records')).toMatchObject({ type: 'array', nullable: false })
  expect(topics('summaries')).toMatchObject({
    type: 'list',
    nullable: true,
    allowed: expect.arrayContaining(['training']),
  })
})

it('has schemas that are schemas, and a row of documents.csv is as its schema says', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
  const names = ['record', 'document', 'summary-row', 'mention-row', 'agency-row', 'reject', 'run']
  for (const name of names) ajv.addSchema(readSchema(name))
  for (const name of names)
    expect(ajv.getSchema(`https://zongjie.example/schemas/${name}.schema.json`)).toBeTypeOf('function')
  const validate = ajv.getSchema('https://zongjie.example/schemas/document.schema.json')
  expect(validate?.(sample('a.txt').row)).toBe(true)
  expect(validate?.(rejectedRow('a.txt'))).toBe(true)
  expect(validate?.({ ...rejectedRow('a.txt'), status: 'lost' })).toBe(false)
})

it('keeps the codes of rejects in step with the program', () => {
  const codes = readColumns('reject', '').find(({ name }) => name === 'code')?.allowed
  expect(codes).toEqual(Object.keys(REJECT_CODES))
})

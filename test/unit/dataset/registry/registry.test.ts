import { describe, expect, it } from 'vitest'
import type { AgencyMention, SummaryRecord } from '../../../../src/core/record.generated.ts'
import { TABLES } from '../../../../src/dataset/columns.ts'
import { createRegistry } from '../../../../src/dataset/registry/registry.ts'
import { cellsOf, mentionCells } from '../../../../src/dataset/rows.ts'
import { sample } from '../sample-record.ts'

type Part = Partial<AgencyMention> & { readonly text: string }

const PLACES = { 高台县: { code: '620724', name: '高台县' }, 张掖市: { code: '620700', name: '张掖市' } } as const

function mention(part: Part): AgencyMention {
  const base = sample('a.txt').record.agencies[0] as AgencyMention
  return { ...base, name: null, region: null, successor: null, role: null, type: 'consumer_association', ...part }
}

function record(path: string, year: number | null, parts: readonly Part[]): SummaryRecord {
  const { record } = sample(path)
  const settled = year === null ? null : { value: year, basis: 'stated' as const, evidence: '' }
  return { ...record, year: settled, agencies: parts.map(mention) }
}

function rowsOf(records: readonly SummaryRecord[]) {
  const registry = createRegistry()
  for (const one of records) registry.add(one)
  return [...registry.rows()]
}

const COUNCIL = { name: '高台县消费者协会', region: PLACES.高台县, level: 'county' } as const

describe('the registry of agencies', () => {
  it('makes one row of a body under all its names, with what the corpus says of it', () => {
    const rows = rowsOf([
      record('a.txt', 2012, [
        { text: '县消协', ...COUNCIL, role: 'issuer' },
        { text: '县消协', ...COUNCIL, role: 'issuer' },
      ]),
      record('a.txt', null, [{ text: '高台县消协', ...COUNCIL }]),
      record('b.txt', 2009, [{ text: '县消协', ...COUNCIL }]),
    ])
    expect(rows).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        identity: 'named',
        name: '高台县消费者协会',
        type: 'consumer_association',
        level: 'county',
        region_code: '620724',
        region_name: '高台县',
        successor_name: null,
        successor_since: null,
        variants: '县消协|高台县消协',
        variant_mentions: '3|1',
        mentions: 4,
        documents: 2,
        summaries: 3,
        summaries_as_issuer: 1,
        first_year: 2009,
        last_year: 2012,
      },
    ])
    expect(cellsOf(TABLES.agency_registry, rows[0] ?? {})).toHaveLength(TABLES.agency_registry.columns.length)
  })

  it('keeps bodies of one name in two places apart', () => {
    const school = { text: '清河中学', name: '清河中学', type: 'education' } as const
    const rows = rowsOf([
      record('a.txt', 2012, [{ ...school, region: { code: '130534', name: '清河县' } }]),
      record('b.txt', 2012, [{ ...school, region: { code: '620724', name: '高台县' } }]),
      record('c.txt', 2012, [school]),
    ])
    expect(rows.map((row) => [row.name, row.region_code])).toEqual([
      ['清河中学', '130534'],
      ['清河中学', '620724'],
      ['清河中学', null],
    ])
  })

  it('keeps masked and open ones apart from the named, by their words', () => {
    const rows = rowsOf([
      record('a.txt', 2012, [{ text: '我局' }, { text: 'XX县消协' }, { text: '县消协', ...COUNCIL }]),
      record('b.txt', 2012, [{ text: '我局' }]),
    ])
    expect(rows.map((row) => [row.identity, row.variants, row.name, row.documents])).toEqual([
      ['named', '县消协', '高台县消费者协会', 1],
      ['masked', 'XX县消协', null, 1],
      ['open', '我局', null, 2],
    ])
  })

  it('does not depend on the order of the documents', () => {
    const city = { text: '市消协', name: '张掖市消费者协会', region: PLACES.张掖市 }
    const a = record('a.txt', 2012, [{ text: '县消协', ...COUNCIL }, city])
    const b = record('b.txt', 2012, [city, { text: '县消协', ...COUNCIL }, { text: '我会' }])
    expect(rowsOf([a, b])).toEqual(rowsOf([b, a]))
  })

  it('gives mentions the id of their row', () => {
    const one = record('a.txt', 2012, [{ text: '县消协', ...COUNCIL }, { text: '我局' }])
    const column = TABLES.agencies.columns.findIndex(({ name }) => name === 'agency_id')
    const ids = one.agencies.map((agency) => mentionCells(TABLES.agencies, one, agency, '')[column])
    expect(rowsOf([one]).map((row) => row.id)).toEqual(ids)
  })

  it('holds memory for bodies, not for mentions', () => {
    const registry = createRegistry()
    const one = record('a.txt', 2012, [{ text: '县消协', ...COUNCIL }, { text: '我局' }])
    for (let i = 0; i < 20_000; i++) registry.add(one)
    expect([...registry.rows()].map((row) => row.mentions)).toEqual([20_000, 20_000])
  })
})

import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CsvTableName } from '../../../src/dataset/columns.ts'
import { CSV_TABLES } from '../../../src/dataset/columns.ts'
import { openDataSets } from '../../../src/dataset/data-sets.ts'
import { FORMS } from '../../../src/dataset/forms/forms.ts'
import { createRowSpool, type RowSpool } from '../../../src/dataset/forms/row-spool.ts'
import { writeXlsx } from '../../../src/dataset/forms/xlsx.ts'
import { createOutputFile } from '../../../src/dataset/output-file.ts'
import { RUN, type Sample, sample } from './sample-record.ts'

let out: string
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'zongjie-forms-'))
})
afterEach(() => rmSync(out, { recursive: true, force: true }))

async function write(folder: string, samples: readonly Sample[], forms = FORMS as readonly (typeof FORMS)[number][]) {
  const sets = openDataSets(folder, { csv: 'plain', forms })
  for (const { row, record, context } of samples) {
    await sets.document(row)
    await sets.record(record, context)
  }
  return sets.finish(RUN)
}

const buffer = (name: string) => {
  const bytes = readFileSync(join(out, name))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

describe('the forms of a data set', () => {
  it('stand beside the tables, and their hashes in run.json', async () => {
    await write(out, [sample('a.txt')])
    const names = readdirSync(out)
    expect(names).toEqual(
      expect.arrayContaining(['zongjie.xlsx', 'zongjie.duckdb', 'annotations.jsonld', 'counts.parquet']),
    )
    expect(names.filter((name) => /tmp|rows|wal/.test(name))).toEqual([])
    const { files } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as {
      files: Array<{ name: string; sha256: string }>
    }
    for (const { name, sha256 } of files) {
      expect([
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]).toEqual([name, sha256])
    }
    expect(files.map(({ name }) => name).sort()).toEqual(names.filter((name) => name !== 'run.json').sort())
  })

  it('are the same bytes again, but for DuckDB, which numbers its files', async () => {
    const samples = ['a.txt', 'b.txt'].map((path) => sample(path))
    await write(join(out, '1'), samples)
    await write(join(out, '2'), samples)
    for (const name of readdirSync(join(out, '1')).filter((name) => /xlsx|parquet|jsonld/.test(name))) {
      expect(readFileSync(join(out, '1', name)).equals(readFileSync(join(out, '2', name)))).toBe(true)
    }
  })

  it('of an earlier run go where this run does not write them', async () => {
    await write(out, [sample('a.txt')])
    writeFileSync(join(out, 'mine.xlsx'), '')
    await write(out, [sample('b.txt')], ['jsonld'])
    expect(readdirSync(out).filter((name) => /xlsx|parquet|duckdb|jsonld/.test(name))).toEqual([
      'annotations.jsonld',
      'mine.xlsx',
    ])
  })

  it('leave nothing after abort', async () => {
    const sets = openDataSets(out, { csv: 'plain', forms: FORMS })
    const { row, record, context } = sample('a.txt')
    await sets.document(row)
    await sets.record(record, context)
    await sets.abort()
    expect(readdirSync(out)).toEqual([])
  })

  it('are made of a run without inputs', async () => {
    await write(out, [])
    expect(await parquetReadObjects({ file: buffer('counts.parquet') })).toEqual([])
    expect(JSON.parse(readFileSync(join(out, 'annotations.jsonld'), 'utf8')).items).toEqual([])
  })
})

it('gives Parquet its types, another reader agreeing', async () => {
  await write(out, [sample('a.txt')], ['parquet'])
  const [summary] = await parquetReadObjects({ file: buffer('summaries.parquet') })
  expect(summary).toMatchObject({
    year: 2016n,
    count_once: true,
    topics: ['law_publicity', 'consultation_service'],
    duplicate_similarity: null,
  })
  expect(summary?.checks ?? null).toBeNull()
  const [date] = await parquetReadObjects({ file: buffer('dates.parquet') })
  expect(date).toMatchObject({ edtf: '2016-05', from: new Date('2016-05-01T00:00:00Z'), rel: null })
})

describe('annotations.jsonld', () => {
  it('names a place by code points and by words', async () => {
    // two units a character before and inside the summary: offsets in units and in code points differ
    const one = sample('甲 乙/a#b?.txt')
    const text = `𠮷${one.context.text.slice(2)}`
    const before = { codePointsBefore: 10, text }
    const start = one.record.start + 15
    const record = {
      ...one.record,
      start,
      end: start + text.length,
      ...Object.fromEntries(
        (['dates', 'counts', 'agencies', 'themes'] as const).map((kind) => [
          kind,
          one.record[kind].map((mention) => ({ ...mention, start: mention.start + start, end: mention.end + start })),
        ]),
      ),
    } as Sample['record']
    await write(out, [{ ...one, record, context: { ...one.context, ...before } }], ['jsonld'])
    const page = JSON.parse(readFileSync(join(out, 'annotations.jsonld'), 'utf8'))
    expect(page).toMatchObject({ type: 'AnnotationPage', '@context': ['http://www.w3.org/ns/anno.jsonld', {}] })
    expect(page.items).toHaveLength(5)
    const characters = [...text]
    for (const { target } of page.items.slice(1)) {
      const [position, quote] = target.selector
      const found = characters.slice(position.start - 10, position.end - 10).join('')
      expect(found).toBe(quote.exact)
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
    }
    expect(page.items[3].target.source).toBe('./%E7%94%B2%20%E4%B9%99/a%23b%3F.txt')
    expect(page.items[1].body).toMatchObject({ type: 'zj:Count', 'zj:value': 1200, 'zj:unit': '份' })
    expect(page.items[3].body).toEqual({
      type: 'zj:Agency',
      purpose: 'classifying',
      'zj:type': 'justice',
      'zj:level': 'township',
      'zj:region': { 'zj:name': '青禾镇' },
      'zj:self': false,
      'zj:role': 'issuer',
      'zj:rule': 'suffix',
    })
  })
})

it('goes on in a further sheet where one is full', async () => {
  const spools = Object.fromEntries(CSV_TABLES.map((name) => [name, createRowSpool(out, name)])) as Record<
    CsvTableName,
    RowSpool
  >
  for (let i = 0; i < 7; i++) await spools.counts.append([`r${i}`, '=1', i])
  for (const spool of Object.values(spools)) await spool.close()
  const file = createOutputFile(out, 'a.xlsx')
  await writeXlsx(file, spools, 4)
  await file.close()
  await file.publish()
  const parts = unzipSync(readFileSync(join(out, 'a.xlsx')))
  const names = [...strFromU8(parts['xl/workbook.xml'] as Uint8Array).matchAll(/sheet name="(\w+)"/g)].map(
    ([, name]) => name,
  )
  expect(names).toEqual([
    'documents',
    'summaries',
    'agency_registry',
    'dates',
    'counts',
    'counts_2',
    'counts_3',
    'agencies',
    'themes',
    'topics',
    'codes',
    'codebook',
  ])
  const rows = names.map(
    (_, i) => strFromU8(parts[`xl/worksheets/sheet${i + 1}.xml`] as Uint8Array).match(/<row /g)?.length,
  )
  const counts = names.indexOf('counts')
  expect(rows.slice(counts, counts + 4)).toEqual([4, 4, 2, 1])
  expect(
    Object.values(parts)
      .map((part) => strFromU8(part))
      .join(''),
  ).not.toMatch(/<f[ >]/)
})

describe('a spool of rows', () => {
  it('gives back what it was given, over the borders of its batches', async () => {
    const spool = createRowSpool(out, 'a')
    const rows = Array.from({ length: 30_000 }, (_, i) => [
      `甲\n${'乙'.repeat(i % 90)}\u2028𠮷\ud800`,
      i / 8,
      i % 2 === 0,
      null,
    ])
    for (const row of rows) await spool.append(row)
    await spool.close()
    const batches = [...spool.batches()]
    expect(batches.length).toBeGreaterThan(1)
    expect(batches.flat()).toEqual(rows)
    await spool.remove()
    expect(readdirSync(out)).toEqual([])
  })

  it('does not follow what a killed run left', async () => {
    mkdirSync(join(out, 'x'))
    writeFileSync(join(out, 'a.rows.tmp'), 'half')
    const spool = createRowSpool(out, 'a')
    await spool.close()
    expect([...spool.batches()]).toEqual([])
  })
})

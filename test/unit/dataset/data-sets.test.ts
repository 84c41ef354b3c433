import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SummaryRecord } from '../../../src/core/record.generated.ts'
import { openDataSets } from '../../../src/dataset/data-sets.ts'
import { unguard } from '../../../src/dataset/guard.ts'
import { compileCheck } from '../../../src/schema/compile.ts'
import { RUN, rejectedRow, type Sample, sample } from './sample-record.ts'

const FILES = [
  'agencies.csv',
  'agency_registry.csv',
  'codebook.md',
  'codebook.zh.md',
  'codes.csv',
  'counts.csv',
  'datapackage.json',
  'dates.csv',
  'documents.csv',
  'load.R',
  'load.do',
  'load.py',
  'load.sps',
  'records.ndjson',
  'rejects.ndjson',
  'report.html',
  'run.json',
  'summaries.csv',
  'themes.csv',
  'topics.csv',
]
const REJECT = { path: 'z.txt', stage: 'read', code: 'empty', message: 'no bytes' } as const

let out: string
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'zongjie-dataset-'))
})
afterEach(() => rmSync(out, { recursive: true, force: true }))

async function write(folder: string, samples: readonly Sample[], csv: 'excel' | 'plain' = 'excel', run = RUN) {
  const sets = openDataSets(folder, { csv })
  for (const { row, record, context } of samples) {
    await sets.document(row)
    await sets.record(record, context)
  }
  await sets.document(rejectedRow('z.txt'))
  await sets.reject(REJECT)
  return sets.finish(run)
}

const read = (name: string) => readFileSync(join(out, name), 'utf8')
const json = (name: string) => JSON.parse(read(name))
/** A block of data of the page. */
const blockOf = (id: string) =>
  JSON.parse(
    new RegExp(`<script type="application/json" id="${id}">(.*?)</script>`).exec(read('report.html'))?.[1] ?? '',
  )
const bytesOf = (folder: string) => Object.fromEntries(FILES.map((name) => [name, readFileSync(join(folder, name))]))

describe('a finished run', () => {
  it('writes its files and nothing else, and says what is in them', async () => {
    const totals = await write(out, [sample('a.txt'), sample('b.txt')])
    expect(readdirSync(out).sort()).toEqual(FILES)
    expect(totals).toEqual({
      documents: 3,
      rejected: 1,
      summaries: 2,
      dates: 2,
      counts: 4,
      agencies: 2,
      themes: 2,
      rejects: 1,
      filtered: 0,
    })
    expect(json('run.json').totals).toEqual(totals)
    expect(read('rejects.ndjson')).toBe(`${JSON.stringify(REJECT)}\n`)
    expect(
      read('records.ndjson')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).document.path),
    ).toEqual(['a.txt', 'b.txt'])
  })

  it('describes itself in run.json as its schema says', async () => {
    await write(out, [sample('a.txt')])
    expect(compileCheck('run')(json('run.json'))).toBeNull()
    const hashes = json('run.json').files.map(({ name, sha256 }: { name: string; sha256: string }) => [name, sha256])
    expect(hashes).toEqual(
      hashes.map(([name]: [string]) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]),
    )
    expect(hashes.map(([name]: [string]) => name).sort()).toEqual(FILES.filter((name) => name !== 'run.json'))
  })

  it.each(['excel', 'plain'] as const)('writes the same bytes again (%s), but for timings', async (csv) => {
    const samples = ['a.txt', 'b.txt'].map((path) => sample(path))
    await write(join(out, '1'), samples, csv)
    await write(join(out, '2'), samples, csv, { ...RUN, timings: { seconds: 99 } })
    const [first, second] = [bytesOf(join(out, '1')), bytesOf(join(out, '2'))]
    // the seal is of the whole file, its times too
    const { timings, seal: _, ...facts } = JSON.parse(String(first['run.json']))
    const { seal: __, ...others } = JSON.parse(String(second['run.json']))
    expect({ ...facts, timings: { seconds: 99 } }).toEqual(others)
    expect(timings).toEqual({ seconds: 1 })
    expect({ ...first, 'run.json': 0 }).toEqual({ ...second, 'run.json': 0 })
  })

  it('writes a run without inputs', async () => {
    await openDataSets(out, { csv: 'plain' }).finish(RUN)
    expect(readdirSync(out).sort()).toEqual(FILES)
    expect(read('dates.csv').split('\n')).toHaveLength(2)
    expect(blockOf('frame')).toMatchObject({ documents: { total: 0, rejected: 0 }, embedded: { summaries: 0 } })
  })
})

interface Field {
  name: string
  type: string
  constraints: { required?: boolean; enum?: string[]; pattern?: string; minimum?: number; maximum?: number }
}
interface Resource {
  name: string
  path: string
  bytes: number
  hash: string
  rowCount: number
  schema: {
    fields: Field[]
    primaryKey?: string[]
    foreignKeys?: Array<{ fields: string[]; reference: { resource: string; fields: string[] } }>
  }
}

const TYPES: Record<string, RegExp> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(TRUE|FALSE)$/,
  date: /^\d{4}-\d\d-\d\d$/,
}

describe.each(['excel', 'plain'] as const)('datapackage.json (%s)', (csv) => {
  it('is true of the tables: bytes, hash, rows, header, types, constraints and keys', async () => {
    await write(out, [sample('a.txt'), sample('b.txt', null)], csv)
    const { resources } = json('datapackage.json') as { resources: Resource[] }
    const keys = (fields: readonly string[], rows: Array<Record<string, string>>) =>
      rows.map((row) => JSON.stringify(fields.map((field) => row[field])))
    const rowsOf = ({ path }: Resource) => (path.endsWith('.csv') ? table(path) : lines(path))
    for (const resource of resources) {
      const bytes = readFileSync(join(out, resource.path))
      expect([resource.bytes, resource.hash]).toEqual([
        bytes.length,
        `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      ])
      const rows = rowsOf(resource)
      expect(rows).toHaveLength(resource.rowCount)
      const { fields, primaryKey, foreignKeys } = resource.schema
      for (const row of rows) expect(Object.keys(row)).toEqual(fields.map(({ name }) => name))
      if (resource.path.endsWith('.csv'))
        for (const row of rows) for (const field of fields) expect(fault(field, row[field.name] ?? '')).toBeNull()
      if (primaryKey) expect(new Set(keys(primaryKey, rows)).size).toBe(rows.length)
      for (const { fields: own, reference } of foreignKeys ?? []) {
        const other = resources.find(({ name }) => name === reference.resource) as Resource
        const there = new Set(keys(reference.fields, rowsOf(other)))
        expect(keys(own, rows).filter((key) => !there.has(key))).toEqual([])
      }
    }
    expect(resources.map(({ path }) => path).sort()).toEqual(FILES.filter((name) => /csv|ndjson/.test(name)))
  })

  const table = (path: string): Array<Record<string, string>> =>
    parse(read(path), { bom: true, columns: true, record_delimiter: csv === 'excel' ? '\r\n' : '\n' })
  const lines = (path: string) =>
    read(path)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
})

function fault({ name, type, constraints }: Field, cell: string): string | null {
  if (cell === '') return constraints.required ? `${name} is missing` : null
  if (TYPES[type] && !TYPES[type].test(cell)) return `${name}: ${cell} is no ${type}`
  if (constraints.enum && !constraints.enum.includes(cell)) return `${name}: ${cell} is not allowed`
  if (constraints.pattern && !new RegExp(constraints.pattern).test(cell))
    return `${name}: ${cell} is not ${constraints.pattern}`
  if (constraints.minimum !== undefined && Number(cell) < constraints.minimum) return `${name}: ${cell} is too small`
  return null
}

describe('copies', () => {
  const copyOf = (path: string, of: Sample, id = of.record.id): Sample => {
    const copy = sample(path)
    const duplicates = { cluster: of.record.id, size: 3, representative: of.record.id, similarity: 0.9 }
    return { ...copy, record: { ...copy.record, id, duplicates } as SummaryRecord }
  }

  it('counts each essay once, also where two files of the same bytes give the same id', async () => {
    const first = sample('a.txt')
    await write(
      out,
      [copyOf('a.txt', first), copyOf('b.txt', first), copyOf('c.txt', first, 'f'.repeat(16)), sample('d.txt')],
      'plain',
    )
    const rows = parse(read('summaries.csv'), { columns: true }) as Array<Record<string, string>>
    expect(rows.map((row) => [row.document_path, row.count_once])).toEqual([
      ['a.txt', 'TRUE'],
      ['b.txt', 'FALSE'],
      ['c.txt', 'FALSE'],
      ['d.txt', 'TRUE'],
    ])
    expect(blockOf('facts')).toMatchObject({ essays: [true, false, false, true] })
  })
})

describe('hostile texts', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '</script><img src=x onerror=alert(1)>',
    '=HYPERLINK("http://a.example","b")',
    'a\0b',
    'a\ud800b',
    '"onx="1',
    '\u202egpj.exe',
    '__proto__',
    ' \t=1+1',
    'javascript:alert(1)',
    '../../x',
    '-2+3',
  ]

  it.each(HOSTILE)('%j stays a text', async (text) => {
    const hostile = sample(`${text}.txt`, text)
    const { record } = hostile
    const issuer = { ...record.issuer, text } as SummaryRecord['issuer']
    const counts = record.counts.map((count) => ({ ...count, unit: text, object: text }))
    const agencies = record.agencies.map((agency) => ({ ...agency, text, name: text }))
    const themes = record.themes.map((theme) => ({ ...theme, text }))
    const sentence = `${text}，懂法守法。`
    await write(out, [
      {
        ...hostile,
        record: { ...record, issuer, counts, agencies, themes },
        context: { ...hostile.context, text: sentence, sentences: [{ start: 0, end: sentence.length }] },
      },
    ])

    const [summary] = parse(read('summaries.csv'), { bom: true, columns: true, record_delimiter: '\r\n' }) as Array<
      Record<string, string>
    >
    expect(unguard(summary?.title ?? '')).toBe(text.toWellFormed())
    expect(JSON.parse(read('records.ndjson')).title).toBe(text)

    const page = read('report.html')
    // the frame, the facts, the program, a block of rows, one of texts
    expect(page.match(/<script/g)).toHaveLength(5)
    expect(page.match(/<\/script/g)).toHaveLength(5)
    expect(page).not.toMatch(/<img|<iframe|<[a-z][^>]* on[a-z]+=|(src|href)="(?!#)|\0|\u202e/)
    expect(readdirSync(out).sort()).toEqual(FILES)
  })

  it('gives the page a policy under which only its own style and script run', async () => {
    await write(out, [sample('a.txt')])
    const page = read('report.html')
    const hash = (tag: string) => {
      const [, text = ''] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page) ?? []
      return `sha256-${createHash('sha256').update(text).digest('base64')}`
    }
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;${hash('style')}&#39;; script-src &#39;${hash('script')}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;; require-trusted-types-for &#39;script&#39;"`,
    )
    // the one address is the name of SVG, which nothing asks for
    expect(page.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/ style="|https?:/)
  })
})

describe('a run that does not finish', () => {
  it('leaves nothing after abort, and an earlier run as it was', async () => {
    await write(out, [sample('a.txt')])
    const before = bytesOf(out)
    const sets = openDataSets(out, { csv: 'plain' })
    const { row, record, context } = sample('b.txt')
    await sets.document(row)
    await sets.record(record, context)
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toHaveLength(11)
    await sets.abort()
    expect(bytesOf(out)).toEqual(before)
    expect(readdirSync(out).sort()).toEqual(FILES)
  })

  it('does nothing in abort after finish', async () => {
    const sets = openDataSets(out, { csv: 'plain' })
    await sets.finish(RUN)
    await sets.abort()
    expect(readdirSync(out).sort()).toEqual(FILES)
  })

  it('takes the place of what a killed run left, without following a link', async () => {
    const other = join(out, 'other')
    writeFileSync(other, 'mine')
    writeFileSync(join(out, 'counts.csv.tmp'), 'half a row')
    symlinkSync(other, join(out, 'dates.csv.tmp'))
    await write(out, [sample('a.txt')])
    expect(readFileSync(other, 'utf8')).toBe('mine')
    expect(readdirSync(out).sort()).toEqual([...FILES, 'other'].sort())
  })

  it('takes the mark of the earlier run away before it changes its files', async () => {
    await write(out, [sample('a.txt')])
    rmSync(join(out, 'themes.csv'))
    mkdirSync(join(out, 'themes.csv', 'in-the-way'), { recursive: true })
    await expect(write(out, [sample('b.txt')])).rejects.toThrow()
    expect(existsSync(join(out, 'run.json'))).toBe(false)
  })

  it('removes what it opened where a file cannot be made', () => {
    mkdirSync(join(out, 'themes.csv.tmp', 'in-the-way'), { recursive: true })
    expect(() => openDataSets(out, { csv: 'plain' })).toThrow()
    return new Promise((resolve) => setTimeout(resolve, 50)).then(() =>
      expect(readdirSync(out)).toEqual(['themes.csv.tmp']),
    )
  })

  it.runIf(process.getuid?.() !== 0)('fails at once in a folder that cannot be written', () => {
    chmodSync(out, 0o500)
    expect(() => openDataSets(out, { csv: 'plain' })).toThrow(/EACCES/)
    chmodSync(out, 0o700)
  })
})

describe('calls out of order', () => {
  it('refuses a record without its document', async () => {
    const sets = openDataSets(out, { csv: 'plain' })
    const { record, context } = sample('a.txt')
    expect(() => sets.record(record, context)).toThrow('a.txt: a record without its document')
    await sets.abort()
  })

  it('refuses to go on where a document has fewer records than it announced', async () => {
    const sets = openDataSets(out, { csv: 'plain' })
    await sets.document({ ...sample('a.txt').row, summaries: 2 })
    await sets.record(sample('a.txt').record, sample('a.txt').context)
    expect(() => sets.document(sample('b.txt').row)).toThrow('a.txt: 1 records written, 2 announced')
    await expect(sets.finish(RUN)).rejects.toThrow('2 announced')
    await sets.abort()
  })
})

it('writes more than its buffers hold, every row whole', async () => {
  const sets = openDataSets(out, { csv: 'excel' })
  const n = 3000
  for (let i = 0; i < n; i++) {
    const { row, record, context } = sample(`${String(i).padStart(5, '0')}.txt`)
    await sets.document(row)
    await sets.record(record, context)
  }
  await sets.finish(RUN)
  const rows = parse(read('counts.csv'), { bom: true, columns: true, record_delimiter: '\r\n' }) as Array<
    Record<string, string>
  >
  expect(rows).toHaveLength(2 * n)
  expect(rows.filter((_, i) => i % 2 === 0).map((row) => row.document_path)).toEqual(
    Array.from({ length: n }, (_, i) => `${String(i).padStart(5, '0')}.txt`),
  )
  expect(blockOf('rows-0').ids).toHaveLength(n)
})

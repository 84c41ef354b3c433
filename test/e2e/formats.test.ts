import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SummaryRecord } from '../../src/core/record.generated.ts'
import { compileCheck } from '../../src/schema/compile.ts'
import { zongjie } from '../support/command.ts'
import { ROOT } from '../support/shared.ts'

const FILES = join(ROOT, 'test/fixtures/files')
const NAME = '315-2012-huoshan-aic-report'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-formats-'))
  mkdirSync(join(folder, 'in'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const out = () => join(folder, 'out')
const put = (from: string, to: string) => cpSync(join(FILES, from), join(folder, 'in', to))
const table = (name: string) =>
  parse(readFileSync(join(out(), name), 'utf8'), { columns: true, bom: true }) as Array<Record<string, string>>
const lines = <Line>(name: string) =>
  readFileSync(join(out(), name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

describe('zongjie run over every format', () => {
  beforeEach(() => {
    for (const format of ['docx', 'doc', 'odt', 'rtf', 'pdf', 'html', 'mhtml'])
      put(`${format}/${NAME}.${format}`, `a.${format}`)
    put(`gbk/${NAME}.txt`, 'gbk.txt')
    put(`utf-16be/${NAME}.txt`, 'utf16.txt')
    put('zip/gbk-names.zip', 'a.zip')
    put('tar/texts.tar.gz', 'a.tar.gz')
    put('csv/texts.csv', 'texts.csv')
    put('parquet/texts-zstd.parquet', 'texts.parquet')
    put('warc/pages.warc.gz', 'pages.warc.gz')
    put('special/locked.pdf', 'locked.pdf')
    put('special/picture.pdf', 'picture.pdf')
    writeFileSync(join(folder, 'in/cut.docx'), readFileSync(join(FILES, `docx/${NAME}.docx`)).subarray(0, 4000))
    writeFileSync(
      join(folder, 'in/metadata.csv'),
      'path,省,note\na.docx,安徽,=1+1\na.zip,压缩包,\na.zip!/总结-aiwei-2020-yongqing-community.txt,四川,\nnowhere.txt,x,\n',
    )
  })

  it('accounts for every input, keeps the texts that offsets count in, and joins what metadata.csv says', () => {
    const { code, stderr } = zongjie(['run', join(folder, 'in'), '--out', out(), '--keep-texts', '--csv', 'plain'])
    expect(code).toBe(3)
    expect(stderr).toContain('metadata.csv: 1 rows describe no input: nowhere.txt')
    const documents = table('documents.csv')
    const records = lines<SummaryRecord>('records.ndjson')
    const rejects = lines<{ path: string; code: string }>('rejects.ndjson')

    expect(rejects.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'cut.docx damaged',
      'locked.pdf encrypted',
      'picture.pdf no-text-layer',
    ])
    expect(new Set(documents.map((row) => row.path)).size).toBe(documents.length)
    expect(documents).toHaveLength(9 + 5 * 4 + 3)
    expect(new Set(records.map((record) => record.document.path)).size + rejects.length).toBe(documents.length)

    // every offset of every format can be looked up
    const ids = new Map(documents.map((row) => [row.path, row.id]))
    for (const record of records) {
      const text = readFileSync(join(out(), 'texts', `${ids.get(record.document.path)}.txt`), 'utf8')
      for (const mention of [...record.dates, ...record.counts, ...record.agencies, ...record.themes])
        expect(text.slice(mention.start, mention.end)).toBe(mention.text)
    }
    // the same bytes, in whatever archive, have one text
    expect(readdirSync(join(out(), 'texts'))).toHaveLength(new Set(documents.flatMap((row) => row.id || [])).size)

    const metadata = (rows: Array<Record<string, string>>, key: string, path: string) =>
      JSON.parse(rows.find((row) => row[key] === path)?.metadata || 'null') as unknown
    const summaries = table('summaries.csv')
    expect(metadata(documents, 'path', 'a.docx')).toEqual({ 省: '安徽', note: '=1+1' })
    expect(metadata(summaries, 'document_path', 'a.docx')).toEqual({ 省: '安徽', note: '=1+1' })
    expect(metadata(documents, 'path', `a.zip!/总结-${NAME}.txt`)).toEqual({ 省: '压缩包' })
    expect(metadata(summaries, 'document_path', 'a.zip!/总结-aiwei-2020-yongqing-community.txt')).toEqual({
      省: '四川',
    })
    expect(metadata(documents, 'path', 'a.doc')).toBeNull()
    expect(documents.find((row) => row.path === 'gbk.txt')).toMatchObject({ encoding: 'gbk', extraction: 'plain' })

    const check = compileCheck('document')
    for (const row of documents) {
      const typed = Object.entries(row).map(([name, cell]) => {
        if (cell === '') return [name, null]
        if (name === 'metadata') return [name, JSON.parse(cell)]
        return [name, ['bytes', 'summaries', 'declared_year'].includes(name) ? Number(cell) : cell]
      })
      expect(check(Object.fromEntries(typed))).toBeNull()
    }
  })

  it('plans without writing, and finds what a run finds', () => {
    const { code, stdout, stderr } = zongjie(['run', join(folder, 'in'), '--dry-run'])
    expect(code).toBe(3)
    expect(stderr).toBe('zongjie: 29 documents would be read, 3 inputs would not\n')
    const rows = stdout.split('\n').map((line) => line.split('\t'))
    expect(rows).toContainEqual(['gbk.txt', 'txt', 'gbk', expect.stringMatching(/^\d+ characters$/), 'plain'])
    expect(rows).toContainEqual(['picture.pdf', 'not read', 'no-text-layer', expect.any(String)])
    expect(rows.map(([path]) => path)).toContain(`a.zip!/总结-${NAME}.txt`)
    expect(rows.map(([path]) => path)).not.toContain('metadata.csv')
    const json = zongjie(['run', join(folder, 'in'), '--dry-run', '--json'])
      .stdout.trim()
      .split('\n')
    expect(
      json.map((line) => (JSON.parse(line) as { status: string }).status).filter((status) => status === 'ok'),
    ).toHaveLength(29)
    expect(existsSync(out())).toBe(false)
  })
})

describe('options of a run', () => {
  it('--encoding is believed, --text-column chooses', () => {
    put(`gbk/${NAME}.txt`, 'a.txt')
    expect(zongjie(['run', join(folder, 'in'), '--out', out(), '--encoding', 'big5']).code).toBe(3)
    expect(lines<{ code: string }>('rejects.ndjson')).toMatchObject([{ code: 'bad-encoding' }])
    expect(zongjie(['run', join(folder, 'in'), '--out', out(), '--encoding', 'gbk']).code).toBe(0)
    expect(zongjie(['run', join(folder, 'in'), '--out', out(), '--encoding', 'klingon']).code).toBe(2)
    const csv = join(FILES, 'csv/texts.csv')
    expect(zongjie(['run', csv, '--out', out(), '--text-column', '网页']).code).toBe(3)
    expect(lines<{ code: string }>('rejects.ndjson')).toMatchObject([{ code: 'no-text-column' }])
    expect(zongjie(['run', csv, '--out', out(), '--text-column', '正文']).code).toBe(0)
  })

  it('an earlier run’s texts do not stay', () => {
    put(`gbk/${NAME}.txt`, 'a.txt')
    zongjie(['run', join(folder, 'in'), '--out', out(), '--keep-texts'])
    expect(readdirSync(join(out(), 'texts'))).toHaveLength(1)
    zongjie(['run', join(folder, 'in'), '--out', out()])
    expect(readdirSync(out()).filter((name) => name.startsWith('texts'))).toEqual([])
  })

  it('inspect shows each document of an archive', () => {
    const { code, stdout } = zongjie(['inspect', join(FILES, 'zip/gbk-names.zip'), '--json'])
    expect(code).toBe(0)
    expect((JSON.parse(stdout) as SummaryRecord[]).map((record) => record.document.path)).toContain(
      `gbk-names.zip!/总结-${NAME}.txt`,
    )
  })
})

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SummaryRecord } from '../../src/core/record.generated.ts'
import { zongjie } from '../support/command.ts'
import { ROOT } from '../support/shared.ts'

const LEXICON = join(ROOT, 'corpus/own-lexicon')
const PAGE = `爱河护河宣传月活动总结

5月是第四个护河宣传月,湖滨县河长办以“巡好每条河 守住一湾清”为主题,组织开展了系列活动,现总结如下:
一、精心组织。县河长制办公室联合青溪镇护河队,巡查河道48段次,排查入河排污口35处,发放宣传册1200余份。
二、广泛动员。160名群众参加了清漂行动,清理垃圾3.5吨,群众爱河护河的意识进一步增强,守河意识深入人心。`

let folder: string
const path = (name: string) => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-own-words-'))
  mkdirSync(path('pages'))
  writeFileSync(path('pages/river.txt'), PAGE)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string) => {
  writeFileSync(path(name), text)
  return path(name)
}

/** The one record of a run over the page, and the folder of the run. */
function run(name: string, ...options: string[]) {
  const out = path(name)
  const result = zongjie(['run', path('pages'), '--out', out, '--quiet', '--csv', 'plain', ...options])
  expect(result).toMatchObject({ code: 0, stderr: '' })
  const read = (file: string) => readFileSync(join(out, file), 'utf8')
  return { record: JSON.parse(read('records.ndjson')) as SummaryRecord, read, own: JSON.parse(read('run.json')).own }
}

describe('a study of a campaign that the shipped lexicons do not know', () => {
  it('leaves its year, its bodies and its units open without the entries', () => {
    const { record, own } = run('without')
    expect(record.year).toBeNull()
    expect(record.agencies.map(({ text }) => text)).not.toContain('青溪镇护河队')
    expect(record.counts.map(({ unit }) => unit)).not.toContain('段次')
    expect(record.topics).not.toContain('volunteer_service')
    expect(own).toEqual({})
  })

  it('is a folder of entries, named in run.json by their hashes', () => {
    const { record, own } = run('with', '--lexicon', LEXICON)
    expect(record.year).toMatchObject({ value: 2022, basis: 'theme' })
    expect(record.issuer).toMatchObject({ type: 'other_government', level: 'county' })
    expect(record.agencies.map(({ text, type }) => [text, type])).toContainEqual([
      '青溪镇护河队',
      'social_organization',
    ])
    expect(record.counts.map(({ text, unit }) => [text, unit])).toContainEqual(['48段次', '段次'])
    expect(record.topics).toEqual(['enforcement_inspection', 'volunteer_service'])
    expect(Object.keys(own).sort()).toEqual(
      ['agency-heads', 'campaigns', 'count-nouns', 'themes', 'topic-terms', 'units'].map((name) => `lexicon/${name}`),
    )
  })

  it('tells a fault with its file and line, and reads nothing', () => {
    mkdirSync(path('broken'))
    write('broken/units.jsonl', '{"unit":"段次","class":"visit"}\n{"unit":"段次"}\n')
    const result = zongjie(['run', path('pages'), '--out', path('none'), '--lexicon', path('broken')])
    expect(result.code).toBe(1)
    expect(result.stderr).toContain('broken/units.jsonl, line 2: / must have required property')
    expect(zongjie(['run', path('pages'), '--out', path('none'), '--lexicon', path('absent')]).code).toBe(2)
  })
})

describe('keywords', () => {
  const terms = (record: SummaryRecord) => record.keywords.map(({ term }) => term)

  it('take words from the user dictionary, and leave the user stop words out', () => {
    const plain = run('plain', '--keywords', '50')
    expect(terms(plain.record)).not.toContain('守河意识')
    const own = run(
      'own',
      '--keywords',
      '50',
      '--user-dict',
      write('words.txt', '守河意识 10 n\n清漂行动\n'),
      '--stopwords',
      write('stop.txt', '\ufeff活動\n垃圾\n'),
    )
    expect(terms(own.record)).toEqual(expect.arrayContaining(['守河意识', '清漂行动']))
    expect(terms(own.record).filter((term) => ['活动', '垃圾'].includes(term))).toEqual([])
    expect(Object.keys(own.own)).toEqual(['stopWords', 'userDict'])
  })

  it.each(['守河意识 many n', '守河意识 10 n n', '守河意識 10 n'])('refuse the dictionary line %s', (line) => {
    const result = zongjie([
      'run',
      path('pages'),
      '--out',
      path('none'),
      '--user-dict',
      write('bad.txt', `清漂\n${line}`),
    ])
    expect(result.code).toBe(1)
    expect(result.stderr).toContain('bad.txt, line 2: ')
  })

  it('stand in a sparse matrix, a row a summary, on request', () => {
    const { read, record } = run('matrix', '--dtm', '--keywords', '50')
    const [head, , size, ...cells] = read('dtm.mtx').trimEnd().split('\n')
    expect(head).toBe('%%MatrixMarket matrix coordinate integer general')
    const columns = parse(read('dtm_terms.csv'), { columns: true }) as Array<Record<string, string>>
    expect(size).toBe(`1 ${columns.length} ${cells.length}`)
    for (const { term } of record.keywords) {
      const column = columns.findIndex((row) => row.term === term)
      expect(cells).toContain(`1 ${column + 1} ${columns[column]?.occurrences}`)
    }
    const { files } = JSON.parse(read('run.json')) as { files: Array<{ name: string }> }
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['dtm.mtx', 'dtm_terms.csv']))
  })
})

describe('coding rules', () => {
  it('give a row for each code that applies, with its first place and sentence', () => {
    const rules = write('codes.yaml', '巡河: {near: [巡查, 河道], within: 2}\n没有处罚: {not: 处罚}\n处罚: 处罚\n')
    const { read, record } = run('coded', '--rules', rules)
    const rows = parse(read('codes.csv'), { columns: true }) as Array<Record<string, string>>
    expect(rows.map(({ code, places, sentence }) => [code, places, sentence])).toEqual([
      ['巡河', '1', expect.stringContaining('巡查河道48段次')],
      ['没有处罚', '0', ''],
    ])
    const [hit] = record.codes
    expect(PAGE.slice(hit?.start as number, hit?.end as number)).toBe('巡查河道')
  })

  it('are refused with their line', () => {
    const result = zongjie([
      'inspect',
      path('pages/river.txt'),
      '--rules',
      write('bad.yaml', '巡河: 巡查\n错: {some: x}\n'),
    ])
    expect(result.code).toBe(1)
    expect(result.stderr).toContain('bad.yaml, line 2: ')
  })
})

describe('kwic', () => {
  const kwic = (...args: string[]) => zongjie(['kwic', ...args])

  it('shows a pattern in its context, sorted by what follows it', () => {
    const { stdout, stderr, code } = kwic('护河', path('pages'), '--sort', 'right', '--width', '4')
    expect([code, stderr]).toEqual([0, 'zongjie: 3 places\n'])
    const right = stdout
      .trimEnd()
      .split('\n')
      .map((line) => /\] (.*)\t/.exec(line)?.[1])
    expect(right).toEqual([...right].sort())
  })

  it('prints a table in which nothing can run', () => {
    writeFileSync(path('pages/formula.txt'), PAGE.replace('5月是', '=1+1,5月是'))
    const { stdout } = kwic('1+1', path('pages'), '--csv')
    rmSync(path('pages/formula.txt'))
    const [row] = parse(stdout, { bom: true, columns: true }) as Array<Record<string, string>>
    expect(row).toMatchObject({ path: 'formula.txt', left: "'=", keyword: '1+1' })
  })

  it('refuses a field that is not there', () => {
    expect(kwic('x', path('pages'), '--in', 'counts.colour')).toMatchObject({ code: 1 })
  })
})

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { zongjie } from '../support/command.ts'

// for a machine that has much else to do
vi.setConfig({ testTimeout: 300_000 })

const REPORT = `湖滨市“3.15”活动总结

3月15日,我局在文化广场开展了宣传咨询活动,发放宣传资料1200余份,接待群众咨询300人次,受理投诉12件,群众的维权意识有了明显提高。
`
const TEXTS: Readonly<Record<string, string>> = {
  report: REPORT,
  traditional: REPORT.replace('“3.15”', '國際消費者權益日').replace('我局', '我會'),
  safety: REPORT.replace('“3.15”', '安全生产月').replace('3月15日', '6月16日'),
  hotline: REPORT.replace('“3.15”', '12315热线').replace('3月15日', '5月1日'),
  links: '首页\n联系我们\n“315”专题\n',
  english: 'The bureau of 湖滨市 reports on 3·15, its day of consumer rights, and what it did on that day.\n',
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-prefilter-'))
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in/empty.txt'), '')
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, 'in', `${name}.txt`), text)
  writeFileSync(join(folder, 'crawl.warc.wet.gz'), wetOf(Object.entries(TEXTS)))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file of texts as Common Crawl writes it: each record packed by itself. */
function wetOf(texts: ReadonlyArray<readonly [string, string]>): Buffer {
  const record = (headers: readonly string[], body: string) => {
    const length = `Content-Length: ${Buffer.byteLength(body)}`
    return gzipSync(
      ['WARC/1.0', 'WARC-Date: 2026-01-01T00:00:00Z', ...headers, length, '', `${body}\r\n\r\n`].join('\r\n'),
    )
  }
  const id = (name: string) => `WARC-Record-ID: <urn:zongjie:${name}>`
  return Buffer.concat([
    record(['WARC-Type: warcinfo', id('info'), 'Content-Type: application/warc-fields'], 'software: none\r\n'),
    ...texts.map(([name, text]) =>
      record(
        ['WARC-Type: conversion', `WARC-Target-URI: http://${name}.example/`, id(name), 'Content-Type: text/plain'],
        text,
      ),
    ),
  ])
}

function run(...words: readonly string[]) {
  const out = join(folder, 'out')
  rmSync(out, { recursive: true, force: true })
  const { code, stderr } = zongjie(['run', ...words, '--out', out, '--quiet', '--csv', 'plain', '--workers', '1'])
  const lines = (name: string) => readFileSync(join(out, name), 'utf8').trimEnd().split('\n')
  const parse = (name: string) => lines(name).flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
  const { totals, options } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))
  expect(zongjie(['verify', out]).code).toBe(0)
  const pathOf = ({ document }: { document: { path: string } }) => document.path
  return {
    code,
    stderr,
    totals,
    options,
    found: parse('records.ndjson').map(pathOf),
    rejects: parse('rejects.ndjson'),
  }
}

describe('zongjie run --only --chinese', () => {
  it('mines what names the campaign, and counts the rest', () => {
    const { code, stderr, totals, options, found, rejects } = run(join(folder, 'in'), '--only', '3·15')
    expect(found).toEqual(['report.txt', 'traditional.txt'])
    expect(rejects.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'empty.txt empty',
      'english.txt no-summary',
      'links.txt no-summary',
    ])
    // inputs = documents with records + rejects + filtered
    expect(totals).toMatchObject({ documents: 5, rejected: 3, filtered: 2 })
    expect(options.only).toEqual(['3·15'])
    expect(stderr).toContain('filtered: 2 inputs were left out')
    expect(code).toBe(3)
  })

  it('reads a crawl: texts of other languages are left out before they are looked into', () => {
    const { totals, found } = run(
      join(folder, 'crawl.warc.wet.gz'),
      '--chinese',
      '0.5',
      '--only',
      '3·15',
      '--only',
      '安全生产月',
    )
    expect(found).toEqual([1, 2, 3].map((number) => `crawl.warc.wet.gz!/${number}`))
    expect(totals).toMatchObject({ documents: 4, rejected: 1, filtered: 2 })
  })

  it('is no failure where nothing is left', () => {
    const { code, totals } = run(join(folder, 'crawl.warc.wet.gz'), '--only', '国际奥林匹克日')
    expect({ code, totals }).toMatchObject({
      code: 0,
      totals: { documents: 0, rejected: 0, filtered: 6, summaries: 0 },
    })
  })

  it('is the same in slices, and part of what a run is', () => {
    const corpus = join(folder, 'in')
    const options = ['--only', '3·15', '--csv', 'plain', '--quiet', '--workers', '1']
    const slices = [1, 2].map((i) => {
      const out = join(folder, `slice-${i}`)
      expect(zongjie(['run', corpus, '--out', out, '--shard', `${i}/2`, ...options]).code).toBe(0)
      return out
    })
    const merged = zongjie(['merge', ...slices, '--out', join(folder, 'merged'), '--json'])
    expect(JSON.parse(merged.stdout)).toMatchObject({ documents: 5, rejected: 3, filtered: 2 })
    const others = ['run', corpus, '--out', slices[0] as string, '--shard', '1/2', '--resume', '--only', '3·14']
    expect(zongjie([...others, '--csv', 'plain'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('mining.only'),
    })
  })

  it('is told by --dry-run too', () => {
    const { stdout, stderr } = zongjie(['run', join(folder, 'in'), '--dry-run', '--only', '3·15', '--chinese', '0.5'])
    expect(stdout).toMatch(/^hotline\.txt\tleft out$/m)
    expect(stdout).toMatch(/^english\.txt\tleft out$/m)
    expect(stdout).toMatch(/^report\.txt\ttxt\t/m)
    expect(stderr).toContain('3 documents would be read, 1 inputs would not, 3 are left out')
  })

  it('refuses what is no share and no word', () => {
    for (const words of [
      ['--chinese', '1.2'],
      ['--chinese', 'much'],
      ['--only', ' '],
    ])
      expect(zongjie(['run', folder, '--out', join(folder, 'x'), ...words]).code).toBe(2)
  })
})

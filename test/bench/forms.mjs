/**
 * Writes a data set of a million mentions in every form and says how long each took and how much memory the process
 * held at its peak: `npm run bench:forms -- [mentions] [form…]`.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataSets } from '../../dist/dataset/data-sets.js'

const [mentions = 1_000_000, ...forms] = [Number(process.argv[2] ?? 1_000_000), ...process.argv.slice(3)]
const PER_SUMMARY = 100
const out = mkdtempSync(join(tmpdir(), 'zongjie-forms-'))
const text = '2016年5月，青禾镇司法所围绕“懂法守法”主题，发放传单1200余份。'.repeat(20)
const started = performance.now()
const sets = openDataSets(out, { csv: 'excel', forms })
for (let i = 0; i < mentions / PER_SUMMARY; i++) {
  const path = `${String(i).padStart(7, '0')}.txt`
  const id = i.toString(16).padStart(16, '0')
  const sha256 = i.toString(16).padStart(64, '0')
  const facts = {
    path,
    sha256,
    format: 'txt',
    encoding: 'utf-8',
    script: 'hans',
    title: `第${i}篇总结`,
    published: null,
  }
  await sets.document({ ...facts, bytes: 3000, declared_year: null, source: null, summaries: 1, status: 'ok' })
  const count = (start) => ({
    text: '1200余份',
    start,
    end: start + 6,
    value: 1200 + (i % 977),
    max: null,
    bound: 'over',
    unit: '份',
    object: '传单',
    action: '发放',
    indicator: 'materials_distributed',
    masked: false,
    period: null,
    planned: false,
    rule: 'unit',
  })
  const agency = (start) => ({
    text: '青禾镇司法所',
    start,
    end: start + 6,
    name: `青禾镇司法所${i % 5000}`,
    type: 'justice',
    level: 'township',
    region: { code: null, name: '青禾镇' },
    self: false,
    role: 'issuer',
    rule: 'suffix',
  })
  const record = {
    id,
    document: facts,
    ordinal: 1,
    title: facts.title,
    start: 0,
    end: text.length,
    genre: 'report',
    year: { value: 2000 + (i % 25), basis: 'stated', evidence: '2016年' },
    issuer: null,
    topics: ['law_publicity'],
    keywords: [],
    duplicates: null,
    checks: [],
    dates: [],
    themes: [],
    counts: Array.from({ length: PER_SUMMARY / 2 }, (_, j) => count(j * 7)),
    agencies: Array.from({ length: PER_SUMMARY / 2 }, (_, j) => agency(j * 7)),
  }
  await sets.record(record, { text, codePointsBefore: 0, sentence: () => text.slice(0, 40) })
}
const written = performance.now()
await sets.finish({ version: '0', versions: {}, options: {}, lexicons: {}, schemas: {}, timings: {} })
const seconds = (ms) => (ms / 1000).toFixed(1)
const { maxRSS } = process.resourceUsage()
process.stdout.write(
  `${mentions} mentions, ${forms.join(' ') || 'CSV alone'}: rows ${seconds(written - started)} s, finish ${seconds(performance.now() - written)} s, peak ${(maxRSS / 1024).toFixed(0)} MB\n`,
)
for (const name of [
  'counts.csv',
  'counts.parquet',
  'zongjie.xlsx',
  'zongjie.duckdb',
  'annotations.jsonld',
  'report.html',
]) {
  try {
    process.stdout.write(`  ${name} ${(statSync(join(out, name)).size / 1e6).toFixed(1)} MB\n`)
  } catch {}
}
rmSync(out, { recursive: true, force: true })

/**
 * The long run: a million summaries or half an hour, whichever comes first, through one process. Half of them are mined
 * by runs into a folder, with threads that come and go, half by `extract`, whose recipe lives as long as the process.
 * No text comes twice, and each is written when its turn comes. Prints what memory, descriptors and speed did; fails
 * where memory grows, a descriptor stays open, or it becomes slower.
 *
 *   npm run soak [-- --summaries 1000000 --minutes 30 --round 4000]
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extract, run } from '../../dist/index.js'
import { canonicalize } from '../../dist/ingest/canonical.js'
import { splitSentences } from '../../dist/ingest/sentences.js'
import { collectSentences, createWriter } from '../support/essays.mjs'
import { judge } from './judge.mjs'

const { values } = parseArgs({
  options: {
    summaries: { type: 'string', default: '1000000' },
    minutes: { type: 'string', default: '30' },
    round: { type: 'string', default: '4000' },
  },
})
const most = Number(values.summaries)
const until = performance.now() + Number(values.minutes) * 60_000
const round = Number(values.round)

const documents = new URL('../../corpus/documents/', import.meta.url)
const gold = new URL('../../corpus/gold/dev/', import.meta.url)
const texts = readdirSync(gold).map((name) =>
  canonicalize(readFileSync(new URL(name.replace(/json$/, 'txt'), documents), 'utf8')),
)
const writer = createWriter(collectSentences(texts, splitSentences), 315)
const folder = mkdtempSync(join(tmpdir(), 'zongjie-soak-'))
let written = 0

/** A summary that has not been before, of three sentences or fewer and a title. */
function next() {
  const number = ++written
  const body = writer.write().split('\n').slice(0, 3).join('\n')
  return `第${number}街道办事处2016年3·15活动总结\n\n${body}\n\n第${number}街道办事处\n2016年3月${1 + (number % 28)}日\n`
}

/** Mines a round of files with two threads, and says how many summaries came out. */
async function mineFiles() {
  const corpus = join(folder, 'corpus')
  const out = join(folder, 'out')
  mkdirSync(corpus)
  for (let i = 0; i < round; i++) writeFileSync(join(corpus, `${i}.txt`), next())
  const totals = await run({ paths: [corpus], out, csv: 'plain', keywords: 10, workers: 2 })
  const rejects = readFileSync(join(out, 'rejects.ndjson'), 'utf8')
  // sentences that happen to make no summary are the only ones that may be lost
  if (totals.documents !== round || rejects.split('\n').some((line) => line && !line.includes('"no-summary"')))
    throw new Error(`${totals.documents} of ${round} files are accounted for; rejects:\n${rejects}`)
  rmSync(corpus, { recursive: true })
  rmSync(out, { recursive: true })
  return totals.summaries
}

/** Mines a round of texts in this thread. */
async function mineTexts() {
  let summaries = 0
  for (let i = 0; i < round; i++) summaries += extract(next()).length
  return summaries
}

const samples = []
let done = 0
try {
  while (done < most && performance.now() < until) {
    const before = process.cpuUsage()
    const summaries = (await mineFiles()) + (await mineTexts())
    const { user, system } = process.cpuUsage(before)
    done += summaries
    globalThis.gc?.()
    const { rss, heapUsed } = process.memoryUsage()
    samples.push({
      done,
      rss,
      heap: heapUsed,
      descriptors: readdirSync('/proc/self/fd').length,
      threads: readdirSync('/proc/self/task').length,
      // per second of CPU: how busy the machine is otherwise is not what is measured
      rate: summaries / ((user + system) / 1e6),
    })
    process.stderr.write(`${JSON.stringify(samples.at(-1))}\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const { lines, faults } = judge(samples)
for (const line of lines) console.log(line)
for (const fault of faults) console.error(`soak: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0

import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { REJECT_CODES } from '../../src/core/reject.ts'
import { decodeText } from '../../src/ingest/encoding/decode-text.ts'
import { toPassage } from '../../src/ingest/passage.ts'
import { splitSummaries } from '../../src/ingest/split.ts'
import { toDocument } from '../../src/ingest/to-document.ts'
import { type MinedPiece, mineSummaries } from '../../src/pipeline/mine-summaries.ts'
import type { DocumentOutcome } from '../../src/pipeline/part/part-writer.ts'
import { createRecipe } from '../../src/pipeline/recipe.ts'
import { mineOutcomes } from '../../src/pipeline/work/mine-outcomes.ts'
import { compileCheck } from '../../src/schema/compile.ts'
import { createMutator } from '../support/mutate.ts'
import { createRandom } from '../support/random.ts'
import { codeOf, readNamed } from '../support/read-file.ts'
import { ROOT, sharedFolder } from '../support/shared.ts'
import { readTexts } from '../support/texts.ts'

/** Mutations: `ZONGJIE_FUZZ=1000000 npx vitest run test/property/fuzz.test.ts` for more; `ZONGJIE_FUZZ_SEED` for others. */
const MUTATIONS = Number(process.env.ZONGJIE_FUZZ ?? 20_000)
const FILES = MUTATIONS / 20
const SEED = Number(process.env.ZONGJIE_FUZZ_SEED ?? 315)
/** Milliseconds that one small text may take on a machine that has much else to do. */
const SLOWEST = 5000

const seeds = sharedFolder('seeds')
const texts = [`${ROOT}corpus/documents`, ...(seeds === null ? [] : [seeds])].flatMap(readTexts)
const recipe = createRecipe()
const check = compileCheck('record')

/** What is wrong with what a text gives; null where nothing is. */
function faultOf(text: string): string | null {
  const facts = { path: 'x.txt', sha256: '0'.repeat(64), bytes: text.length, format: 'txt' } as const
  const document = toDocument(facts, text, recipe.split.furniture)
  if (document.canonical.length !== text.length) return 'the canonical text has another length'
  for (const { start, end } of splitSummaries(document.canonical, text, recipe.split))
    if (!(0 <= start && start < end && end <= text.length)) return `a summary from ${start} to ${end}`
  const { text: words, borders, sentences } = toPassage(document.canonical, recipe.segment)
  if (borders[0] !== 0 || borders.at(-1) !== words.length) return 'the tokens do not join to the text'
  for (let i = 1; i < borders.length; i++)
    if ((borders[i] as number) <= (borders[i - 1] as number)) return `token ${i - 1} is empty`
  if (sentences.some(({ start, end }, i) => start >= end || start < (sentences[i - 1]?.end ?? 0)))
    return 'sentences overlap'
  // as one summary, whatever a splitter would say: so each text reaches all extractors
  const summary = { ordinal: 1, title: null, start: 0, end: text.length }
  const { record } = mineSummaries([{ document, summary }], recipe)[0] as MinedPiece
  for (const mentions of [record.dates, record.counts, record.agencies, record.themes]) {
    for (const mention of mentions)
      if (text.slice(mention.start, mention.end) !== mention.text || mention.text === '')
        return `${JSON.stringify(mention.text)} is not what stands from ${mention.start} to ${mention.end}`
  }
  return check(record)
}

it(`texts of the corpus, changed ${MUTATIONS} times, give valid records, mentions that are their slices, tokens that join`, () => {
  expect(readdirSync(`${ROOT}corpus/documents`).length).toBeGreaterThan(50)
  const next = createMutator(texts, createRandom(SEED))
  let slowest = 0
  for (let done = 0; done < MUTATIONS; ) {
    const { text, changes } = next()
    done += changes
    const before = performance.now()
    let fault: string | null
    try {
      fault = text === '' ? null : faultOf(text)
    } catch (error) {
      fault = (error as Error).stack ?? String(error)
    }
    slowest = Math.max(slowest, performance.now() - before)
    // an expectation for each text would take longer than the text
    if (fault !== null) expect.fail(`after ${done} mutations of seed ${SEED}: ${fault}\n${JSON.stringify(text)}`)
  }
  expect(slowest).toBeLessThan(SLOWEST)
}, 3_600_000)

it(`${FILES} files of any bytes give a document or a documented reject, and no character that was not there`, async () => {
  const random = createRandom(SEED + 1)
  const next = createMutator(texts, random)
  const names = ['a.txt', 'a.html', 'a.csv', 'a.jsonl', 'a.rtf', 'a.md', 'a.mht', 'a.xyz']
  const heads = ['', '', '\ufeff', '<html><meta charset=gbk><body><p>', '{\\rtf1\\ansi\\u24635?', 'text\n', '{"text":"']
  let documents = 0
  for (let i = 0; i < FILES; i++) {
    const text = (heads[Math.floor(random() * heads.length)] as string) + next().text + next().text
    const bytes = Buffer.from(text, random() < 0.3 ? 'utf16le' : 'utf8')
    for (let flips = Math.floor(random() * 3); flips > 0; flips--)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
    const cut = random() < 0.3 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes
    const name = names[i % names.length] as string
    const about = `file ${i} of seed ${SEED}, ${name}: ${cut.toString('base64')}`
    for (const outcome of await readNamed(name, cut)) {
      expect(codeOf(outcome) === 'ok' || codeOf(outcome) in REJECT_CODES, about).toBe(true)
      if ('leftOut' in outcome) continue
      const [mined] = mineOutcomes([{ read: outcome, verdict: null }], recipe, check, () => {})
      const { reject } = mined as DocumentOutcome
      // these two say that the program is at fault
      expect(['failed', 'invalid-record'], about).not.toContain(reject?.code)
      if ('document' in outcome) documents++
    }
    const decoded = decodeText(cut)
    if ('text' in decoded && !text.includes('\ufffd') && decoded.text.includes('\ufffd'))
      expect(cut.includes(Buffer.from('\ufffd')) || cut.includes(Buffer.from('\ufffd', 'utf16le')), about).toBe(true)
  }
  expect(documents).toBeGreaterThan(FILES / 5)
}, 3_600_000)

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { evaluate } from '../../../src/evaluate/evaluate.ts'
import type { PlacedGold } from '../../../src/evaluate/gold.ts'
import { goldAsRecords } from '../../../src/evaluate/gold-records.ts'
import { loadGold } from '../../../src/evaluate/load-gold.ts'
import type { Prediction } from '../../../src/evaluate/prediction.ts'
import type { ScoreName } from '../../../src/evaluate/score-names.ts'
import { ROOT, sharedFolder } from '../../support/shared.ts'

const FOLDER = sharedFolder('gold')
const SCORER = join(FOLDER ?? '', 'score.mjs')
const GOLD = join(ROOT, 'corpus/gold/dev')
const TEXTS = join(ROOT, 'corpus/documents')
/** What the other scorer calls by another name. */
const THEIR_NAMES: Readonly<Record<string, string>> = { 'counts tuple': 'counts tuple (value+unit+indicator)' }

type TheirScore = { readonly f1?: number; readonly p?: number; readonly r?: number; readonly accuracy?: number }

function theirScores(gold: string, texts: string, records: readonly Prediction[]): Record<string, TheirScore> {
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-scorer-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'records.ndjson')
  writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'))
  const out = execFileSync('node', [SCORER, '--gold', gold, '--texts', texts, '--pred', file, '--json'])
  return JSON.parse(out.toString())
}

describe.skipIf(FOLDER === null)(
  'against the other scorer of the same definitions (skipped where it is absent)',
  () => {
    test.each([0, 0.1, 0.4])('the same scores within 0.001 with %d of everything damaged', (share) => {
      const { documents } = loadGold(GOLD, TEXTS)
      const records = damage(documents, share)
      const theirs = theirScores(GOLD, TEXTS, records)
      const { scores } = evaluate(documents, records)
      let compared = 0
      for (const name of Object.keys(scores) as ScoreName[]) {
        const their = theirs[THEIR_NAMES[name] ?? name]
        if (!their) continue
        compared++
        const { precision, recall, f1 } = scores[name]
        const pairs = [
          [their.p, precision],
          [their.r, recall],
          [their.f1, f1],
          [their.accuracy, recall],
        ] as const
        for (const [a, b] of pairs)
          if (a !== undefined) expect(Math.abs(a - (b ?? 0)), `${name}: ${a} and ${b}`).toBeLessThan(0.001)
      }
      expect(compared).toBe(21)
    })

    test('where they differ, by hand: a pairing that depends on order loses a mention', () => {
      // gold 3月4日 and 8日; predicted the whole 3月4日至8日 and 3月4. Taken in order, the long one goes to
      // 3月4日 and leaves 8日 without; together both are found.
      const words = '活动自3月4日至8日在中心广场举行。'
      const at = (text: string) => ({ text, start: words.indexOf(text), end: words.indexOf(text) + text.length })
      const mention = (text: string) => ({
        ...at(text),
        kind: 'date' as const,
        edtf: '2001',
        rel: null,
        mod: null,
        part: null,
        rule: 'case',
      })
      const { gold, texts, documents } = folderOf(words, [
        { text: '3月4日', ctx: '3月4日', kind: 'date', edtf: 'XXXX-03-04' },
        { text: '8日', ctx: '至8日', kind: 'date', edtf: 'XXXX-XX-08' },
      ])
      const record = {
        ...(goldAsRecords(documents[0] as PlacedGold)[0] as Prediction),
        dates: [mention('3月4日至8日'), mention('3月4')],
      }
      expect(evaluate(documents, [record]).scores['dates found']).toMatchObject({ right: 2, extra: 0, missed: 0 })
      expect(theirScores(gold, texts, [record])['dates found']).toMatchObject({ gold: 2, pred: 2, f1: 0.5 })
    })

    test('where they differ, by hand: a summary without a record is not right for a gold that is null', () => {
      const { gold, texts, documents } = folderOf('活动在中心广场举行,群众踊跃参加。', [])
      expect(evaluate(documents, []).scores['issuer level']).toMatchObject({ right: 0, missed: 1 })
      expect(theirScores(gold, texts, [])['issuer level']).toEqual({ accuracy: 1, n: 1 })
    })
  },
)

function folderOf(text: string, dates: readonly object[]) {
  const root = mkdtempSync(join(tmpdir(), 'zongjie-scorer-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const [gold, texts] = [join(root, 'gold'), join(root, 'texts')]
  mkdirSync(gold)
  mkdirSync(texts)
  writeFileSync(join(texts, 'one.txt'), text)
  const body = { starts: text.slice(0, 8), ends: text.slice(-6), genre: 'report', year: null, yearEvidence: null }
  const summary = {
    ordinal: 1,
    title: null,
    ...body,
    issuer: null,
    topics: [],
    dates,
    counts: [],
    agencies: [],
    themes: [],
  }
  const file = { file: 'one.txt', published: null, script: 'hans', summaries: [summary] }
  writeFileSync(join(gold, 'one.json'), JSON.stringify(file))
  return { gold, texts, documents: loadGold(gold, texts).documents }
}

/** Gold as records, a share of everything wrong in turn: left out, doubled, moved, changed. */
function damage(documents: readonly PlacedGold[], share: number): Prediction[] {
  const random = numbers(20)
  const hit = () => random() < share
  const damageMentions = <Mention extends { start: number; end: number }>(
    mentions: readonly Mention[],
    spoil: (mention: Mention) => Mention,
  ) =>
    mentions.flatMap((mention) => {
      const kind = hit() ? Math.floor(random() * 4) : 4
      if (kind === 0) return []
      if (kind === 1) return [mention, { ...mention }]
      if (kind === 2) return [{ ...mention, start: mention.start + 1, end: mention.end + 2 }]
      return [kind === 3 ? spoil(mention) : mention]
    })
  const bare = documents
    .flatMap(goldAsRecords)
    .map(
      (record) =>
        JSON.parse(JSON.stringify(record, (key, value) => (key === 'optional' ? undefined : value))) as Prediction,
    )
  return bare.map((record) => {
    const spoiled = new Set(record.agencies.map(({ text }) => text).filter(hit))
    return {
      ...record,
      end: hit() ? record.end - Math.floor((record.end - record.start) / 5) : record.end,
      genre: hit() ? 'notice' : record.genre,
      year: hit() ? (hit() ? null : { value: 1999 }) : record.year,
      issuer: hit() ? null : record.issuer,
      topics: record.topics.filter(() => !hit()).concat(hit() ? ['tobacco'] : []),
      dates: damageMentions(record.dates, (date) => ({ ...date, edtf: '1999' })),
      counts: damageMentions(record.counts, (count) => ({
        ...count,
        indicator: 'other',
        bound: 'under',
        object: '甲乙',
      })),
      agencies: record.agencies.map((agency) =>
        spoiled.has(agency.text) ? { ...agency, type: 'other', level: 'city' } : agency,
      ),
      themes: record.themes.filter((theme) => !hit() && theme.end <= record.end),
    }
  })
}

function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

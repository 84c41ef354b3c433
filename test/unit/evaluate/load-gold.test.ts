import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkGold } from '../../../src/evaluate/check-gold.ts'
import { FIELDS } from '../../../src/evaluate/exchange/fields.ts'
import { loadGold } from '../../../src/evaluate/load-gold.ts'
import { describeFault } from '../../../src/evaluate/place-gold.ts'
import { readSchema } from '../../../src/schema/compile.ts'
import { type GoldValue, goldFolder, type SummaryValue, TEXT } from './gold-folder.ts'

/** The faults of a changed gold folder, in words, without the way to the file. */
function faultsOf(change: (gold: GoldValue) => void): string[] {
  const { gold, texts } = goldFolder(change)
  return checkGold(gold, texts).faults.map((fault) => describeFault(fault).replace(gold, 'gold'))
}

test('sound gold has no faults, and stands where its words stand', () => {
  const { gold, texts } = goldFolder()
  expect(checkGold(gold, texts).faults).toEqual([])
  const [document] = loadGold(gold, texts).documents
  for (const summary of document?.summaries ?? []) {
    expect(TEXT.slice(summary.start, summary.end).startsWith(summary.starts)).toBe(true)
    expect(TEXT.slice(summary.start, summary.end).endsWith(summary.ends)).toBe(true)
    for (const { text, start, end } of [...summary.dates, ...summary.counts]) expect(TEXT.slice(start, end)).toBe(text)
  }
})

test.each<[string, (gold: GoldValue) => void, string]>([
  [
    'schema',
    (gold) => Object.assign(first(gold).counts[0] as object, { bound: 'more' }),
    'gold/two.json #1: the schema refuses it: /summaries/0/counts/0/bound must be equal to one of the allowed values (#/properties/bound/enum): "两处"',
  ],
  [
    'unknown field',
    (gold) => Object.assign(gold, { files: 1 }),
    'gold/two.json: the schema refuses it: / must NOT have additional properties (#/additionalProperties)',
  ],
  ['no text', (gold) => Object.assign(gold, { file: 'three.txt' }), 'gold/two.json: its text is missing'],
  [
    'starts not found',
    (gold) => Object.assign(first(gold), { starts: '三月二日上午' }),
    '#1: starts not found in the text: "三月二日上午"',
  ],
  [
    'starts above',
    (gold) => Object.assign(second(gold), { starts: '3月2日上午，' }),
    '#2: starts stands only before the end of the summary above it',
  ],
  [
    'ends not found',
    (gold) => Object.assign(second(gold), { ends: '结束' }),
    '#2: ends not found behind starts: "结束"',
  ],
  [
    'text not in ctx',
    (gold) => Object.assign(first(gold).dates[0] as object, { ctx: '我局' }),
    '#1: text not found in its ctx: "3月2日上午" in "我局"',
  ],
  [
    'ctx not found',
    (gold) => Object.assign(first(gold).dates[0] as object, { ctx: '今年3月2日上午' }),
    '#1: ctx not found in the body: "今年3月2日上午" of "3月2日上午"',
  ],
  [
    'ctx of another summary',
    (gold) => Object.assign(first(gold).counts[0] as object, { text: '12起', ctx: '案件12起', unit: '起' }),
    '#1: ctx not found in the body: "案件12起" of "12起"',
  ],
  [
    'ctx ambiguous',
    (gold) => Object.assign(second(gold).counts[3] as object, { text: '3', ctx: '3', unit: '%' }),
    '#2: ctx is ambiguous, it stands in the body more than once: "3" of "3"',
  ],
  [
    'duplicate mention',
    (gold) => first(gold).dates.push({ ...first(gold).dates[0], ctx: '3月2日上午' }),
    '#1: duplicate: the date "3月2日上午" is given twice in one place',
  ],
  [
    'duplicate form',
    (gold) => first(gold).agencies.push({ text: '我局', type: 'other', level: null }),
    '#1: duplicate: the agency "我局" is given twice',
  ],
  [
    'duplicate theme',
    (gold) => first(gold).themes.push({ text: '“明白消费”', kind: 'activity', year: null }),
    '#1: duplicate: the theme "“明白消费”" is given twice',
  ],
  ['duplicate topic', (gold) => first(gold).topics.push('law_publicity'), '#1: duplicate: the topic law_publicity'],
  [
    'duplicate ordinal',
    (gold) => Object.assign(second(gold), { ordinal: 1 }),
    '#1: duplicate: the ordinal is given twice',
  ],
  [
    'overlapping',
    (gold) => first(gold).dates.push({ text: '2日上午', ctx: '2日上午', kind: 'date', edtf: 'XXXX-XX-02' }),
    '#1: contradictory: "3月2日上午" and "2日上午" overlap',
  ],
  [
    'range without two ends',
    (gold) => Object.assign(first(gold).dates[0] as object, { kind: 'range' }),
    '#1: contradictory: "3月2日上午" is a range with edtf XXXX-03-02',
  ],
  [
    'duration that is none',
    (gold) => Object.assign(first(gold).dates[0] as object, { kind: 'duration' }),
    '#1: contradictory: "3月2日上午" is a duration with edtf XXXX-03-02',
  ],
  [
    'no time at all',
    (gold) => Object.assign(second(gold).dates[0] as object, { rel: null }),
    '#2: contradictory: "今年" has neither edtf nor rel',
  ],
  [
    'masked with a value',
    (gold) => Object.assign(first(gold).counts[0] as object, { masked: true }),
    '#1: contradictory: "两处" is masked and has the value 2',
  ],
  [
    'no value, not masked',
    (gold) => Object.assign(first(gold).counts[0] as object, { value: null }),
    '#1: contradictory: "两处" has no value and is not masked',
  ],
  [
    'range of counts reversed',
    (gold) => Object.assign(first(gold).counts[0] as object, { max: 1, bound: 'about' }),
    '#1: contradictory: "两处" is 2 up to 1',
  ],
  [
    'unit not in the text',
    (gold) => Object.assign(first(gold).counts[0] as object, { unit: '个' }),
    '#1: text not found: the unit "个" is not in "两处"',
  ],
  [
    'object not in the text',
    (gold) => Object.assign(first(gold).counts[0] as object, { object: '展板' }),
    '#1: text not found in the body: the object "展板" of "两处"',
  ],
  [
    'agency not in the text',
    (gold) => first(gold).agencies.push({ text: '云岭日报', type: 'media', level: null }),
    '#1: text not found in the body: the agency "云岭日报"',
  ],
  [
    'year without evidence',
    (gold) => Object.assign(first(gold), { yearEvidence: null }),
    '#1: contradictory: year 2016 with yearEvidence null',
  ],
  [
    'annual theme without a year',
    (gold) => Object.assign(first(gold).themes[0] as object, { kind: 'annual' }),
    '#1: contradictory: the annual theme "明白消费" has no year',
  ],
  [
    'optional: false',
    (gold) => Object.assign(first(gold).counts[0] as object, { optional: false }),
    '#1: optional without need: leave out "optional": false of "两处"',
  ],
  [
    'optional whole date',
    (gold) => Object.assign(first(gold).dates[1] as object, { optional: true }),
    '#1: optional without need: "2016年3月9日" is a whole date outside a quoted name',
  ],
  [
    'optional in a required one',
    (gold) =>
      first(gold).dates.push({ text: '2日上午', ctx: '2日上午', kind: 'date', edtf: 'XXXX-XX-02', optional: true }),
    '#1: optional without need: "3月2日上午" and "2日上午" overlap, and one of them is required',
  ],
])('names the file, the summary and the words: %s', (_, change, message) => {
  const faults = faultsOf(change)
  expect(faults.join('\n')).toContain(message)
  for (const fault of faults) expect(fault).toContain('gold/two.json')
})

function first(gold: GoldValue): SummaryValue {
  return gold.summaries[0] as SummaryValue
}

function second(gold: GoldValue): SummaryValue {
  return gold.summaries[1] as SummaryValue
}

test('a file that is not JSON, and a document with two gold files', () => {
  const { gold, texts } = goldFolder()
  writeFileSync(join(gold, 'zzz.json'), '{')
  writeFileSync(join(gold, 'twin.json'), readFileSync(join(gold, 'two.json')))
  const faults = checkGold(gold, texts).faults.map(describeFault).join('\n')
  expect(faults).toMatch(/zzz\.json: not JSON/)
  expect(faults).toMatch(/two\.json: duplicate: two\.txt has gold in .*twin\.json too/)
  expect(() => loadGold(gold, texts)).toThrow(/the gold has faults:\n.*two\.txt/s)
})

test('an empty folder is a fault, a missing one an error', () => {
  const { gold, texts, root } = goldFolder()
  expect(checkGold(texts, texts).faults).toHaveLength(1)
  expect(() => loadGold(join(root, 'none'), texts)).toThrow(/ENOENT/)
  expect(loadGold(join(gold, 'two.json'), texts).name).toBe('two')
})

test('the hash is of names and bytes', () => {
  const one = goldFolder()
  const other = goldFolder((gold) => Object.assign(gold, { published: null }))
  const sha256 = loadGold(one.gold, one.texts).sha256
  expect(loadGold(one.gold, one.texts).sha256).toBe(sha256)
  expect(loadGold(other.gold, other.texts).sha256).not.toBe(sha256)
})

test('the gold and the record schema have the same categories, and the fields of annotation tools too', () => {
  const enums = (name: string) => {
    const defs = readSchema(name).$defs as Record<string, { enum?: unknown[] }>
    return ['topic', 'agencyType', 'agencyLevel', 'indicator'].map((key) => defs[key]?.enum)
  }
  expect(enums('gold')).toEqual(enums('record'))
  const [, types, levels, indicators] = enums('gold')
  const values = (label: keyof typeof FIELDS, name: string) => {
    const field = FIELDS[label][name]
    return field?.type === 'choice' ? field.values : null
  }
  expect(values('agency', 'type')).toEqual(types)
  expect(values('summary', 'issuerType')).toEqual(types)
  expect([...(values('agency', 'level') ?? []), null]).toEqual(levels)
  expect(values('count', 'indicator')).toEqual(indicators)
})

test.each(['dev', 'heldout', 'heldout-dense', 'heldout-second'])(
  'the gold of the project has no faults: %s',
  (name) => {
    const corpus = new URL('../../../corpus/', import.meta.url)
    const gold = new URL(`gold/${name}`, corpus).pathname
    expect(readdirSync(gold).length).toBeGreaterThan(0)
    expect(checkGold(gold, new URL('documents', corpus).pathname).faults.map(describeFault)).toEqual([])
  },
)

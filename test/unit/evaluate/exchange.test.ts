import { expect, test } from 'vitest'
import { checkGold } from '../../../src/evaluate/check-gold.ts'
import { annotateGold, annotateRecords } from '../../../src/evaluate/exchange/annotate.ts'
import { writeBio } from '../../../src/evaluate/exchange/bio.ts'
import { bratConfig, readBrat, writeBrat } from '../../../src/evaluate/exchange/brat.ts'
import { readDoccano, writeDoccano } from '../../../src/evaluate/exchange/doccano.ts'
import { labelStudioConfig, readLabelStudio, writeLabelStudio } from '../../../src/evaluate/exchange/label-studio.ts'
import { toGold } from '../../../src/evaluate/exchange/to-gold.ts'
import { goldAsRecords } from '../../../src/evaluate/gold-records.ts'
import { loadGold } from '../../../src/evaluate/load-gold.ts'
import { goldFolder, goldValue } from './gold-folder.ts'

const text = '𠮷林3月15日发放200份'
const small = {
  file: 'small.txt',
  text,
  spans: [
    { label: 'date', start: 3, end: 8, attributes: { kind: 'date', edtf: 'XXXX-03-15' } },
    { label: 'count', start: 10, end: 14, attributes: { value: 200, unit: '份', object: '宣传 品' } },
  ],
} as const

test('doccano by hand: UTF-16 offsets, the category in the label', () => {
  expect(JSON.parse(writeDoccano([small]))).toEqual({
    id: 1,
    text,
    label: [
      [3, 8, 'date:date'],
      [10, 14, 'count'],
    ],
    file: 'small.txt',
    attributes: [
      { label: 'date', start: 3, end: 8, kind: 'date', edtf: 'XXXX-03-15' },
      { label: 'count', start: 10, end: 14, value: 200, unit: '份', object: '宣传 品' },
    ],
  })
})

test('doccano as an annotator hands it back: a changed label wins, a new span has its category, entities are read', () => {
  const line = {
    ...JSON.parse(writeDoccano([small])),
    label: [
      [3, 8, 'date:range'],
      [0, 3, 'agency:media'],
    ],
  }
  expect(readDoccano(JSON.stringify(line))[0]?.spans).toEqual([
    { label: 'date', start: 3, end: 8, attributes: { kind: 'range', edtf: 'XXXX-03-15' } },
    { label: 'agency', start: 0, end: 3, attributes: { type: 'media' } },
  ])
  const entities = {
    text,
    meta: { file: 'small.txt' },
    entities: [{ id: 9, label: 'theme', start_offset: 0, end_offset: 3 }],
  }
  expect(readDoccano(JSON.stringify(entities))[0]?.spans).toEqual([
    { label: 'theme', start: 0, end: 3, attributes: {} },
  ])
})

test.each([
  ['{"text":"甲","label":[]}', /line 1: file/],
  ['{"text":"甲","file":"a","label":[[0,2,"date"]]}', /line 1: the label date has no place in the text: 0 to 2/],
  ['{"text":"甲","file":"a","label":[[0,1,"person"]]}', /line 1: no such label: person/],
  ['{"text":"甲","file":"a","label":[[0,1,"agency:bank"]]}', /agency has no such value: type = "bank"/],
  ['nothing', /line 1: .*JSON/],
])('doccano that cannot be read says why: %s', (line, message) => {
  expect(() => readDoccano(line)).toThrow(message)
})

test('brat by hand: code points, and white space in values encoded', () => {
  expect(writeBrat(small)).toBe(
    'T1\tdate 2 7\t3月15日\nA1\tkind T1 date\nA2\tedtf T1 XXXX-03-15\nT2\tcount 9 13\t200份\nA3\tvalue T2 200\nA4\tunit T2 份\nA5\tobject T2 宣传%20品\n',
  )
})

test('brat as an annotator hands it back: notes and relations are passed over, attributes may come first, a lone % is itself', () => {
  const ann = 'A1\tunit T1 %\r\nT1\tcount 9 13\t200份\r\n#1\tAnnotatorNotes T1\t看看\r\nR1\tof Arg1:T1 Arg2:T1\r\n'
  expect(readBrat('small.txt', text, ann).spans).toEqual([
    { label: 'count', start: 10, end: 14, attributes: { unit: '%' } },
  ])
  expect(() => readBrat('small.txt', text, 'T1\tdate 5 5\t\n')).toThrow('small.txt, brat line 1: no place in the text')
  expect(() => readBrat('small.txt', text, 'A1\tkind T1 date\n')).toThrow('an attribute of T1, which is not there')
  expect(() => readBrat('small.txt', text, 'T1\tdate 2 7\t3月15日\nA1\trel T1 last\n')).toThrow(
    'date has no such number: rel = "last"',
  )
})

test('Label Studio: the annotation goes before the prediction, and of several one has to be chosen', () => {
  const [task] = JSON.parse(writeLabelStudio([small])) as { predictions: { result: unknown[] }[] }[]
  const label = (start: number, end: number) => ({
    id: 'x',
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start, end, labels: ['theme'] },
  })
  const annotations = [
    { completed_by: 1, result: [label(0, 3)] },
    { completed_by: { id: 2, email: 'b@example.org' }, result: [label(3, 8)] },
    { completed_by: 3, was_cancelled: true, result: [] },
  ]
  const json = (some: unknown[]) => JSON.stringify([{ ...task, annotations: some }])
  const startOf = (json: string, who?: string) => readLabelStudio(json, who)[0]?.spans.map(({ start }) => start)
  expect(startOf(json([]))).toEqual([3, 10])
  expect(startOf(json(annotations.slice(0, 1)))).toEqual([0])
  expect(startOf(json(annotations), '1')).toEqual([0])
  expect(startOf(json(annotations), 'b@example.org')).toEqual([3])
  expect(() => readLabelStudio(json(annotations))).toThrow(
    'Label Studio task 1: 2 annotations: choose whose with --annotator',
  )
  expect(() => readLabelStudio(json(annotations), '9')).toThrow('no annotation by 9')
})

test('a field that was left behind when the label changed is dropped', () => {
  const [task] = JSON.parse(writeLabelStudio([small])) as {
    predictions: { result: { type: string; value: { labels?: string[] } }[] }[]
  }[]
  const result = task?.predictions[0]?.result ?? []
  for (const entry of result) if (entry.type === 'labels') entry.value.labels = ['theme']
  expect(readLabelStudio(JSON.stringify([task]))[0]?.spans.map(({ attributes }) => attributes)).toEqual([{}, {}])
})

test('BIO by hand', () => {
  expect(writeBio({ ...small, text: `${text.slice(0, 8)}\n${text.slice(9)}` })).toBe(
    '𠮷\tO\n林\tO\n3\tB-DATE\n月\tI-DATE\n1\tI-DATE\n5\tI-DATE\n日\tI-DATE\n\n放\tO\n2\tB-COUNT\n0\tI-COUNT\n0\tI-COUNT\n份\tI-COUNT\n\n',
  )
})

test('the configurations name each label and each choice', () => {
  expect(labelStudioConfig()).toContain('<Label value="agency"/>')
  expect(labelStudioConfig()).toContain(
    '<Choices name="count_bound" toName="text" perRegion="true" whenTagName="label" whenLabelValue="count" choice="single"><Choice value="exact"/>',
  )
  expect(bratConfig()).toContain('kind\tArg:date|theme, Value:date|range|duration|annual|activity\n')
  const names = bratConfig()
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t')[0])
  expect(new Set(names).size).toBe(names.length)
})

test('gold out and back says the same, and is sound', () => {
  const { gold, texts } = goldFolder()
  const document = loadGold(gold, texts).documents[0] as ReturnType<typeof loadGold>['documents'][0]
  const annotated = annotateGold(document)
  for (const back of [
    readDoccano(writeDoccano([annotated]))[0],
    readLabelStudio(writeLabelStudio([annotated]))[0],
    readBrat(document.file, document.text, writeBrat(annotated)),
  ]) {
    const made = toGold(back as typeof annotated)
    const folder = goldFolder((value) => Object.assign(value, made))
    expect(checkGold(folder.gold, folder.texts).faults).toEqual([])
    const [again] = loadGold(folder.gold, folder.texts).documents
    expect(goldAsRecords({ ...document, ...again })).toEqual(goldAsRecords(document))
    expect(made.published).toBe(goldValue().published)
    expect(made.summaries.map(({ title, yearEvidence }) => [title, yearEvidence])).toEqual(
      goldValue().summaries.map(({ title, yearEvidence }) => [title, yearEvidence]),
    )
  }
})

test('records go out as gold does', () => {
  const { gold, texts } = goldFolder()
  const document = loadGold(gold, texts).documents[0] as ReturnType<typeof loadGold>['documents'][0]
  const mentions = ({ spans }: ReturnType<typeof annotateGold>) => spans.filter(({ label }) => label !== 'summary')
  const out = annotateRecords(document.file, document.text, goldAsRecords(document))
  expect(mentions(out)).toEqual(mentions(annotateGold(document)))
})

test('mentions that look alike get contexts that tell them apart', () => {
  const twice = '三月发3份,3份给店家'
  const spans = [3, 6].map((start) => ({
    label: 'count' as const,
    start,
    end: start + 2,
    attributes: { value: 3, unit: '份' },
  }))
  const [summary] = toGold({ file: 'a.txt', text: twice, spans }).summaries
  for (const { ctx, text } of summary?.counts ?? []) {
    expect(twice.split(ctx)).toHaveLength(2)
    expect(ctx.split(text)).toHaveLength(2)
  }
  expect(() =>
    toGold({
      file: 'a.txt',
      text: '3份',
      spans: [
        { label: 'summary', start: 0, end: 1, attributes: {} },
        { label: 'count', start: 0, end: 2, attributes: {} },
      ],
    }),
  ).toThrow('a.txt: the count "3份" lies in no summary')
})

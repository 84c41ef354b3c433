import type { SummaryRecord } from '../../../src/core/record.generated.ts'
import type { DocumentRow, RecordContext, RunFacts } from '../../../src/dataset/data-sets.ts'

export interface Sample {
  readonly row: DocumentRow
  readonly record: SummaryRecord
  readonly context: RecordContext
}

const BODY = '2016年5月，青禾镇司法所围绕“懂法守法”主题，发放传单1200余份。接受咨询__人次。'

/** A document of one summary with a mention of each kind; words of it can be replaced by others of the same length. */
export function sample(path: string, title: string | null = '青禾镇普法活动总结', body = BODY): Sample {
  const sha256 = [...path]
    .reduce((hash, mark) => (hash * 31 + mark.charCodeAt(0)) % 0xffffffff, 7)
    .toString(16)
    .padStart(64, '0')
  const span = (text: string) => {
    const start = BODY.indexOf(text)
    return { text: body.slice(start, start + text.length), start, end: start + text.length }
  }
  const place = (text: string) => ({ start: BODY.indexOf(text), end: BODY.indexOf(text) + text.length })
  const record: SummaryRecord = {
    id: sha256.slice(-16),
    document: { path, sha256, format: 'txt', encoding: 'utf-8', script: 'hans', title, published: '2016-06-01' },
    ordinal: 1,
    title,
    start: 0,
    end: body.length,
    genre: 'report',
    year: { value: 2016, basis: 'stated', evidence: '2016年5月' },
    issuer: { text: '青禾镇司法所', name: null, type: 'justice', level: 'township', region: '青禾镇' },
    topics: ['law_publicity', 'consultation_service'],
    topicEvidence: [
      { topic: 'law_publicity', score: 1.5, ...place('传单') },
      { topic: 'consultation_service', score: 1, start: null, end: null },
    ],
    keywords: [{ term: '普法', weight: 0.5 }],
    duplicates: null,
    codes: [{ code: '发传单', places: 1, ...place('传单') }],
    checks: [],
    dates: [
      {
        ...span('2016年5月'),
        kind: 'date',
        edtf: '2016-05',
        rel: null,
        mod: null,
        part: null,
        from: '2016-05-01',
        to: '2016-05-31',
        certainty: 'stated',
        rule: 'year-month',
      },
    ],
    counts: [
      {
        ...span('1200余份'),
        value: 1200,
        max: null,
        bound: 'over',
        unit: '份',
        object: '传单',
        action: '发放',
        indicator: 'materials_distributed',
        masked: false,
        period: null,
        planned: false,
        rule: 'digits',
      },
      {
        ...span('__人次'),
        value: null,
        max: null,
        bound: 'exact',
        unit: '人次',
        object: null,
        action: '接受',
        indicator: 'consultations',
        masked: true,
        period: -1,
        planned: false,
        rule: 'masked',
      },
    ],
    agencies: [
      {
        ...span('青禾镇司法所'),
        name: null,
        type: 'justice',
        level: 'township',
        region: { code: null, name: '青禾镇' },
        successor: null,
        self: false,
        role: 'issuer',
        rule: 'suffix',
      },
    ],
    themes: [{ ...span('懂法守法'), kind: 'activity', year: null, rule: 'quoted' }],
  }
  const row: DocumentRow = {
    path,
    sha256,
    bytes: 100,
    format: 'txt',
    encoding: 'utf-8',
    script: 'hans',
    title,
    published: '2016-06-01',
    declared_year: null,
    source: null,
    id: sha256.slice(-16),
    url: null,
    extraction: 'plain',
    metadata: null,
    summaries: 1,
    status: 'ok',
  }
  const context = {
    text: body,
    codePointsBefore: 0,
    sentences: [
      { start: 0, end: BODY.indexOf('。') + 1 },
      { start: BODY.indexOf('。') + 1, end: BODY.length },
    ],
  }
  return { row, record, context }
}

/** An input that gave no record. */
export function rejectedRow(path: string): DocumentRow {
  return {
    path,
    sha256: null,
    bytes: null,
    format: null,
    encoding: null,
    script: null,
    title: null,
    published: null,
    declared_year: null,
    source: null,
    id: null,
    url: null,
    extraction: null,
    metadata: null,
    summaries: 0,
    status: 'rejected',
  }
}

export const RUN: RunFacts = {
  version: '0.1.0',
  versions: { node: '20.20.0' },
  options: { csv: 'excel' },
  lexicons: { units: 'a'.repeat(64) },
  own: {},
  schemas: { record: 'b'.repeat(64) },
  timings: { seconds: 1 },
}

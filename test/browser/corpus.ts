import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SummaryRecord } from '../../src/core/record.generated.ts'
import { createReport } from '../../src/dataset/report/report.ts'
import { run } from '../../src/pipeline/run.ts'
import { ROOT } from '../support/shared.ts'
import { RUN, sample } from '../unit/dataset/sample-record.ts'

/** Mines the shipped corpus with three of its documents twice over, so that there are copies, and one that is refused. */
export async function mineCorpus(folder: string): Promise<string> {
  const texts = join(folder, 'texts')
  mkdirSync(texts)
  const names = readdirSync(join(ROOT, 'corpus/documents'))
  for (const [i, name] of names.entries()) {
    copyFileSync(join(ROOT, 'corpus/documents', name), join(texts, name))
    if (i % 16 === 1) copyFileSync(join(ROOT, 'corpus/documents', name), join(texts, `copy-${name}`))
  }
  writeFileSync(join(texts, 'empty.txt'), '')
  const out = join(folder, 'out')
  await run({ paths: [texts], out, csv: 'plain', keywords: 5 })
  return out
}

export function readRecords(out: string): SummaryRecord[] {
  return readFileSync(join(out, 'records.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as SummaryRecord)
}

/** The words of a summary. */
export function textOf(folder: string, record: SummaryRecord): string {
  const document = readFileSync(join(folder, 'texts', record.document.path), 'utf8').replace(/^\ufeff/, '')
  return document.slice(record.start, record.end)
}

const SENTENCE = /[^。！？\n]+[。！？]?/g

/**
 * Writes the page of a corpus of so many summaries: those of the mined corpus again and again, each time with other
 * digits, ids and paths, so that they do not pack better than real ones.
 */
export function writeLargePage(folder: string, path: string, summaries: number): void {
  const records = readRecords(join(folder, 'out'))
  const texts = records.map((record) => textOf(folder, record))
  const report = createReport()
  const { row } = sample('a.txt')
  for (let i = 0; i < summaries; i++) {
    const round = Math.floor(i / records.length)
    const record = records[i % records.length] as SummaryRecord
    const text = (texts[i % records.length] as string).replace(/\d/g, (digit) => String((Number(digit) + round) % 10))
    const sentences = [...text.matchAll(SENTENCE)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }))
    report.document({ ...row, path: `${round}/${record.document.path}` })
    report.record(
      {
        ...record,
        id: i.toString(16).padStart(16, '0'),
        document: { ...record.document, path: `${round}/${record.document.path}` },
        counts: record.counts.map((count) => ({ ...count, value: count.value === null ? null : count.value + round })),
      },
      true,
      { text, codePointsBefore: 0, sentences },
    )
  }
  writeFileSync(path, [...report.page(RUN)].join(''))
}

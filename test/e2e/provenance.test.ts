import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SummaryRecord } from '../../src/core/record.generated.ts'
import { REJECT_CODES } from '../../src/core/reject.ts'
import { recordId } from '../../src/normalize/record-id.ts'
import { mineDocument } from '../../src/pipeline/mine-document.ts'
import { createRecipe } from '../../src/pipeline/recipe.ts'
import { run } from '../../src/pipeline/run.ts'
import type { RunOptions } from '../../src/pipeline/run-options.ts'
import { documentOf, readOne } from '../support/read-file.ts'
import { writeSmallCorpus } from '../support/small-corpus.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

interface RunFile {
  readonly options: Pick<RunOptions, 'csv' | 'keywords' | 'forms' | 'dtm' | 'deadline' | 'keepTexts'> & {
    readonly limits: NonNullable<RunOptions['read']>['limits']
  }
  readonly files: ReadonlyArray<{ readonly name: string; readonly sha256: string }>
}
const readRun = (out: string) => JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as RunFile
const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

it('what a run wrote can be made again of its run.json and its inputs: the files whole, and each record by itself', async () => {
  const folder = temporaryFolder('provenance')
  const corpus = join(folder, 'corpus')
  writeSmallCorpus(corpus, 60)
  const out = join(folder, 'out')
  const first = await run({ paths: [corpus], out, csv: 'plain', keywords: 7, dtm: true, forms: ['jsonld'] })
  expect(first.documents).toBe(60)

  // the whole: nothing is known of it but its run.json
  const { options, files } = readRun(out)
  const { csv, keywords, forms, dtm, deadline, keepTexts, limits } = options
  const again = join(folder, 'again')
  const read = { limits } as NonNullable<RunOptions['read']>
  await run({ paths: [corpus], out: again, csv, keywords, forms, dtm, deadline, keepTexts, read } as RunOptions)
  expect(readRun(again).files).toEqual(files)

  // one by one: the bytes that a record names give it, but for what the whole corpus decides
  const recipe = createRecipe()
  const copies = new Map<string, number>()
  const records = linesOf(join(out, 'records.ndjson')) as SummaryRecord[]
  for (const { keywords: _, duplicates: __, ...record } of records) {
    const { path, sha256 } = record.document
    const bytes = readFileSync(join(corpus, path))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    const copy = copies.get(sha256) ?? 0
    copies.set(sha256, copy + 1)
    const document = documentOf(await readOne(join(corpus, path), {}, path))
    const found = mineDocument(document, recipe).find((mined) => mined.record.ordinal === record.ordinal)
    // a document alone in its corpus is no copy of another
    expect({ ...found?.record, id: recordId(sha256, record.start, copy) }).toMatchObject(record)
  }
  for (const { code } of linesOf(join(out, 'rejects.ndjson'))) expect(code in REJECT_CODES).toBe(true)

  // one byte of an input is another by now: what is made again says so
  const victim = join(corpus, (records[0] as SummaryRecord).document.path)
  const bytes = readFileSync(victim)
  bytes[bytes.length - 5] = (bytes[bytes.length - 5] as number) ^ 1
  writeFileSync(victim, bytes)
  await run({ paths: [corpus], out: again, csv, keywords, forms, dtm, deadline, keepTexts, read } as RunOptions)
  expect(readRun(again).files).not.toEqual(files)
}, 300_000)

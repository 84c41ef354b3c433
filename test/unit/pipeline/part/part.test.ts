import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BANDS, bandKeys } from '../../../../src/normalize/band-keys.ts'
import { clearParts, removeParts } from '../../../../src/pipeline/part/clear-parts.ts'
import { hashFile, type Marker, readMarker } from '../../../../src/pipeline/part/marker.ts'
import { sectionsOf } from '../../../../src/pipeline/part/part-index.ts'
import { createPartReader } from '../../../../src/pipeline/part/part-reader.ts'
import { createPartWriter, type DocumentOutcome } from '../../../../src/pipeline/part/part-writer.ts'
import { rejected } from '../../../../src/pipeline/work/mine-outcomes.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const KEY = '0123456789abcdef0123456789abcdef'
const OTHER = 'f'.repeat(32)
const sha256 = (n: number) => (n + 0x10000000).toString(16).repeat(8)

/** A document with so many summaries, each of so many characters: what parts hold of them is all that counts here. */
function outcomeOf(number: number, summaries: number, length = 20): DocumentOutcome {
  return {
    row: {
      ...rejected({ path: `${number}.txt`, stage: 'read', code: 'empty', message: '' }).row,
      sha256: sha256(number),
    },
    reject: null,
    decoded: true,
    summaries: Array.from({ length: summaries }, (_, i) => ({
      summary: {
        record: { id: (number * 100 + i).toString(16).padStart(16, '0') } as never,
        text: '总'.repeat(length),
        codePointsBefore: 0,
        sentences: [],
        terms: [
          ['宣传', 1],
          [`词${number}`, 2],
        ],
      },
      shingles: Uint32Array.from({ length: 200 }, (_, k) => k + i),
    })),
  }
}

function writePart(folder: string, outcomes: readonly DocumentOutcome[], key = KEY): Marker {
  const part = createPartWriter(folder, key)
  for (const outcome of outcomes) part.add(outcome)
  return part.finish()
}

const REJECTED = rejected({ path: 'gone.txt', stage: 'read', code: 'not-found', message: 'gone' })

describe('a part', () => {
  it('gives back its lines, in order and one by one, and what its index says of them', () => {
    const folder = temporaryFolder('part')
    const short = outcomeOf(3, 1)
    const { summary } = short.summaries[0] as (typeof short.summaries)[number]
    const outcomes = [
      outcomeOf(1, 2),
      REJECTED,
      outcomeOf(2, 0),
      { ...short, summaries: [{ summary, shingles: Uint32Array.of(1) }] },
    ]
    const marker = writePart(folder, outcomes)
    expect(marker).toMatchObject({ key: KEY, inputs: 4, rejected: 1, documents: 3, summaries: 3, terms: 3 })
    expect(hashFile(join(folder, `${KEY}.part`))).toEqual({ bytes: marker.bytes, sha256: marker.sha256 })
    const reader = createPartReader(folder, marker)
    const lines = outcomes.flatMap(({ row, reject, decoded, summaries }) => [
      { row, reject, decoded },
      ...summaries.map(({ summary }) => summary),
    ])
    expect([...reader.lines()]).toEqual(lines)
    expect([...reader.section('offsets')].map((offset) => reader.line(offset))).toEqual([lines[1], lines[2], lines[6]])
    expect([...reader.section('documentOffsets')].map((offset) => reader.line(offset))).toEqual([
      lines[0],
      lines[4],
      lines[5],
    ])
    expect([...reader.section('documentSummaries')]).toEqual([2, 0, 1])
    expect([...reader.section('sizes')]).toEqual([200, 200, 1])
    expect([...reader.section('ids')]).toEqual([0, 100, 0, 101, 0, 300])
    expect([...reader.section('ids', 8, 8)]).toEqual([0, 101])
    expect([...reader.section('documentHashes')]).toEqual([1, 1, 2, 2, 3, 3].map((n) => n + 0x10000000))
    // 宣传 stands in three summaries, the others in two and one
    expect([...reader.section('termCounts')].sort()).toEqual([1, 2, 3])
    // band after band, the key of each summary in it; one that is too short to compare has none
    const keys = outcomes.flatMap(({ summaries }) => summaries.map(({ shingles }) => bandKeys(shingles)))
    expect(keys[2]).toBeNull()
    const expected = Array.from({ length: BANDS }, (_, band) => keys.map((of) => of?.[band] ?? Number.NaN)).flat()
    expect([...reader.section('bandKeys')]).toEqual(expected)
    expect(new Set(expected).size).toBeGreaterThan(BANDS)
    reader.close()
  })

  it('of lines that are longer than what is read or written at a time is whole', () => {
    const folder = temporaryFolder('part')
    const outcomes = [outcomeOf(1, 3, 700_000), outcomeOf(2, 1, 40), outcomeOf(3, 1, 20_000)]
    const reader = createPartReader(folder, writePart(folder, outcomes))
    const lengths = [...reader.lines()].map((line) => (line as { text?: string }).text?.length ?? 0)
    expect(lengths).toEqual([0, 700_000, 700_000, 700_000, 0, 40, 0, 20_000])
    const offsets = [...reader.section('offsets')]
    expect(offsets.map((offset) => (reader.line(offset) as { text: string }).text.length)).toEqual([
      700_000, 700_000, 700_000, 40, 20_000,
    ])
    reader.close()
  })

  it('says that it was cut while it is read', () => {
    const folder = temporaryFolder('part')
    const marker = writePart(folder, [outcomeOf(1, 1)])
    truncateSync(join(folder, `${KEY}.part`), marker.lines - 1)
    expect(() => [...createPartReader(folder, marker).lines()]).toThrow(/\.part was cut while it was in use/)
  })

  it('is not there before it is finished, nor after it is discarded', () => {
    const folder = temporaryFolder('part')
    const part = createPartWriter(folder, KEY)
    part.add(outcomeOf(1, 1))
    expect(readdirSync(folder)).toEqual([`${KEY}.part.tmp`])
    part.discard()
    expect(readdirSync(folder)).toEqual([])
    writePart(folder, [outcomeOf(1, 1)])
    expect(readdirSync(folder).sort()).toEqual([`${KEY}.json`, `${KEY}.part`])
  })

  it('of nothing has no lines, and sections of no bytes', () => {
    const folder = temporaryFolder('part')
    const marker = writePart(folder, [])
    expect(marker).toMatchObject({ lines: 0, bytes: 0, inputs: 0, documents: 0, summaries: 0, terms: 0 })
    expect(sectionsOf(marker).every(([, bytes]) => bytes === 0)).toBe(true)
    expect([...createPartReader(folder, marker).lines()]).toEqual([])
  })
})

it('what is read, written, given up or hashed leaves no file open', () => {
  const folder = temporaryFolder('open')
  const open = () => readdirSync('/proc/self/fd').length
  const before = open()
  const marker = writePart(folder, [outcomeOf(1, 2)])
  createPartWriter(folder, OTHER).discard()
  const reader = createPartReader(folder, marker)
  reader.section('sizes')
  expect(open()).toBe(before + 1)
  reader.close()
  reader.close()
  expect(readMarker(folder, KEY)).toEqual(marker)
  expect(open()).toBe(before)
  // and it can be read again
  expect([...reader.section('sizes')]).toEqual([200, 200])
  reader.close()
})

describe('a marker is believed', () => {
  const setUp = () => {
    const folder = temporaryFolder('marker')
    return { folder, marker: writePart(folder, [outcomeOf(1, 2)]), part: join(folder, `${KEY}.part`) }
  }

  it('where the part is as it says', () => {
    const { folder, marker } = setUp()
    expect(readMarker(folder, KEY)).toEqual(marker)
  })

  it('not where the part is gone, longer, shorter, or has one other bit', () => {
    const { folder, part } = setUp()
    const whole = readFileSync(part)
    for (const at of [0, whole.length >> 1, whole.length - 1]) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] as number) ^ 1
      writeFileSync(part, flipped)
      expect(readMarker(folder, KEY)).toBeNull()
    }
    writeFileSync(part, whole)
    expect(readMarker(folder, KEY)).not.toBeNull()
    appendFileSync(part, '\n')
    expect(readMarker(folder, KEY)).toBeNull()
    truncateSync(part, whole.length - 1)
    expect(readMarker(folder, KEY)).toBeNull()
    rmSync(part)
    expect(readMarker(folder, KEY)).toBeNull()
  })

  it('not where it is torn, of another part, or says another size', () => {
    const { folder, marker } = setUp()
    const path = join(folder, `${KEY}.json`)
    writeFileSync(path, JSON.stringify(marker).slice(0, 40))
    expect(readMarker(folder, KEY)).toBeNull()
    writeFileSync(path, JSON.stringify({ ...marker, key: OTHER }))
    expect(readMarker(folder, KEY)).toBeNull()
    writeFileSync(path, JSON.stringify({ ...marker, bytes: marker.bytes + 1 }))
    expect(readMarker(folder, KEY)).toBeNull()
    expect(readMarker(folder, OTHER)).toBeNull()
  })
})

describe('a folder of parts', () => {
  it('loses what killed and earlier runs left, and nothing that is not theirs', () => {
    const folder = temporaryFolder('parts')
    const left = [`${OTHER}.part`, `${OTHER}.json`, `${KEY}.part.tmp`, 'plan.json.tmp', 'inputs.ndjson.tmp']
    const kept = [
      `${KEY}.part`,
      `${KEY}.json`,
      'inputs.ndjson',
      'plan.json',
      'notes.txt',
      'notes.tmp',
      `x${OTHER}.part`,
    ]
    for (const name of [...left, ...kept]) writeFileSync(join(folder, name), '')
    clearParts(folder, new Set([KEY]))
    expect(readdirSync(folder).sort()).toEqual([...kept].sort())
    removeParts(folder)
    expect(readdirSync(folder).sort()).toEqual(['notes.tmp', 'notes.txt', `x${OTHER}.part`])
  })

  it('is removed with its parts, where nothing else is in it', () => {
    const folder = join(temporaryFolder('parts'), '.')
    for (const name of [`${KEY}.part`, 'inputs.ndjson', 'plan.json']) writeFileSync(join(folder, name), '')
    removeParts(folder)
    expect(existsSync(folder)).toBe(false)
  })
})

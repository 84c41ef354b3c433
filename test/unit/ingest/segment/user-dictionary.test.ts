import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadSegmenter, type Segment } from '../../../../src/ingest/segment/segment.ts'
import { createRandom } from '../../../support/random.ts'
import { ROOT } from '../../../support/shared.ts'
import { readTexts } from '../../../support/texts.ts'
import { findDifference } from './difference.ts'
import { generateStrings } from './strings.ts'

const folder = mkdtempSync(join(tmpdir(), 'zongjie-words-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const corpus = readTexts(join(ROOT, 'corpus/documents'))
const write = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const tokens = (segment: Segment, text: string) => {
  const borders = segment(text)
  return Array.from({ length: borders.length - 1 }, (_, i) => text.slice(borders[i], borders[i + 1]))
}

/** Lines of every form, of words that the corpus has and of ones that nothing has. */
function generateLines(seed: number): string {
  const random = createRandom(seed)
  const tails = [() => '', () => ' nz', () => ` ${1 + Math.floor(random() ** 6 * 1e7)} n`]
  const words = [...generateStrings(4000, seed, corpus)]
    .map((text) => text.toWellFormed().replace(/\s/gu, ''))
    .map((text) => [...text].slice(0, 1 + Math.floor(random() * 5)).join(''))
  return words.map((word) => `${word || '空'}${tails[Math.floor(random() * 3)]?.()}`).join('\n')
}

describe('user dictionaries', () => {
  it.each([1, 2])('cut texts in both engines alike (dictionary %i)', (seed) => {
    const userDictionaries = [write(`${seed}a`, generateLines(seed)), write(`${seed}b`, generateLines(seed + 100))]
    const shared = loadSegmenter({ userDictionaries })
    const native = loadSegmenter({ engine: 'native', userDictionaries })
    expect(findDifference(corpus, shared, loadSegmenter())).not.toBeNull()
    expect(findDifference(corpus, shared, native)).toBeNull()
    expect(findDifference(generateStrings(20_000, seed, corpus), shared, native)).toBeNull()
  })

  it('add words to those that nodejieba ships, with byte order mark and line ends of Windows too', () => {
    const text = '开展放心消费示范街区创建'
    expect(tokens(loadSegmenter(), text)).not.toContain('放心消费示范街区')
    const segment = loadSegmenter({ userDictionaries: [write('w', '\ufeff放心消费示范街区\r\n\r\n')] })
    expect(tokens(segment, text)).toContain('放心消费示范街区')
    expect(tokens(segment, '区块链')).toEqual(['区块链'])
  })

  it('keep a character of their own apart from unknown neighbours', () => {
    const segment = loadSegmenter({ userDictionaries: [write('c', '𠮷 nz\n郸')] })
    expect(tokens(segment, '龘𠮷龘')).toEqual(['龘', '𠮷', '龘'])
  })

  it('grow the table where they are large', () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `${String.fromCodePoint(0x20000 + i, 0x4e00 + (i % 97))}x`)
    const segment = loadSegmenter({ userDictionaries: [write('l', lines.join('\n'))] })
    expect(tokens(segment, `见${lines[59_999]}`)).toEqual(['见', lines[59_999]])
  })

  it.each([
    ['more than three fields', '宣传\n中国 消费者 协会 5 nt', 'line 2'],
    ['a frequency that is none', '宣传 many n', 'line 1'],
    ['a frequency of nothing', '宣传 0 n', 'line 1'],
    ['no word', ' n', 'line 1'],
  ])('are refused with %s', (name, content, message) => {
    expect(() => loadSegmenter({ userDictionaries: [write(name, content)] })).toThrow(message)
  })

  it('are refused where they are not UTF-8 or not there', () => {
    writeFileSync(join(folder, 'gbk'), Buffer.from([0xd0, 0xfb, 0xb4, 0xab, 0x0a]))
    expect(() => loadSegmenter({ userDictionaries: [join(folder, 'gbk')] })).toThrow('not UTF-8')
    expect(() => loadSegmenter({ userDictionaries: [join(folder, 'none')] })).toThrow('none cannot be read')
  })

  it('are refused by nodejieba where it would read them wrong', () => {
    const load = (path: string) => () => loadSegmenter({ engine: 'native', userDictionaries: [path] })
    expect(load(write('bom', '\ufeff宣传'))).toThrow('byte order mark')
    expect(load(write('crlf', '宣传\r\n'))).toThrow('Windows')
    expect(load(write('a|b', '宣传'))).toThrow('| or ;')
    expect(load(write('long line', '宣 传 3 n'))).toThrow('line 1')
  })
})

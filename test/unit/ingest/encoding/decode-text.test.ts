import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Encoding } from '../../../../src/core/document.ts'
import { decodeText } from '../../../../src/ingest/encoding/decode-text.ts'
import { ROOT } from '../../../support/shared.ts'

/** Files of one document that iconv made; the other is what it left out characters of. */
const file = (encoding: string, name: string) =>
  readFileSync(join(ROOT, 'test/fixtures/files', encoding, `${name}.txt`))
const text = (encoding: string, name: string) =>
  readFileSync(join(ROOT, 'test/fixtures/files/reference', encoding, `${name}.txt`), 'utf8')

const HANS = '315-2012-huoshan-aic-report'
const HANT = '315-2006-yongzhou-hant-report'
const CASES: ReadonlyArray<readonly [folder: string, name: string, encoding: Encoding]> = [
  ['gbk', HANS, 'gbk'],
  ['gbk', HANT, 'gbk'],
  ['gb18030', HANS, 'gbk'],
  ['big5', HANT, 'big5'],
  ['big5-hkscs', HANT, 'big5-hkscs'],
  ['utf-16le', HANS, 'utf-16le'],
  ['utf-16be', HANT, 'utf-16be'],
  ['utf-16', HANS, 'utf-16le'],
]

describe('decodeText', () => {
  it.each(CASES)('knows %s of %s by its characters: %s', (folder, name, encoding) => {
    expect(decodeText(file(folder, name))).toEqual({ encoding, text: text(folder, name) })
  })

  it('names GB18030 where it has four-byte sequences, Big5 of Hong Kong where it has its characters', () => {
    const rare = Buffer.concat([file('gbk', HANS), Buffer.from([0x95, 0x32, 0x82, 0x36])])
    expect(decodeText(rare)).toMatchObject({ encoding: 'gb18030', text: expect.stringMatching(/𠀀$/) })
    const hongKong = Buffer.concat([file('big5', HANT), Buffer.from([0x87, 0x40])])
    expect(decodeText(hongKong)).toMatchObject({ encoding: 'big5-hkscs' })
  })

  it('reads UTF-16 of Latin text, and calls other zeros binary', () => {
    expect(decodeText(Buffer.from('a plain page\n', 'utf16le'))).toMatchObject({ encoding: 'utf-16le' })
    expect(decodeText(Uint8Array.from([1, 0, 2, 0, 0, 7]))).toMatchObject({ code: 'binary' })
  })

  it('believes the user, and what a page says where its bytes are too few to tell', () => {
    const bytes = Uint8Array.from([0xd7, 0xdc, 0xbd, 0xe1])
    expect(decodeText(bytes)).toMatchObject({ code: 'bad-encoding' })
    expect(decodeText(bytes, { declared: 'gb18030' })).toEqual({ encoding: 'gbk', text: '总结' })
    expect(decodeText(bytes, { forced: 'gbk' })).toEqual({ encoding: 'gbk', text: '总结' })
    expect(decodeText(file('gbk', HANS), { declared: 'big5' })).toMatchObject({ encoding: 'gbk' })
    expect(decodeText(file('gbk', HANS), { forced: 'utf-8' })).toMatchObject({
      code: 'bad-encoding',
      message: expect.stringContaining('byte 0'),
    })
  })

  it.each(CASES.slice(0, 5))('names the byte where %s of %s is damaged', (folder, name, encoding) => {
    const bytes = Buffer.from(file(folder, name))
    const at = bytes.indexOf('\n', 2000) + 1
    bytes[at] = 0xff
    expect(decodeText(bytes)).toEqual({
      code: 'bad-encoding',
      message: `${encoding.replace('gbk', 'gb18030').replace('-hkscs', '')} by its characters, but not valid at byte ${at}: damaged or cut there`,
    })
  })

  it('names the byte where UTF-8 and UTF-16 are damaged', () => {
    const utf8 = readFileSync(join(ROOT, 'corpus/documents', `${HANS}.txt`))
    const at = utf8.indexOf('\n', 2000) + 1
    utf8[at] = 0xff
    expect(decodeText(utf8)).toMatchObject({ message: expect.stringMatching(`^utf-8 .* byte ${at}:`) })
    const utf16 = Buffer.concat([file('utf-16le', HANS), Buffer.from([0x00, 0xd8])])
    expect(decodeText(utf16)).toMatchObject({ message: expect.stringContaining(`byte ${utf16.length - 2}:`) })
  })

  // what the file held before the cut, or a named error: never other characters
  it.each(CASES)('cut at every byte, %s of %s gives its own text or a named error', (folder, name) => {
    const bytes = file(folder, name).subarray(0, 1500)
    const whole = text(folder, name)
    const outcomes = { same: 0, error: 0 }
    // the first bytes of UTF-16 may be letters
    for (let cut = 4; cut <= bytes.length; cut++) {
      const decoded = decodeText(bytes.subarray(0, cut))
      if ('code' in decoded) {
        outcomes.error++
        expect(decoded.code).toMatch(/^(?:bad-encoding|binary)$/)
        expect(decoded.message).toMatch(/byte \d|at \d/)
      } else {
        outcomes.same++
        expect(whole.startsWith(decoded.text)).toBe(true)
      }
    }
    // every whole character but for the first few, which are too few to tell
    expect(outcomes.same).toBeGreaterThan(bytes.length * 0.4)
    expect(outcomes.error).toBeGreaterThan(0)
  })
})

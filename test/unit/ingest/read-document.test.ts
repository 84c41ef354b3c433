import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeUtf8 } from '../../../src/ingest/decode.ts'
import { readDocument } from '../../../src/ingest/read-document.ts'
import { walk } from '../../../src/ingest/walk.ts'
import { splitLexicon } from '../../support/lexicons.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
const pathsOf = (paths: string[], except?: string) =>
  walk(paths, except).map((found) => ('code' in found ? `${found.path} ${found.code}` : found.path))
const read = (name: string, limits?: { fileBytes: number; documentLength: number }) =>
  readDocument({ path: name, location: Buffer.from(join(folder, name)) }, splitLexicon.furniture, limits)
const codeOf = (name: string, limits?: { fileBytes: number; documentLength: number }) => {
  const outcome = read(name, limits)
  return 'reject' in outcome ? outcome.reject.code : 'ok'
}

describe('walk', () => {
  it('finds files in the order of their names, hidden ones and the output left out', () => {
    mkdirSync(join(folder, 'b'))
    mkdirSync(join(folder, 'out'))
    for (const name of ['b/2.txt', 'a.txt', 'b/10.txt', '.hidden', 'out/records.ndjson']) put(name, 'x')
    expect(pathsOf([folder], join(folder, 'out'))).toEqual(['a.txt', 'b/10.txt', 'b/2.txt'])
  })

  it('names files from the deepest folder over all that were given, each once', () => {
    mkdirSync(join(folder, 'a'))
    mkdirSync(join(folder, 'b'))
    put('a/x.txt', '1')
    put('b/x.txt', '2')
    expect(pathsOf([join(folder, 'a'), join(folder, 'b'), join(folder, 'b')])).toEqual(['a/x.txt', 'b/x.txt'])
    expect(pathsOf([join(folder, 'a/x.txt')])).toEqual(['x.txt'])
  })

  it('follows no link, out of the folder or around', () => {
    symlinkSync('/etc', join(folder, 'etc'))
    symlinkSync('.', join(folder, 'loop'))
    expect(pathsOf([folder])).toEqual(['etc link', 'loop link'])
  })

  it('does not wait on a pipe', () => {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    expect(pathsOf([folder])).toEqual(['pipe not-a-file'])
  })

  it('shows a name that is not UTF-8 without losing it', () => {
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xd7, 0xdc, 0xbd, 0xe1]), Buffer.from('.txt')]),
      'x',
    )
    expect(pathsOf([folder])).toEqual(['%D7%DC%BD%E1.txt'])
  })

  it('says what is not there', () => {
    expect(pathsOf([join(folder, 'nothing')])).toEqual(['nothing not-found'])
  })
})

describe('readDocument', () => {
  it('removes the byte order mark and changes nothing else', () => {
    put('a.txt', '\ufeff總結，１２份\r\n')
    const outcome = read('a.txt')
    if (!('document' in outcome)) throw new Error(outcome.reject.message)
    expect(outcome.document.text).toBe('總結，１２份\r\n')
    expect(outcome.document.canonical).toBe('总结,12份 \n')
  })

  it('tells what the page shows of itself', () => {
    put('a.txt', '２０１７年某镇活动总结\n发布时间：2019-04-02 08:30 来源：某某网\n我镇于三月开展活动。')
    const outcome = read('a.txt')
    expect(outcome).toMatchObject({
      document: {
        title: '２０１７年某镇活动总结',
        declaredYear: 2017,
        published: '2019-04-02T08:30',
        source: '某某网',
      },
    })
  })

  it.each([
    ['no bytes', new Uint8Array(), 'empty'],
    ['white space', ' \n\u3000\n', 'empty'],
    ['a zero byte', 'abc\0def', 'binary'],
    ['GBK', Uint8Array.from([0xcf, 0xfb, 0xb7, 0xd1]), 'bad-encoding'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x3b, 0x60]), 'bad-encoding'],
    ['a PDF', '%PDF-1.7 …', 'unsupported'],
    ['a zip', 'PK\u0003\u0004…', 'unsupported'],
  ])('rejects %s', (_, content, code) => {
    put('x.txt', content)
    expect(codeOf('x.txt')).toBe(code)
  })

  it('rejects what a name says is no plain text', () => {
    put('x.csv', 'a,b')
    expect(codeOf('x.csv')).toBe('unsupported')
  })

  it('keeps to its limits', () => {
    put('x.txt', '总'.repeat(100))
    expect(codeOf('x.txt', { fileBytes: 299, documentLength: 1000 })).toBe('too-large')
    expect(codeOf('x.txt', { fileBytes: 1000, documentLength: 99 })).toBe('too-large')
    expect(codeOf('x.txt', { fileBytes: 300, documentLength: 100 })).toBe('ok')
  })

  it('does not read a huge file to find that it is huge', () => {
    put('x.txt', '')
    truncateSync(join(folder, 'x.txt'), 8 * 1024 ** 3)
    expect(codeOf('x.txt')).toBe('too-large')
  })

  it('says what is gone', () => {
    expect(codeOf('gone.txt')).toBe('not-found')
  })
})

describe('decodeUtf8', () => {
  it('names the first byte that is not UTF-8, wherever a text is cut', () => {
    const bytes = Buffer.from('a總😀')
    for (let cut = 0; cut <= bytes.length; cut++) {
      const decoded = decodeUtf8(bytes.subarray(0, cut))
      if ([0, 1, 4, 8].includes(cut)) expect(decoded).toEqual({ text: bytes.subarray(0, cut).toString() })
      else expect(decoded).toEqual({ invalidAt: cut < 4 ? 1 : 4 })
    }
  })

  it.each([
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a lone continuation', [0x80]],
  ])('refuses %s', (_, bytes) => {
    expect(decodeUtf8(Uint8Array.from([0x61, ...bytes]))).toEqual({ invalidAt: 1 })
  })
})

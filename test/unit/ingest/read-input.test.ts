import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeUtf8 } from '../../../src/ingest/encoding/utf8.ts'
import type { Limits } from '../../../src/ingest/limits.ts'
import { readInput } from '../../../src/ingest/read-input.ts'
import { walk } from '../../../src/ingest/walk.ts'
import { codeOf as outcomeCode, readOne, testContext } from '../../support/read-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
const pathsOf = (paths: string[], except?: string) =>
  walk(paths, except).map((found) => ('code' in found ? `${found.path} ${found.code}` : found.path))
const limitsOf = (limits: Partial<Limits>): Limits => ({
  fileBytes: 1e6,
  documentLength: 1e6,
  containerBytes: 1e9,
  ...limits,
})
const read = (name: string, limits: Partial<Limits> = {}) =>
  readOne(join(folder, name), { limits: limitsOf(limits) }, name)
const codeOf = async (name: string, limits: Partial<Limits> = {}) => outcomeCode(await read(name, limits))

/** An OLE file as far as its directory shows. */
const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(`${stream}\0`, 'utf16le')])

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

  it('shows a name in GBK as it reads, and one in no encoding byte by byte', () => {
    const named = (...bytes: number[]) =>
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(bytes), Buffer.from('.txt')])
    writeFileSync(named(0xd7, 0xdc, 0xbd, 0xe1), 'x')
    writeFileSync(named(0xff, 0xfe), 'x')
    expect(pathsOf([folder])).toEqual(['%FF%FE.txt', '总结.txt'])
  })

  it('keeps two names apart that read alike', () => {
    put('总结.txt', 'utf-8')
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xd7, 0xdc, 0xbd, 0xe1]), Buffer.from('.txt')]),
      'x',
    )
    expect(pathsOf([folder])).toEqual(['%E6%80%BB%E7%BB%93.txt', '总结.txt'])
  })

  it('names a file once that is given alone and in its folder', () => {
    put('总结.txt', 'x')
    expect(pathsOf([folder, join(folder, '总结.txt')])).toEqual([expect.stringMatching(/\/总结\.txt$/)])
  })

  it('says what is not there', () => {
    expect(pathsOf([join(folder, 'nothing')])).toEqual(['nothing not-found'])
  })
})

describe('readInput', () => {
  it('removes the byte order mark and changes nothing else', async () => {
    put('a.txt', '\ufeff總結，１２份\r\n')
    const outcome = await read('a.txt')
    if (!('document' in outcome)) throw new Error('no document')
    expect(outcome.document.text).toBe('總結，１２份\r\n')
    expect(outcome.document.canonical).toBe('总结,12份 \n')
  })

  it('tells what the page shows of itself', async () => {
    put('a.txt', '２０１７年某镇活动总结\n发布时间：2019-04-02 08:30 来源：某某网\n我镇于三月开展活动。')
    const outcome = await read('a.txt')
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
    ['two characters in GBK', Uint8Array.from([0xcf, 0xfb, 0xb7, 0xd1]), 'bad-encoding'],
    ['a damaged PDF', '%PDF-1.7 …', 'damaged'],
    ['a damaged zip', 'PK\u0003\u0004…', 'damaged'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'unsupported'],
    ['a locked Word document', ole('EncryptedPackage'), 'encrypted'],
    ['an old Excel workbook', ole('Workbook'), 'unsupported'],
    ['a presentation', ole('PowerPoint Document'), 'unsupported'],
  ])('rejects %s', async (_, content, code) => {
    put('x.txt', content)
    expect(await codeOf('x.txt')).toBe(code)
  })

  it.each([
    ['x.csv', 'a,b', 'no-text-column'],
    ['x.xyz', 'text', 'unsupported'],
    ['x.xls', 'text', 'unsupported'],
    ['x.pdf', 'text', 'damaged'],
    ['x.doc', '我局开展了活动', 'ok'],
    ['x.doc', '<html><body><p>我局开展了活动</p></body></html>', 'ok'],
  ])('reads %s with %s by what it is: %s', async (name, content, code) => {
    put(name, content)
    expect(await codeOf(name)).toBe(code)
  })

  it('keeps to its limits', async () => {
    put('x.txt', '总'.repeat(100))
    expect(await codeOf('x.txt', { fileBytes: 299, documentLength: 1000 })).toBe('too-large')
    expect(await codeOf('x.txt', { fileBytes: 1000, documentLength: 99 })).toBe('too-large')
    expect(await codeOf('x.txt', { fileBytes: 300, documentLength: 100 })).toBe('ok')
  })

  it('does not read a huge file to find that it is huge', async () => {
    put('x.txt', '')
    truncateSync(join(folder, 'x.txt'), 8 * 1024 ** 3)
    expect(await codeOf('x.txt')).toBe('too-large')
  })

  it('says what is gone', async () => {
    expect(await codeOf('gone.txt')).toBe('not-found')
  })

  it('makes no promise of plain text', () => {
    put('x.txt', '我局开展了活动')
    expect(readInput({ path: 'x.txt', location: Buffer.from(join(folder, 'x.txt')) }, testContext())).toHaveProperty(
      'document',
    )
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

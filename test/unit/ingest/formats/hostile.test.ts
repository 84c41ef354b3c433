import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { codeOf, documentOf, linesOf, readNamed } from '../../../support/read-file.ts'
import { zipOf } from '../../../support/zip-of.ts'

const DOCUMENT = 'word/document.xml'
const word = (body: string) => `<w:document><w:body><w:p><w:r><w:t>${body}</w:t></w:r></w:p></w:body></w:document>`
const text = '我局开展了宣传活动，发放传单1200份。'

describe('archives', () => {
  it('give each member as an input, hidden ones left out', async () => {
    const zip = zipOf({
      'a.txt': text,
      'b/c.html': `<html><p>${text}</p></html>`,
      '.x': 'x',
      '__MACOSX/._a.txt': 'x',
      'd.png': '\x89PNG',
    })
    expect(linesOf(await readNamed('a.zip', zip))).toEqual([
      'a.zip!/a.txt ok',
      'a.zip!/b/c.html ok',
      'a.zip!/d.png unsupported',
    ])
  })

  it('are read inside one another once', async () => {
    const inner = zipOf({ 'x.txt': text })
    const zip = zipOf({ 'in.zip': inner, 'two.zip': zipOf({ 'three.zip': inner }), 'in.txt.gz': gzipSync(text) })
    expect(linesOf(await readNamed('a.zip', zip))).toEqual([
      'a.zip!/in.zip!/x.txt ok',
      'a.zip!/two.zip!/three.zip unsupported',
      'a.zip!/in.txt.gz!/in.txt ok',
    ])
  })

  it('keep names that lead out of a folder, and two that are the same, as names', async () => {
    const zip = zipOf([
      ['../../etc/x.txt', text],
      ['a.txt', text],
      ['a.txt', text],
      ['c:\\b\\d.txt', text],
      ['bell\x07.txt', text],
    ])
    expect(linesOf(await readNamed('a.zip', zip))).toEqual([
      'a.zip!/../../etc/x.txt ok',
      'a.zip!/a.txt ok',
      'a.zip!/a.txt (2) ok',
      'a.zip!/c:/b/d.txt ok',
      'a.zip!/bell%07.txt ok',
    ])
  })

  it('that unpack to far too much are refused before they do', async () => {
    const zeros = Buffer.alloc(30_000_000)
    expect((await readNamed('a.txt.gz', gzipSync(zeros))).map(codeOf)).toEqual(['bomb'])
    expect((await readNamed('a.zip', zipOf({ 'a.txt': zeros }))).map(codeOf)).toEqual(['bomb'])
    expect((await readNamed('a.docx', zipOf({ [DOCUMENT]: zeros }))).map(codeOf)).toEqual(['bomb'])
  })

  it('whose members share their bytes are refused as a whole', async () => {
    const member = Buffer.from(Array.from({ length: 900_000 }, (_, i) => (i % 97) + 32))
    const zip = zipOf(
      Array.from({ length: 200 }, (_, i) => [`${i}.txt`, member] as const),
      { shared: true },
    )
    expect((await readNamed('a.zip', zip)).map(codeOf).at(-1)).toBe('bomb')
  })

  it('say which member lies about its size or its bytes', async () => {
    const zip = zipOf({ 'a.txt': text, 'b.txt': text })
    const packed = zip.indexOf(deflateRawSync(Buffer.from(text)))
    zip.fill(0xff, packed + 5, packed + 7)
    expect(linesOf(await readNamed('a.zip', zip))).toEqual(['a.zip!/a.txt damaged', 'a.zip!/b.txt ok'])
    const short = zipOf({ 'a.txt': text }, { sizes: 10 })
    expect(linesOf(await readNamed('a.zip', short))).toEqual(['a.zip!/a.txt damaged'])
  })

  it('that are cut give what is whole and one reject', async () => {
    const gz = gzipSync(text.repeat(100))
    expect((await readNamed('a.txt.gz', gz.subarray(0, gz.length - 10))).map(codeOf)).toEqual(['damaged'])
    const zip = zipOf({ 'a.txt': text })
    expect((await readNamed('a.zip', zip.subarray(0, zip.length - 30))).map(codeOf)).toEqual(['damaged'])
  })

  it('without a document say so', async () => {
    expect((await readNamed('a.zip', zipOf({}))).map(codeOf)).toEqual(['empty'])
  })
})

describe('XML', () => {
  it.each([
    ['its own entities', '<!DOCTYPE d [<!ENTITY a "ha">]>', '&a;'],
    ['an entity of a file', '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'],
  ])('with %s is refused, not expanded', async (_, type, body) => {
    const [outcome] = await readNamed('a.docx', zipOf({ [DOCUMENT]: type + word(body) }))
    expect(outcome).toMatchObject({ reject: { code: 'damaged', message: expect.stringContaining('undefined entity') } })
  })

  it('that nests without end is refused', async () => {
    const [outcome] = await readNamed('a.docx', zipOf({ [DOCUMENT]: '<w:p>'.repeat(5000) }))
    expect(outcome).toMatchObject({ reject: { code: 'damaged' } })
  })
})

describe('pages', () => {
  it.each([
    ['open elements', '<div>'.repeat(100_000)],
    ['formatting that goes on', Array.from({ length: 50_000 }, (_, i) => `<b class=${i}>`).join('')],
    ['ends of what is not open', `${'<i>'.repeat(50_000)}${'</p>'.repeat(50_000)}`],
  ])('with too many %s are refused at once', async (_, markup) => {
    const before = performance.now()
    const [outcome] = await readNamed('a.html', `<!doctype html><body>${markup}${text}`)
    expect(outcome).toMatchObject({ reject: { code: 'damaged' } })
    expect(performance.now() - before).toBeLessThan(5000)
  })

  it('that are long are read in time that grows with their length', async () => {
    const before = performance.now()
    const [outcome] = await readNamed(
      'a.html',
      `<!doctype html><body>${`<p>${text}<br><a href=x>链接</a></p>`.repeat(20_000)}`,
    )
    expect(documentOf(outcome).text.length).toBeGreaterThan(400_000)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})

describe('Word 97', () => {
  it('whose sectors run in a circle is refused', async () => {
    const sector = (...ids: number[]) => {
      const bytes = Buffer.alloc(512, 0xff)
      for (const [i, id] of ids.entries()) bytes.writeInt32LE(id, i * 4)
      return bytes
    }
    const header = Buffer.alloc(512, 0xff)
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
    header.writeUInt16LE(9, 30)
    header.writeInt32LE(1, 48)
    header.writeInt32LE(-2, 60)
    header.writeInt32LE(-2, 68)
    header.writeInt32LE(0, 76)
    const directory = Buffer.concat([Buffer.from('WordDocument\0', 'utf16le'), Buffer.alloc(512)]).subarray(0, 512)
    const [outcome] = await readNamed('a.doc', Buffer.concat([header, sector(-3, 2, 1), directory, directory]))
    expect(outcome).toMatchObject({ reject: { code: 'damaged', message: expect.stringContaining('circle') } })
  })
})

describe('RTF', () => {
  it('that nests without end, or is cut, is refused', async () => {
    expect((await readNamed('a.rtf', `{\\rtf1${'{'.repeat(20_000)}`)).map(codeOf)).toEqual(['damaged'])
    expect((await readNamed('a.rtf', '{\\rtf1 text')).map(codeOf)).toEqual(['damaged'])
  })
})

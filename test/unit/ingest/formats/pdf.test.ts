import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { joinLines } from '../../../../src/ingest/formats/pdf/join-lines.ts'
import { type PdfLine, toLines } from '../../../../src/ingest/formats/pdf/pdf-line.ts'
import { withoutRunningLines } from '../../../../src/ingest/formats/pdf/running-lines.ts'
import { codeOf, documentOf, readNamed, readOne } from '../../../support/read-file.ts'
import { ROOT } from '../../../support/shared.ts'

const SPECIAL = join(ROOT, 'test/fixtures/files/special')

describe('pdf', () => {
  it('is read with a font that it does not embed, its lines joined, its running lines left out', async () => {
    expect(documentOf(await readOne(join(SPECIAL, 'not-embedded.pdf'))).text.split('\n')).toEqual([
      '总结报告',
      '2016年6月5日，柳溪镇环保站在镇广场开展“6·5”环境日宣传活动，发放《环境保护法》读本1200余份，接待群众咨询300人次，受理投诉12件。',
      '全镇8所学校同时举办讲座，2600名师生参加。',
      '第二页的正文，共200份。',
      '第三页的正文，共300份。',
    ])
  })

  it.each([
    ['locked.pdf', 'encrypted'],
    ['picture.pdf', 'no-text-layer'],
  ])('%s is rejected: %s', async (name, code) => {
    expect(codeOf(await readOne(join(SPECIAL, name)))).toBe(code)
  })

  it('is rejected where it is cut, or a stream in it is a bomb', async () => {
    const bytes = readFileSync(join(SPECIAL, 'not-embedded.pdf'))
    expect((await readNamed('a.pdf', bytes.subarray(0, 900))).map(codeOf)).toEqual(['damaged'])
    const bomb = Buffer.concat([
      Buffer.from('%PDF-1.4\n1 0 obj <</Filter /FlateDecode>> stream\n'),
      deflateSync(Buffer.alloc(20_000_000)),
      Buffer.from('\nendstream endobj'),
    ])
    expect((await readNamed('a.pdf', bomb)).map(codeOf)).toEqual(['bomb'])
  })
})

const line = (text: string, { left = 70, right = 540, base = 700, page = 0, size = 10 } = {}): PdfLine => ({
  text,
  left,
  right,
  base,
  size,
  page,
  pageHeight: 842,
})

describe('lines of a PDF', () => {
  const item = (str: string, left: number, base = 700) => ({
    str,
    transform: [10, 0, 0, 10, left, base],
    width: str.length * 10,
    height: 10,
  })

  it('are put together from pieces: cells apart, figures without the spaces of the typesetter', () => {
    const pieces = [
      item('受理', 70),
      item(' ', 90),
      item('12', 92),
      item('件', 114),
      item('合计', 200),
      item('下一行', 70, 680),
    ]
    expect(toLines(pieces, 0, 842).map(({ text }) => text)).toEqual(['受理12件\t合计', '下一行'])
  })

  it('lose the spaces of a line that is spread out, and keep those of the writer', () => {
    const spread = [...'活动总结'].map((character, i) => item(character, 70 + i * 16))
    expect(toLines(spread, 0, 842)[0]?.text).toBe('活动总结')
    expect(toLines([item('大队长', 70), item('赵某某', 104)], 0, 842)[0]?.text).toBe('大队长 赵某某')
  })

  it('go on in the next where its first word had no room', () => {
    const page = [
      line('我局开展了活动，发放传单', { base: 700, right: 538 }),
      line('1200份，接待群众咨询', { base: 685, right: 540 }),
      line('300人次。', { base: 670, right: 120 }),
      line('二、下一项', { base: 655, right: 120 }),
      line('已经完成', { base: 640, right: 110 }),
    ]
    expect(joinLines([page])).toBe('我局开展了活动，发放传单1200份，接待群众咨询300人次。\n二、下一项\n已经完成')
  })

  it('that run over all pages are left out, headings and text at the same place are not', () => {
    const pages = [1, 2, 3].map((number) => [
      line('某局文件汇编', { base: 815, page: number - 1 }),
      line(`篇${number}`, { base: 790, page: number - 1 }),
      line('正文', { base: 600, page: number - 1 }),
      line(`- ${number} -`, { base: 25, page: number - 1 }),
    ])
    expect(
      withoutRunningLines(pages)
        .flat()
        .map(({ text }) => text),
    ).toEqual(['篇1', '正文', '篇2', '正文', '篇3', '正文'])
    const two = [[line('某局', { base: 790 }), line('关于', { base: 775 })], [line('某局', { base: 790, page: 1 })]]
    expect(withoutRunningLines(two).flat()).toHaveLength(3)
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reject } from '../../../src/core/reject.ts'
import { type KwicLine, kwic } from '../../../src/pipeline/kwic.ts'

const TEXT = `宣传活动总结

3月15日,我局在文化广场举行宣传活动,发放宣传资料3000份。工作人员向群众讲解消费知识,挽回损失2万元。
下午,我局又到长乐镇集市發放宣傳資料200份,受到群众的欢迎。`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-kwic-'))
  writeFileSync(join(folder, 'a.txt'), TEXT)
  writeFileSync(join(folder, 'b.txt'), '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function find(pattern: string, options: { regex?: boolean; in?: string; width?: number } = {}) {
  const found: Array<KwicLine | Reject> = []
  for await (const line of kwic([folder], { pattern, regex: false, in: 'text', width: 6, ...options })) found.push(line)
  return {
    lines: found.filter((line): line is KwicLine => !('code' in line)),
    rejects: found.flatMap((line) => ('code' in line ? [line.path] : [])),
  }
}

describe('kwic', () => {
  it('finds words in either script, with the words around them and their offsets in the source', async () => {
    const { lines, rejects } = await find('发放宣传资料')
    expect(lines.map(({ left, keyword, right }) => [left, keyword, right])).toEqual([
      ['行宣传活动,', '发放宣传资料', '3000份。'],
      ['到长乐镇集市', '發放宣傳資料', '200份,受'],
    ])
    for (const { start, end, keyword } of lines) expect(TEXT.slice(start, end)).toBe(keyword)
    expect(rejects).toEqual(['b.txt'])
  })

  it('does not leave the summary, and shows line feeds as spaces', async () => {
    expect((await find('下午', { width: 400 })).lines[0]?.left).toMatch(/^3月15日.*2万元。 $/)
  })

  it('reads regular expressions sentence by sentence', async () => {
    expect((await find('发放[^,。]{0,9}份', { regex: true })).lines.map(({ keyword }) => keyword)).toEqual([
      '发放宣传资料3000份',
      '發放宣傳資料200份',
    ])
    expect((await find('份.{1,9}', { regex: true })).lines.map(({ keyword }) => keyword)).toEqual([
      '份。',
      '份,受到群众的欢迎。',
    ])
    await expect(find('(', { regex: true })).rejects.toThrow(/Invalid regular expression/)
    await expect(find('', {})).rejects.toThrow(/empty/)
  })

  it('looks into fields of mentions, and shows the mention with the field', async () => {
    const { lines } = await find('宣传资料', { in: 'counts.object' })
    expect(lines.map(({ keyword, value }) => [keyword, value])).toEqual([
      ['3000份', '宣传资料'],
      ['200份', '宣傳資料'],
    ])
    await expect(find('x', { in: 'counts.colour' })).rejects.toThrow(
      /no field is called counts\.colour: text, dates\.text/,
    )
  })
})

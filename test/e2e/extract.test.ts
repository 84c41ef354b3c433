import { describe, expect, it } from 'vitest'
import { zongjie } from '../support/command.ts'

const lines = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('zongjie extract', () => {
  it('takes lines as they are, in order, with offsets into each text', () => {
    const texts = ['3月12日發放宣傳資料３００份。', '没有可记的', '']
    const input = texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join('')
    const { code, stdout } = zongjie(['extract', '--as-is'], { input })
    expect(code).toBe(0)
    const found = lines(stdout)
    expect(found.map(({ id }) => id)).toEqual([0, 1, 2])
    expect(found[0].dates).toMatchObject([{ text: '3月12日', start: 0, end: 5, edtf: 'XXXX-03-12' }])
    expect(found[0].counts).toMatchObject([
      { text: '３００份', value: 300, unit: '份', object: '宣傳資料', action: '發放' },
    ])
    expect(found[1]).toEqual({ id: 1, dates: [], counts: [], agencies: [], themes: [] })
  })

  it('splits and cleans where it is not told otherwise', () => {
    const text = `首页 > 总结\n某镇活动总结\n${'我镇消费者协会在广场设立咨询台，向群众发放资料，耐心解答疑问，受到好评。'.repeat(3)}\n版权所有`
    const { stdout } = zongjie(['extract', '--text', text])
    const [record] = lines(stdout)
    expect(record).toMatchObject({ ordinal: 1, title: '某镇活动总结', start: text.indexOf('我镇') })
  })

  it('says which line is wrong, and goes on', () => {
    const { code, stdout, stderr } = zongjie(['extract', '--as-is'], { input: 'no json\n{"text":1}\n{"text":"3月"}\n' })
    expect(code).toBe(3)
    expect(stderr).toMatch(/line 1: not-json: [^\n]*\n.*line 2: no-text: /)
    expect(lines(stdout)).toHaveLength(1)
  })

  it('does not end a line inside a text', () => {
    const { stdout } = zongjie(['extract', '--as-is'], { input: '{"text":"3月\u2028 5日"}\n' })
    expect(lines(stdout)).toHaveLength(1)
  })
})

describe('zongjie inspect', () => {
  it('marks mentions, and with --why names the rules', () => {
    const { code, stdout } = zongjie(['inspect', 'corpus/documents/315-2011-huzhu-aic-report.txt', '--why'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/\{D [^}]+\}/)
    expect(stdout).toMatch(/\{C [^}]+\}/)
    expect(stdout).toMatch(/\{A [^}]+\}/)
    expect(stdout).toMatch(/\n {2}D\t/)
  })

  it('says what is wrong with a file', () => {
    expect(zongjie(['inspect', 'nothing.txt'])).toMatchObject({ code: 1, stderr: expect.stringContaining('not-found') })
  })
})

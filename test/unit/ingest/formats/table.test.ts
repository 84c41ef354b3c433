import { describe, expect, it } from 'vitest'
import { documentOf, linesOf, readNamed } from '../../../support/read-file.ts'
import { zipOf } from '../../../support/zip-of.ts'

const TEXT = '我局开展了宣传活动，发放传单。'

describe('csv', () => {
  it('takes the column that is asked for, or one with a usual name, and says which there are', async () => {
    const csv = `id,a,b\n1,${TEXT},x\n`
    expect(await readNamed('t.csv', csv)).toMatchObject([
      { reject: { code: 'no-text-column', message: expect.stringContaining('id, a, b') } },
    ])
    expect(await readNamed('t.csv', csv, { textColumn: 'c' })).toMatchObject([{ reject: { code: 'no-text-column' } }])
    const [row] = await readNamed('t.csv', csv, { textColumn: 'a' })
    expect(documentOf(row)).toMatchObject({
      path: 't.csv!/1',
      text: TEXT,
      metadata: { id: '1', b: 'x' },
      format: 'csv',
    })
    expect(documentOf((await readNamed('t.csv', `序号,正文\n1,${TEXT}\n`))[0]).text).toBe(TEXT)
  })

  it('reads quotes, line ends in cells, other separators, short rows, and rejects a row without text', async () => {
    const csv = `title;text\r\n"甲;乙";"第一行\n第二行""引"""\r\n丙\r\n丁;${TEXT}\r\n`
    const rows = await readNamed('t.csv', csv)
    expect(linesOf(rows)).toEqual(['t.csv!/1 ok', 't.csv!/2 empty', 't.csv!/3 ok'])
    expect(documentOf(rows[0])).toMatchObject({ text: '第一行\n第二行"引"', title: '甲;乙' })
  })

  it('reads GBK, and a byte order mark', async () => {
    const gbk = Buffer.concat([
      Buffer.from('text\n'),
      Buffer.from('cfc3beb6bdd3b5c3b9fac8cbc4ead6d0b4f3c9cfcad0c9fabbeeb9a4d7f7c7e9bff6', 'hex'),
      Buffer.from('\n'),
    ])
    expect(documentOf((await readNamed('t.csv', gbk))[0]).encoding).toBe('gbk')
    expect(documentOf((await readNamed('t.csv', `\ufefftext\n${TEXT}`))[0]).metadata).toBeNull()
  })

  it('reads a large table block by block, every row once, and names the byte that is wrong', async () => {
    const row = `1,${TEXT.repeat(20)}\n`
    const count = Math.ceil(5_000_000 / Buffer.byteLength(row))
    const csv = Buffer.from(`id,text\n${row.repeat(count)}`)
    expect(await readNamed('t.csv', csv)).toHaveLength(count)
    csv[csv.length - 10] = 0xff
    const outcomes = await readNamed('t.csv', csv)
    expect(outcomes.at(-1)).toMatchObject({
      reject: { path: 't.csv', code: 'bad-encoding', message: expect.stringMatching(/byte 50\d{5}/) },
    })
  })
})

describe('json', () => {
  it('reads lines, and rejects alone one that is none', async () => {
    const lines = `{"text":"${TEXT}","n":{"a":1}}\n\nno\n{"text":"\\ud800"}\n"${TEXT}"\n7\n`
    const outcomes = await readNamed('t.jsonl', lines)
    expect(linesOf(outcomes)).toEqual([
      't.jsonl!/1 ok',
      't.jsonl!/3 damaged',
      't.jsonl!/4 bad-encoding',
      't.jsonl!/5 ok',
      't.jsonl!/6 unsupported',
    ])
    expect(documentOf(outcomes[0]).metadata).toEqual({ n: '{"a":1}' })
  })

  it('counts the lines of a large file as they stand', async () => {
    const line = `${JSON.stringify({ text: TEXT.repeat(50) })}\n`
    const count = Math.ceil(5_000_000 / Buffer.byteLength(line))
    const outcomes = await readNamed('t.jsonl', line.repeat(count))
    expect(outcomes).toHaveLength(count)
    expect(documentOf(outcomes.at(-1)).path).toBe(`t.jsonl!/${count}`)
  })

  it.each([
    ['an array of objects', `[{"content":"${TEXT}"},{"content":"${TEXT}"}]`, 2],
    ['an array of texts', `["${TEXT}"]`, 1],
    ['an object with an array', `{"total":1,"rows":[{"正文":"${TEXT}"}]}`, 1],
    ['one object', `{"text":"${TEXT}"}`, 1],
    ['lines under its name', `{"text":"${TEXT}"}\n{"text":"${TEXT}"}\n`, 2],
  ])('reads %s', async (_, json, count) => {
    expect((await readNamed('t.json', json)).map((outcome) => documentOf(outcome).text)).toEqual(
      Array(count).fill(TEXT),
    )
  })

  it('keeps a column named __proto__ a column', async () => {
    const [row] = await readNamed('t.json', `[{"text":"${TEXT}","__proto__":"x"}]`)
    expect(JSON.stringify(documentOf(row).metadata)).toBe('{"__proto__":"x"}')
  })
})

describe('xlsx', () => {
  it('reads sheets, shared and own strings, dates, and leaves readings out', async () => {
    const xlsx = zipOf({
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="表一" r:id="r1"/><sheet name="说明" r:id="r2"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      'xl/sharedStrings.xml': `<sst><si><t>正文</t></si><si><r><t>我局开展了</t></r><r><t>活动。</t></r><rPh><t>wo ju</t></rPh></si></sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>日期</t></is></c><c r="D1" t="inlineStr"><is><t>n</t></is></c></row>
        <row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>42444</v></c><c r="D3"><v>42444</v></c></row>
        <row r="4"><c r="A4" t="str"><v>公式的文本</v></c><c r="C4" s="2"><v>42444.5</v></c></row></sheetData></worksheet>`,
      'xl/worksheets/sheet2.xml':
        '<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row></sheetData></worksheet>',
    })
    const outcomes = await readNamed('t.xlsx', xlsx)
    expect(linesOf(outcomes)).toEqual(['t.xlsx!/表一/3 ok', 't.xlsx!/表一/4 ok', 't.xlsx!/说明 no-text-column'])
    expect(documentOf(outcomes[0])).toMatchObject({
      text: '我局开展了活动。',
      published: '2016-03-15',
      metadata: { 日期: '2016-03-15', n: '42444' },
    })
    expect(documentOf(outcomes[1]).metadata).toEqual({ 日期: '2016-03-15T12:00:00' })
  })
})

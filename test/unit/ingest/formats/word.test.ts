import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { numberLabel } from '../../../../src/ingest/formats/word/number-label.ts'
import { documentOf, readNamed, readOne } from '../../../support/read-file.ts'
import { ROOT } from '../../../support/shared.ts'
import { zipOf } from '../../../support/zip-of.ts'

const NUMBERED = join(ROOT, 'test/fixtures/files/numbered')
const LINES = [
  '柳溪镇2016年“6·5”环境日活动总结',
  '一、加强领导',
  '（一）成立小组。我镇抽调干部12名，成立领导小组。',
  '（二）落实经费。投入经费3万元。',
  '1. 2016年5月拨付一半。',
  '2. 其余6月拨付。',
  '以上两项，均已完成。',
  '二、广泛宣传',
  '（一）发放资料。发放传单1200份。',
  '① 悬挂横幅8条',
  '② 出动车辆3台',
  '单位\t发放资料',
  '镇司法所\t300份',
  '柳溪镇人民政府',
]

describe('numbers that the word processor counts', () => {
  // the source holds none of them: test/fixtures/sources/numbered.fodt
  it.each(['docx', 'odt', 'rtf'])('stand before their paragraphs in %s', async (format) => {
    const lines = documentOf(await readOne(join(NUMBERED, `numbered.${format}`))).text.split('\n')
    const bare = (line: string) => line.replace(/^([①②]|\d\.) ?/, '$1 ')
    expect(lines.map(bare)).toEqual(LINES)
  })

  it('are lost in .doc, the text is not', async () => {
    const { text } = documentOf(await readOne(join(NUMBERED, 'numbered.doc')))
    expect(text).toContain('加强领导\n成立小组。我镇抽调干部12名')
    expect(text).toContain('镇司法所\t300份')
  })

  it.each([
    [1, 'chineseCounting', '一'],
    [10, 'chineseCounting', '十'],
    [12, 'chineseCountingThousand', '十二'],
    [20, 'taiwaneseCounting', '二十'],
    [105, 'chineseCounting', '一百零五'],
    [110, 'chineseCounting', '一百一十'],
    [1001, 'chineseCounting', '一千零一'],
    [12, 'ideographDigital', '一二'],
    [12, 'chineseLegalSimplified', '拾贰'],
    [3, 'ideographTraditional', '丙'],
    [3, 'decimalEnclosedCircleChinese', '③'],
    [21, 'decimalEnclosedCircle', '21'],
    [9, 'decimalZero', '09'],
    [12, 'decimalFullWidth', '１２'],
    [4, 'upperRoman', 'IV'],
    [28, 'lowerLetter', 'bb'],
    [7, 'unheardOf', '7'],
  ])('%i in %s is %s', (value, format, label) => {
    expect(numberLabel(value, format)).toBe(label)
  })
})

/** A Word document of such a body, with lists. */
const docx = (body: string) =>
  zipOf({
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
    'word/styles.xml':
      '<w:styles><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
    'word/numbering.xml': `<w:numbering>
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
    </w:numbering>`,
  })
const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const list = (id: number, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
const textOf = async (body: string) => documentOf((await readNamed('a.docx', docx(body)))[0]).text

describe('docx', () => {
  it('counts lists by style, by level, and anew', async () => {
    const body = [
      p('甲', '<w:pStyle w:val="b"/>'),
      p('乙', list(1, 1)),
      p('丙', list(1, 1)),
      p('丁', list(1, 0)),
      p('戊', list(1, 1)),
      p('己', list(2, 0)),
      p('庚', '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('')
    expect(await textOf(body)).toBe('第一条 甲\n1.1 乙\n1.2 丙\n第二条 丁\n2.1 戊\n第五条 己\n庚')
  })

  it('leaves out what is hidden, deleted or another version', async () => {
    const run = (properties: string, text: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
    const body = `<w:p>${run('', '发放')}${run('<w:vanish/>', '隐藏')}${run('<w:vanish w:val="0"/>', '传单')}
      <w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>500</w:t></w:r></w:ins><w:moveFrom>${run('', '移走')}</w:moveFrom>
      <w:r><w:ruby><w:rt><w:r><w:t>fèn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>份</w:t></w:r></w:rubyBase></w:ruby></w:r>
      <w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r><w:r><w:tab/><w:t>，</w:t><w:br/><w:t>完</w:t></w:r></w:p>`
    expect(await textOf(body)).toBe('发放传单500份\t，\n完')
  })

  it('reads a text box once, and a table row by row', async () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('框内')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('框内')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>框外</w:t></w:r></w:p>`
    const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map((text) => p(text)).join('')}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('单位')}${cell('份数')}</w:tr><w:tr>${cell('某局')}${cell('')}</w:tr></w:tbl>`
    const frame = `<w:tbl><w:tr>${cell('第一段', '第二段')}${cell('第三段')}</w:tr></w:tbl>`
    expect(await textOf(box + table + frame)).toBe('框内\n框外\n单位\t份数\n某局\t\n第一段\n第二段\n第三段')
  })
})

describe('rtf', () => {
  const rtf = async (body: string, head = '\\ansi\\ansicpg936') =>
    documentOf((await readNamed('a.rtf', Buffer.from(`{\\rtf1${head}${body}}`, 'latin1')))[0])

  it('reads bytes of GBK, also where the second is a letter', async () => {
    // 总结 as Word writes it, 乗 whose second byte is \\, 丄 whose second byte is A
    const { text, encoding } = await rtf("\\f0 \\'d7\\'dc\\'bd\\'e1\\'81\\\\\\'81A\\par 3\\'d4\\'c215\\'c8\\'d5")
    expect(text).toBe('总结乗丄\n3月15日')
    expect(encoding).toBe('gb18030')
  })

  it('reads each font in its character set', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset136 MingLiU;}}'
    expect((await rtf(`${fonts}\\f0 \\'93\\f1 \\'d7\\'dc\\f2 \\'c1\\'60\\f0 \\'94`, '\\ansi\\ansicpg1252')).text).toBe(
      '“总總”',
    )
  })

  it('reads Unicode once, with what stands for it left out', async () => {
    expect((await rtf("\\uc2\\u24635\\'d7\\'dc\\u32467\\'bd\\'e1{\\uc0\\u26376}\\u-4081 ??")).text).toBe('总结月\uf00f')
  })

  it('leaves out what is no text', async () => {
    const body =
      '{\\info{\\title x}}{\\*\\generator y;}{\\pict\\bin4 }}}}z}{\\header h}{\\field{\\*\\fldinst HYPERLINK}{\\fldrslt 链}}{\\v hidden}text'
    expect((await rtf(body.replace('链', '\\u38142?'))).text).toBe('链text')
  })

  it('refuses bytes that its character set does not have', async () => {
    const [outcome] = await readNamed('a.rtf', Buffer.from("{\\rtf1\\ansicpg936 \\'d7\\'dc\\'ff\\'ff}"))
    expect(outcome).toMatchObject({ reject: { code: 'bad-encoding' } })
  })

  it('keeps the paragraphs of a cell', async () => {
    const row = '\\trowd\\pard\\intbl a\\cell b\\par c\\cell\\row\\pard d'
    expect((await rtf(row)).text).toBe('a\nb\nc\nd')
    expect((await rtf('\\trowd\\pard\\intbl a\\cell b\\cell\\row\\pard d')).text).toBe('a\tb\nd')
  })
})

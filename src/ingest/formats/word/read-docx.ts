import { zipParts } from '../archive/zip-parts.ts'
import { ofBytes } from '../byte-source.ts'
import type { DocumentReader } from '../reader.ts'
import { createNumbering, type NumberParagraph, type ParagraphProperties } from './docx-numbering.ts'
import { parseXml } from './parse-xml.ts'
import { createTextBlocks } from './text-blocks.ts'

/**
 * Word documents (ECMA-376): paragraphs with their automatic numbers, cells of a row on one line, text boxes. Headers,
 * footers, notes, comments, hidden and deleted text are no part of it.
 */
export const readDocx: DocumentReader = async (bytes, _hints, { limits }) => {
  const parts = await zipParts(ofBytes(bytes))
  const read = async (name: string) => (await parts.get(name)?.read(limits.fileBytes)) ?? null
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name)) ?? ''
  const body = await read(main)
  if (body === null) return { code: 'damaged', message: 'a Word document without a body' }
  const number = createNumbering(await read('word/numbering.xml'), await read('word/styles.xml'))
  return { text: readBody(body, number), encoding: null, extraction: 'paragraphs with list numbers' }
}

/** Elements whose text is not the document's: other versions of it, deletions, readings over characters. */
const SKIPPED: ReadonlySet<string> = new Set([
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:rt',
  'w:sectPr',
])

/** What an empty element stands for. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
])

interface Paragraph {
  text: string
  readonly properties: ParagraphProperties
}

function readBody(bytes: Buffer, number: NumberParagraph): string {
  const blocks = createTextBlocks()
  // a text box stands inside a paragraph, with paragraphs of its own
  const open: Paragraph[] = []
  let skipped = 0
  let inRun = false
  let inText = false
  let hidden = false
  parseXml(bytes, {
    open(name, attributes) {
      if (skipped > 0 || SKIPPED.has(name)) {
        skipped++
        return
      }
      const paragraph = open.at(-1)
      if (name === 'w:p') open.push({ text: '', properties: { style: null, list: null, level: null } })
      else if (name === 'w:tc') blocks.openCell()
      else if (name === 'w:r') {
        inRun = true
        hidden = false
      } else if (name === 'w:vanish') hidden = inRun && !isOff(attributes['w:val'])
      else if (name === 'w:t' || name === 'm:t') inText = true
      else if (paragraph === undefined) return
      else if (name === 'w:pStyle') paragraph.properties.style = attributes['w:val'] ?? null
      else if (name === 'w:numId') paragraph.properties.list = attributes['w:val'] ?? null
      else if (name === 'w:ilvl') paragraph.properties.level = Number(attributes['w:val'])
      // w:tab is also a place of a ruler, outside runs
      else if (inRun && !hidden) paragraph.text += CHARACTERS.get(name) ?? ''
    },
    close(name) {
      if (skipped > 0) {
        skipped--
        return
      }
      if (name === 'w:r') inRun = false
      else if (name === 'w:t' || name === 'm:t') inText = false
      else if (name === 'w:tc') blocks.closeCell()
      else if (name === 'w:tr') blocks.closeRow()
      else if (name === 'w:p') {
        const paragraph = open.pop()
        if (paragraph) blocks.paragraph(number(paragraph.properties) + paragraph.text)
      }
    },
    text(text) {
      const paragraph = open.at(-1)
      if (inText && !hidden && skipped === 0 && paragraph) paragraph.text += text
    },
  })
  return blocks.text()
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off'
}

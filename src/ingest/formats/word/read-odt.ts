import { zipParts } from '../archive/zip-parts.ts'
import { ofBytes } from '../byte-source.ts'
import type { DocumentReader } from '../reader.ts'
import { createListCounter, type ListLevel } from './list-counter.ts'
import { readListStyles } from './odt-lists.ts'
import { parseXml } from './parse-xml.ts'
import { createTextBlocks } from './text-blocks.ts'

/** OpenDocument texts (ODF 1.3): paragraphs with the numbers of their lists, cells of a row on one line, text boxes. */
export const readOdt: DocumentReader = async (bytes, _hints, { limits }) => {
  const parts = await zipParts(ofBytes(bytes))
  if (
    /manifest:encryption-data/.test(
      (await parts.get('META-INF/manifest.xml')?.read(limits.fileBytes))?.toString() ?? '',
    )
  )
    return { code: 'encrypted', message: 'an OpenDocument text with a password: save it without one' }
  const body = await parts.get('content.xml')?.read(limits.fileBytes)
  if (body === undefined) return { code: 'damaged', message: 'an OpenDocument text without content' }
  const lists = new Map<string, ListLevel[]>()
  const styles = await parts.get('styles.xml')?.read(limits.fileBytes)
  if (styles) readListStyles(styles, lists)
  readListStyles(body, lists)
  return { text: readContent(body, lists), encoding: null, extraction: 'paragraphs with list numbers' }
}

/** Elements whose text is not the document's. */
const SKIPPED: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:note',
  'text:ruby-text',
  'office:annotation',
  'svg:title',
  'svg:desc',
  'style:header',
  'style:footer',
])

interface List {
  /** What its items are counted under. */
  readonly key: string
  readonly levels: readonly ListLevel[]
}

function readContent(bytes: Buffer, styles: ReadonlyMap<string, readonly ListLevel[]>): string {
  const blocks = createTextBlocks()
  const counter = createListCounter()
  // a text box stands inside a paragraph, with paragraphs of its own
  const open: string[] = []
  const lists: List[] = []
  const keys = new Map<string, string>()
  let begun = 0
  let last = ''
  let skipped = 0
  let label = ''

  const openList = (attributes: Readonly<Record<string, string>>) => {
    const around = lists.at(-1)
    const style = attributes['text:style-name']
    const own = style === undefined ? undefined : styles.get(style)
    let key = around?.key
    if (key === undefined) {
      const continued = attributes['text:continue-list']
      key = continued === undefined ? undefined : keys.get(continued)
      if (attributes['text:continue-numbering'] === 'true') key ??= last
      key ??= `list ${++begun}`
      last = key
    }
    const id = attributes['xml:id']
    if (id !== undefined) keys.set(id, key)
    lists.push({ key, levels: own ?? around?.levels ?? [] })
  }
  const openItem = (attributes: Readonly<Record<string, string>>) => {
    const list = lists.at(-1)
    if (list === undefined) return
    const start = attributes['text:start-value']
    if (start !== undefined) counter.restart(list.key, lists.length - 1, Number(start))
    label = counter.next(list.key, lists.length - 1, list.levels)
  }

  parseXml(bytes, {
    open(name, attributes) {
      if (skipped > 0 || SKIPPED.has(name)) {
        skipped++
        return
      }
      if (name === 'text:p' || name === 'text:h') {
        open.push(label)
        label = ''
      } else if (name === 'text:list') openList(attributes)
      else if (name === 'text:list-item') openItem(attributes)
      else if (name === 'table:table-cell') blocks.openCell()
      else if (open.length > 0) open.push(open.pop() + spaceOf(name, attributes))
    },
    close(name) {
      if (skipped > 0) skipped--
      else if (name === 'text:list') lists.pop()
      else if (name === 'table:table-cell') blocks.closeCell()
      else if (name === 'table:table-row') blocks.closeRow()
      else if (name === 'text:p' || name === 'text:h') blocks.paragraph(open.pop() ?? '')
    },
    text(text) {
      if (skipped > 0 || open.length === 0) return
      const before = open.pop() as string
      const shown = text.replace(/[ \t\r\n]+/g, ' ')
      open.push(before + (/(?:^|[ \n\t])$/.test(before) ? shown.replace(/^ /, '') : shown))
    },
  })
  return blocks.text()
}

const MOST_SPACES = 1000

function spaceOf(name: string, attributes: Readonly<Record<string, string>>): string {
  if (name === 'text:s') return ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, MOST_SPACES))
  return name === 'text:tab' ? '\t' : name === 'text:line-break' ? '\n' : ''
}

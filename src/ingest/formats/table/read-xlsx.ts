import type { ZipMember } from '../archive/zip-file.ts'
import { zipParts } from '../archive/zip-parts.ts'
import { type ContainerReader, isFault, type Member } from '../reader.ts'
import { parseXml } from '../word/parse-xml.ts'
import { createRowReader, type ReadRow } from './row-reader.ts'
import { readSheet } from './xlsx-sheet.ts'
import { readDateStyles } from './xlsx-styles.ts'

/** Excel workbooks (ECMA-376): the rows of each sheet, whose first row names the columns. */
export const readXlsx: ContainerReader = async function* (source, _hints, options): AsyncGenerator<Member> {
  const parts = await zipParts(source)
  const read = async (name: string) => (await parts.get(name)?.read(options.limits.fileBytes)) ?? null
  const shared = readSharedStrings(await read('xl/sharedStrings.xml'))
  const styles = await read('xl/styles.xml')
  const isDate = styles === null ? () => false : readDateStyles(styles)
  for (const { name, part } of await sheetsOf(parts, options.limits.fileBytes)) {
    const sheet = await read(part)
    if (sheet === null) continue
    let row: ReadRow | null = null
    for (const { number, cells } of readSheet(sheet, shared, isDate)) {
      if (row === null) {
        const made = createRowReader(cells, options.textColumn, null)
        if (isFault(made)) {
          yield { name, fault: made }
          break
        }
        row = made
      } else yield row(`${name}/${number}`, cells)
    }
  }
}

/** Names of the sheets in the order of the book, and the parts that hold them. */
async function sheetsOf(parts: ReadonlyMap<string, ZipMember>, limit: number) {
  const targets = new Map<string, string>()
  const relations = await parts.get('xl/_rels/workbook.xml.rels')?.read(limit)
  if (relations)
    readElements(relations, 'Relationship', ({ Id = '', Target = '' }) => {
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    })
  const sheets: Array<{ name: string; part: string }> = []
  const book = await parts.get('xl/workbook.xml')?.read(limit)
  if (book)
    readElements(book, 'sheet', ({ name = '', 'r:id': id = '' }) => {
      const part = targets.get(id)
      if (part?.startsWith('xl/worksheets/')) sheets.push({ name, part })
    })
  return sheets
}

function readElements(
  bytes: Buffer,
  element: string,
  take: (attributes: Readonly<Record<string, string>>) => void,
): void {
  parseXml(bytes, {
    open: (name, attributes) => {
      if (name === element || name.endsWith(`:${element}`)) take(attributes)
    },
    close() {},
    text() {},
  })
}

function readSharedStrings(bytes: Buffer | null): string[] {
  const strings: string[] = []
  if (bytes === null) return strings
  let text = ''
  let inText = false
  let inReading = false
  parseXml(bytes, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = true
      else if (name === 'rPh') inReading = true
    },
    close(name) {
      if (name === 'si') strings.push(text)
      else if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
    },
    text(value) {
      if (inText && !inReading) text += value
    },
  })
  return strings
}

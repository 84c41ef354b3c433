import type { Encoding } from '../../../core/document.ts'
import { type Fault, isFault, type KnownFacts, type Member } from '../reader.ts'

/** What a cell may hold; other values are written as JSON. */
export type CellValue = unknown

/** Names that columns of texts and of facts about them have, lower case, the likeliest first. */
const TEXT = [
  'text',
  'content',
  'body',
  '正文',
  '内容',
  '文本',
  '全文',
  'article',
  'fulltext',
  'full_text',
  'raw_content',
]
const FACTS: ReadonlyArray<readonly ['title' | 'published' | 'url' | 'source', readonly string[]]> = [
  ['title', ['title', '标题', '题目', '題目', '標題']],
  [
    'published',
    ['published', 'pubdate', 'publish_date', 'publish_time', 'date', '发布时间', '发布日期', '日期', '時間', '时间'],
  ],
  ['url', ['url', 'link', 'href', '网址', '链接', '網址']],
  ['source', ['source', '来源', '來源', 'site']],
]

/** Makes an input of a row: its text, and the other columns as metadata. */
export type ReadRow = (name: string, cells: readonly CellValue[]) => Member

/**
 * Chooses the column of the texts: the one that is asked for, one that bears a usual name, or the only one.
 * @param encoding what the table was decoded from
 */
export function createRowReader(
  columns: readonly string[],
  textColumn: string | undefined,
  encoding: Encoding | null,
): ReadRow | Fault {
  const names = columns.map((name) => name.trim())
  const text = chooseText(names, textColumn)
  if (isFault(text)) return text
  const lower = names.map((name) => name.toLowerCase())
  const facts = FACTS.flatMap(([fact, words]) => {
    const at = words.map((word) => lower.indexOf(word)).find((found) => found >= 0 && found !== text.at)
    return at === undefined ? [] : [[fact, at] as const]
  })
  const others = names.flatMap((name, at) => (at === text.at || name === '' ? [] : [[name, at] as const]))
  const extraction = `column ${names[text.at]}`.slice(0, 200)
  return (name, cells) => {
    const body = asText(cells[text.at])
    if (!/\S/.test(body)) return { name, fault: { code: 'empty', message: `nothing in the column ${names[text.at]}` } }
    if (!body.isWellFormed())
      return { name, fault: { code: 'bad-encoding', message: 'half of a character (a lone surrogate)' } }
    const metadata = Object.fromEntries(
      others.flatMap(([column, at]) => {
        const value = asText(cells[at]).toWellFormed()
        return value === '' ? [] : [[column, value]]
      }),
    )
    const known: KnownFacts = {
      ...Object.fromEntries(facts.map(([fact, at]) => [fact, asText(cells[at])])),
      metadata: Object.keys(metadata).length === 0 ? null : metadata,
    }
    return { name, extracted: { text: body, encoding, extraction, known } }
  }
}

function chooseText(names: readonly string[], asked: string | undefined): { readonly at: number } | Fault {
  const all = names.slice(0, 30).join(', ')
  if (asked !== undefined) {
    const at = names.indexOf(asked)
    return at >= 0 ? { at } : { code: 'no-text-column', message: `no column ${asked}: there are ${all}` }
  }
  const lower = names.map((name) => name.toLowerCase())
  for (const word of TEXT) if (lower.includes(word)) return { at: lower.indexOf(word) }
  if (names.length === 1) return { at: 0 }
  return { code: 'no-text-column', message: `which column holds the texts? name it with --text-column: ${all}` }
}

function asText(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (typeof value === 'object')
    return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? ''
  return String(value)
}

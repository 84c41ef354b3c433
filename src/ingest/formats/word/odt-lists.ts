import type { ListLevel } from './list-counter.ts'
import { parseXml } from './parse-xml.ts'

/** OpenDocument's words for how numbers look (ODF 1.3, 19.500), in Word's. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['', 'none'],
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['一, 二, 三, ...', 'chineseCounting'],
  ['一, 二, 三, ...', 'chineseCounting'],
  ['壹, 贰, 叁, ...', 'chineseLegalSimplified'],
  ['壹, 貳, 參, ...', 'ideographLegalTraditional'],
  ['①, ②, ③, ...', 'decimalEnclosedCircle'],
  ['１, ２, ３, ...', 'decimalFullWidth'],
  ['甲, 乙, 丙, ...', 'ideographTraditional'],
  ['子, 丑, 寅, ...', 'ideographZodiac'],
])

/** Adds the list styles of a part (`content.xml`, `styles.xml`) to those known, by name. */
export function readListStyles(bytes: Buffer, known: Map<string, ListLevel[]>): void {
  let levels: ListLevel[] | null = null
  let last: { -readonly [Key in keyof ListLevel]: ListLevel[Key] } | null = null
  parseXml(bytes, {
    open(name, attributes) {
      if (name === 'text:list-style') {
        levels = []
        known.set(attributes['style:name'] ?? '', levels)
      } else if (
        levels !== null &&
        (name === 'text:list-level-style-number' || name === 'text:list-level-style-bullet')
      ) {
        const at = Number(attributes['text:level']) - 1
        if (!(at >= 0 && at < 10)) return
        last = name.endsWith('bullet') ? { ...BULLET } : numberLevel(attributes, at)
        levels[at] = last
      } else if (name === 'style:list-level-label-alignment' && last !== null) {
        last.separator = attributes['text:label-followed-by'] === 'nothing' ? '' : ' '
      }
    },
    close(name) {
      if (name === 'text:list-style') levels = null
    },
    text() {},
  })
}

const BULLET: ListLevel = { format: 'bullet', start: 1, label: '', separator: '' }

function numberLevel(attributes: Readonly<Record<string, string>>, at: number): ListLevel {
  const format = FORMATS.get(attributes['style:num-format'] ?? '') ?? 'decimal'
  const shown = Math.min(Math.max(Number(attributes['text:display-levels'] ?? 1), 1), at + 1)
  const places = Array.from({ length: shown }, (_, i) => `%${at - shown + i + 2}`).join('.')
  return {
    format,
    start: Number(attributes['text:start-value'] ?? 1),
    label: `${attributes['style:num-prefix'] ?? ''}${places}${attributes['style:num-suffix'] ?? ''}`,
    separator: ' ',
  }
}

import { accumulate, type Token } from './accumulate.ts'
import { tokenFrom } from './tokens.ts'

/**
 * Value of a numeral in canonical text, or null where the words are none: `12,600`, `1 200`, `3.5`,
 * `一万二千三百`, `壹佰贰拾`, `廿三`, `两千四百五` (2450), `3万5千`, `1.2万`, `二〇一〇` (2010), `-3`, `负二点五`.
 * White space inside is left out. No fractions, percentages, ranges (二三十), 几, 余 or 半: `findNumbers` has those.
 */
export function parseNumeral(text: string): number | null {
  const compact = text.replace(/\s/g, '').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  const negative = compact.startsWith('-') || compact.startsWith('负')
  const value = parseUnsigned(negative ? compact.slice(1) : compact)
  return value !== null && negative && value !== 0 ? -value : value
}

function parseUnsigned(text: string): number | null {
  if (/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text)) return Number(text)
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const placed = text[at] === '点' || text[at] === '.' ? null : tokenFrom(text, at)
    if (!placed && text[at] !== '点' && text[at] !== '.') return null
    tokens.push(placed ? placed.token : { kind: 'point' })
    at = placed ? placed.end : at + 1
  }
  return tokens.length > 0 ? accumulate(tokens) : null
}

import traditionalToSimplified from 'opencc-js/dict/TSCharacters'

/** Marks that come in many shapes, each with the one shape that the grammars know. */
const FOLDED: ReadonlyArray<readonly [string, string]> = [
  ['‐‑‒–―─━', '—'],
  ['∼〜', '~'],
  ['•‧∙⋅・･', '·'],
  ['✕✖╳⨯', '×'],
  ['○◯', '〇'],
  ['﹪', '%'],
  ['∶﹕︰', ':'],
  ['″〞', '”'],
  ['﹏＿', '_'],
  ['\u2028\u2029\u0085', '\n'],
]

/** Kangxi radicals and compatibility ideographs: the same characters at other places of the code. */
const COMPATIBILITY: ReadonlyArray<readonly [number, number]> = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfad9],
]

/** A Traditional character that is also a Simplified one: 乾县 and 乾隆 keep it. */
const KEPT = '乾'

/**
 * The canonical form of each UTF-16 code unit: Simplified for Traditional, half-width for full-width, one shape for the
 * marks that come in many. One for one, so that places in a text stay where they are.
 */
export const CANONICAL: Uint16Array = buildTable()

function buildTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  for (const entry of traditionalToSimplified.split('|')) {
    // 'key first second …': the first candidate is the commonest
    const [from = '', to = ''] = entry.split(' ')
    if (from.length === 1 && to.length === 1 && from !== KEPT) table[from.charCodeAt(0)] = to.charCodeAt(0)
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0 // full-width ASCII
  for (const [from, to] of COMPATIBILITY) {
    for (let unit = from; unit <= to; unit++) {
      const unified = String.fromCharCode(unit).normalize('NFKC')
      if (unified.length === 1) table[unit] = unified.charCodeAt(0)
    }
  }
  for (const [from, to] of FOLDED) for (const mark of from) table[mark.charCodeAt(0)] = to.charCodeAt(0)
  for (let unit = 0; unit <= 0xffff; unit++) if (isBlank(unit)) table[unit] = 0x20
  // a compatibility form of a Traditional character takes two steps
  for (let unit = 0; unit <= 0xffff; unit++) table[unit] = table[table[unit] as number] as number
  return table
}

/** Spaces of every width, controls other than the line feed, and marks of no width. */
function isBlank(unit: number): boolean {
  return (
    (unit < 0x20 && unit !== 0x0a) ||
    (unit >= 0x7f && unit <= 0xa0 && unit !== 0x85) ||
    unit === 0xad ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202f) ||
    (unit >= 0x205f && unit <= 0x206f) ||
    unit === 0x3000 ||
    unit === 0xfeff
  )
}

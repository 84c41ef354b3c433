const CONTINUES = 1
const UNIT = 2

/** What a number of a date can be made of or joined to another by, and what closes it. */
const CLASSES: ReadonlyArray<readonly [string, number]> = [
  ['0123456789〇零一二两三四五六七八九十百千廿卅元OoОΟ', CONTINUES],
  ['xXzZ×*_□■◇●#?某', CONTINUES],
  [' -—~ー至到、和与及,第起开始直多余来', CONTINUES],
  ['年月日曰号旬时点天周季个星礼小分钟半学工初:./', UNIT],
]
const classes = new Uint8Array(0x10000)
for (const [signs, kind] of CLASSES) for (const sign of signs) classes[sign.charCodeAt(0)] = kind

/** No number with what joins it to the next is longer. */
const FARTHEST = 48

/**
 * Whether a unit of time follows a number: a look ahead that costs a few characters and spares the parsers
 * the numbers that no date is made of (4000余份, 一系列).
 */
export function unitAhead(text: string, at: number): boolean {
  const limit = Math.min(text.length, at + FARTHEST)
  for (let i = at; i < limit; i++) {
    const kind = classes[text.charCodeAt(i)]
    // 2012-3-15 has no unit but its dashes
    if (text[i] === '-' && isDigit(text, i - 1) && isDigit(text, i + 1)) return true
    if (kind !== CONTINUES)
      return kind === UNIT && UNITS_OF_TWO.get(text[i] as string)?.includes(text[i + 1] ?? '') !== false
  }
  return false
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x30 && unit <= 0x39
}

/** Units whose first character begins many other words, with what must follow it. */
const UNITS_OF_TWO: ReadonlyMap<string, string> = new Map([
  ['个', ' 多余半月星礼小钟季学工'],
  ['小', '时'],
  ['分', '钟之0123456789一二三四五'],
  ['星', '期'],
  ['礼', '拜'],
  ['学', '年期'],
  ['工', '作'],
  ['钟', '头'],
])

const DIGIT_0 = 0x30
const DIGIT_9 = 0x39
/** _ * × x X 某 # 〇, and z where several stand together */
const MARKS = flags('_*×xX某#〇▢□')

/**
 * Where the mask begins that ends at the offset (__市, XX县, ×××分行, 某区); the offset itself where none does.
 * Masked digits (20__) and letters of a word (Linux) are no mask of a name.
 */
export function maskStart(text: string, end: number, floor: number): number {
  let start = end
  while (start > floor && end - start < 12 && MARKS[text.charCodeAt(start - 1)] === 1) start--
  if (start === end) return letterStart(text, end, floor)
  const before = start > floor ? text.charCodeAt(start - 1) : 0
  return isDigit(before) || isLatin(before) ? end : start
}

/** A single capital for a place: A市, B县. */
function letterStart(text: string, end: number, floor: number): number {
  const unit = text.charCodeAt(end - 1)
  if (end - 1 < floor || unit < 0x41 || unit > 0x5a) return end
  const before = end - 1 > floor ? text.charCodeAt(end - 2) : 0
  return isLatin(before) || isDigit(before) || before === 0x2d || before === 0x2e ? end : end - 1
}

function isDigit(unit: number): boolean {
  return unit >= DIGIT_0 && unit <= DIGIT_9
}

function isLatin(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}

function flags(marks: string): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const mark of marks) table[mark.charCodeAt(0)] = 1
  return table
}

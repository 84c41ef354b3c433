/**
 * Offsets in UTF-16 code units and in code points: two counts of the same text that differ behind each
 * character outside the BMP. An offset inside such a character is counted as its start.
 */
export interface OffsetMap {
  /** Code points before an offset in code units. */
  toCodePoints(codeUnits: number): number
  /** Code units before an offset in code points; beyond the end is the end. */
  toCodeUnits(codePoints: number): number
}

/** Linear in the text once; both directions in constant time after that. */
export function mapOffsets(text: string): OffsetMap {
  const codePointsAt = new Uint32Array(text.length + 1)
  const codeUnitsAt: number[] = []
  for (let unit = 0; unit < text.length; ) {
    const width = (text.codePointAt(unit) as number) > 0xffff ? 2 : 1
    codePointsAt.fill(codeUnitsAt.length, unit, unit + width)
    codeUnitsAt.push(unit)
    unit += width
  }
  codePointsAt[text.length] = codeUnitsAt.length
  return {
    toCodePoints: (codeUnits) => codePointsAt[Math.min(codeUnits, text.length)] as number,
    toCodeUnits: (codePoints) => codeUnitsAt[codePoints] ?? text.length,
  }
}

/** Code points of a stretch of text between two offsets in code units, neither of them inside a character. */
export function countCodePoints(text: string, from: number, to: number): number {
  let pairs = 0
  for (let unit = from; unit + 1 < to; unit++) {
    if ((text.codePointAt(unit) as number) <= 0xffff) continue
    pairs++
    unit++
  }
  return to - from - pairs
}

/** Marks that end a clause; a dot does where it stands between no two figures. */
const MARKS = new Set([...',，;；。!！?？:：\n()'].map((mark) => mark.charCodeAt(0)))
/** Clauses are read at most this far to each side of a count. */
const REACH = 60

/** Start of the clause that the offset stands in, not before `from`. */
export function clauseStart(text: string, offset: number, from: number): number {
  const floor = Math.max(from, offset - REACH)
  for (let at = offset - 1; at >= floor; at--) if (isMark(text, at)) return at + 1
  return floor
}

/** End of the clause, not behind `to`. */
export function clauseEnd(text: string, offset: number, to: number): number {
  const ceiling = Math.min(to, offset + REACH)
  for (let at = offset; at < ceiling; at++) if (isMark(text, at)) return at
  return ceiling
}

function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x2e) return !isDigit(text.charCodeAt(at + 1)) || !isDigit(text.charCodeAt(at - 1))
  return MARKS.has(unit)
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

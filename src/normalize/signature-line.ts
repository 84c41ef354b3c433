/** A body that stands alone on its line: 东明街道永青社区居民委员会 */
const BODY =
  /^[^\s,。;:!?、“”《》()]{3,30}(?:局|委|会|院|行|校|所|办|部|队|处|站|社|园|厂|店|室|中心|公司|政府|学院|大学|小学|中学|社区|街道|镇|乡)$/
/** What may stand under it: a date, masked or not */
const DATE = /^\(?[\d_xX*×〇零一二三四五六七八九十年月日./\- ]{4,24}\)?$/

/** How many lines a signature takes, dates among them. */
const LINES = 4

/** The body that signs a text on a line of its own, whether or not a grammar knows it; null where none does. */
export function signatureLine(text: string): string | null {
  const end = text.trimEnd()
  const lines = end
    .slice(Math.max(0, end.length - 160))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  // the first piece may be the middle of a line
  for (const line of lines.slice(1).slice(-LINES).reverse()) {
    if (DATE.test(line)) continue
    return BODY.test(line) ? line : null
  }
  return null
}

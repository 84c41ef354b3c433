const UNSEEN = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu

/**
 * A text as it can be shown: controls as their pictures (␀), and what would turn the direction of the text around,
 * or is half a character, as the replacement character. It keeps its length.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, (mark) => picture(mark.charCodeAt(0)))
}

function picture(unit: number): string {
  if (unit === 13) return ' '
  if (unit < 0x20) return String.fromCharCode(0x2400 + unit)
  return unit === 0x7f ? '␡' : '\ufffd'
}

import type { Span } from '../core/span.ts'

/**
 * Ends of a sentence: 。！？ and the line feed; a full stop of ASCII where it stands for 。, which is
 * behind a character that no number or Latin word has (开展活动.现将).
 */
const END = /[。!?\n]+[”"』」’)]{0,3}|(?<=[\u4e00-\u9fff”"』」)》%])\.(?=[\u4e00-\u9fff“"『「(《\s]|$)/g

/** Sentences of a canonical text, in order, without white space around them; empty ones left out. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = []
  let from = 0
  const push = (to: number) => {
    let start = from
    let end = to
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (end > start) sentences.push({ start, end })
    from = to
  }
  for (const match of text.matchAll(END)) push(match.index + match[0].length)
  push(text.length)
  return sentences
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a
}

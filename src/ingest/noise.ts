import type { Span } from '../core/span.ts'

/**
 * Noise that pages leave inside sentences. Each alternative has bounded quantifiers; offsets are into the
 * canonical text.
 */
const NOISE = new RegExp(
  [
    // a page number on a line of its own that cuts a sentence: 题为⏎12⏎宪法日; the sentence goes on behind it
    String.raw`(?<=[^\s。!?;:])[ ]{0,8}\n[ \n]{0,8}(?:第 ?\d{1,4} ?页|[—-] ?\d{1,4} ?[—-]|\d{1,3})[ ]{0,8}\n[ \n]{0,8}(?=[^\s一二三四五六七八九十(0-9])`,
    String.raw`(?<=[\d年月第约近])\n[ ]{0,4}\d{1,3}\n[ ]{0,4}(?=[\d年月日])`,
    // the reading that a converter put behind a character: 活動(dòng)
    String.raw`(?<=[\u4e00-\u9fff])\((?=[a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)`,
    // tags and entities that stayed as text
    String.raw`</?(?:p|br|div|span|strong|b|em|i|u|a|font|img|td|tr|table|h[1-6]|li|ul|ol)(?:[ /][^<>\n]{0,120})?>`,
    '&(?:nbsp|ensp|emsp|amp|quot|ldquo|rdquo|middot|hellip|mdash);',
    // a stray mark inside a phrase: 扎实的.组织, 收到的'来信, 广大\`居民
    "(?<=的)[.,`'](?=[\\u4e00-\\u9fff\\d])",
    "(?<=[\\u4e00-\\u9fff])[`'](?=[\\u4e00-\\u9fff\\d])",
    // one mark twice
    '(?<=,),{1,3}|(?<=。)。{1,3}|(?<=、)、{1,3}',
  ].join('|'),
  'y',
)

/** What a match begins with, whatever stands before it. */
const ALWAYS = 1
/** What it begins with behind something else than blanks: a page number cuts no paragraph off. */
const BEHIND_WORDS = 2
/** What it begins with behind the same mark, or 的. */
const BEHIND_MARK = 3
const DE = 0x7684
const ANCHORS = new Uint8Array(0x10000)
for (const [marks, kind] of [
  ["(<&`'.", ALWAYS],
  [' \n', BEHIND_WORDS],
  [',。、', BEHIND_MARK],
] as const)
  for (const mark of marks) ANCHORS[mark.charCodeAt(0)] = kind

/** Whether noise can begin at the offset: in clean text that is so at one character in thirty. */
function mayBegin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const kind = ANCHORS[unit]
  if (kind === 0) return false
  if (kind === ALWAYS) return true
  const before = text.charCodeAt(at - 1)
  return kind === BEHIND_MARK ? before === unit || before === DE : before !== 0x20 && before !== 0x0a
}

/** What to cut out of a canonical text before it is read, in order; the spans do not overlap. */
export function findNoise(text: string): Span[] {
  const noise: Span[] = []
  for (let at = 0; at < text.length; at++) {
    if (!mayBegin(text, at)) continue
    NOISE.lastIndex = at
    if (!NOISE.test(text)) continue
    noise.push({ start: at, end: NOISE.lastIndex })
    at = NOISE.lastIndex - 1
  }
  return noise
}

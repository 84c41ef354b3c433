import { type Passage, sentenceAt } from '../core/passage.ts'
import type { GenreSignals, SignalPlace } from '../lexicon/genre-signals.ts'
import { endingWord, type Genre, type TitleWords } from '../lexicon/title-words.ts'

/** What the genre is read from: the passage, and its title in canonical text. */
export interface GenreInput {
  readonly passage: Pick<Passage, 'text' | 'sentences'>
  readonly title: string | null
}

/** The words that the genre is read by. */
export interface GenreLexicon {
  readonly signals: GenreSignals
  readonly titleWords: TitleWords
}

/** The genre, and what spoke for it, heaviest first: `plan +4 指导思想`. */
export interface GenreVerdict {
  readonly genre: Genre
  readonly why: readonly string[]
}

/** Genres in the order in which they win a tie. */
const GENRES: readonly Genre[] = ['report', 'plan', 'speech', 'news', 'notice']

/** Most essays are reports, and a report needs no sign of it. */
const REPORT_PRIOR = 1
/** Length of the opening and the ending, in characters. */
const EDGE = 240

interface Reason {
  readonly genre: Genre
  readonly weight: number
  readonly words: string
}

/** Tells the genre of a summary by weighted signals: its structure and mood first, its title with them. */
export function classifyGenre(input: GenreInput, lexicon: GenreLexicon): GenreVerdict {
  const reasons = [
    { genre: 'report', weight: REPORT_PRIOR, words: 'prior' } satisfies Reason,
    ...titleReasons(input.title, lexicon.titleWords, TITLE_WEIGHT),
    ...titleReasons(firstLine(input.passage.text), lexicon.titleWords, LINE_WEIGHT),
    ...addressReasons(input.passage.text),
    ...signalReasons(input.passage.text, lexicon.signals),
  ]
  const scores = new Map<Genre, number>()
  for (const { genre, weight } of reasons) scores.set(genre, (scores.get(genre) ?? 0) + weight)
  const scoreOf = (genre: Genre) => scores.get(genre) ?? 0
  const genre = GENRES.reduce((best, next) => (scoreOf(next) > scoreOf(best) + 1e-9 ? next : best))
  const why = reasons
    .filter((reason) => reason.genre === genre)
    .sort((a, b) => b.weight - a.weight)
    .map(({ weight, words }) => `${genre} ${weight < 0 ? '' : '+'}${weight} ${words}`)
  return { genre, why }
}

/** …方案总结 篇3, …方案(精选5篇), …总结2: what stands over an essay of a compilation says little of it. */
const COMPILED =
  /(?:[ ([【]{0,2}(?:第?[ \d一二三四五六七八九十]{1,4}篇|篇[ \d一二三四五六七八九十]{1,4})[)\]】]?|范文.{0,6}|\d{1,2})$/
/** 在全县大会上的讲话 · 关于印发…的通知: the last word may stand in brackets behind a date */
const TITLE_TAIL = /(?:[ ([【《“”》】\])]|\d{4}年?){1,8}$/
const TITLE_WEIGHT = 3
/** A title may stand in the text too, over it. */
const LINE_WEIGHT = 2
const COMPILED_WEIGHT = 0.7

function titleReasons(title: string | null, words: TitleWords, weight: number): Reason[] {
  if (title === null) return []
  const compiled = COMPILED.test(title)
  const bare = title.replace(COMPILED, '').replace(TITLE_TAIL, '')
  const word = endingWord(bare, words)
  const genre = word === null ? undefined : words.get(word)
  if (!word || !genre) return []
  return [{ genre, weight: compiled ? COMPILED_WEIGHT : weight, words: `title …${word}` }]
}

/** The first line, where it is a line of its own without the marks of a sentence. */
function firstLine(text: string): string | null {
  return /^ {0,8}([^。,:;!?\n]{2,40}?) {0,8}\n/.exec(text)?.[1] ?? null
}

/** 各乡镇人民政府,县直各单位: · 局属各科室、各分局: */
const ADDRESSED = /^(?=[^\n]{0,80}(?:各|全体))[^\n。!?;]{4,80}:\s{0,3}\n/
/** 同志们: · 各位来宾、女士们: greets, and addresses no office */
const GREETED = /^[^\n。]{0,30}(?:同志|朋友|来宾|领导|代表|女士|同学|老师)[^\n。]{0,8}:/

function addressReasons(text: string): Reason[] {
  const opening = text.slice(0, 100)
  if (GREETED.test(opening)) return [{ genre: 'speech', weight: 3, words: 'greeting' }]
  if (!ADDRESSED.test(opening)) return []
  return [
    { genre: 'notice', weight: 2.5, words: 'addressed to offices' },
    { genre: 'plan', weight: 2, words: 'addressed to offices' },
  ]
}

function signalReasons(text: string, { signals, find, signalOf }: GenreSignals): Reason[] {
  const found = signals.map(() => [] as string[])
  const isQuoted = quotedPlaces(text)
  find(text, (term, start, end) => {
    const index = signalOf[term] as number
    const signal = signals[index] as (typeof signals)[number]
    const words = found[index] as string[]
    // “让我们携起手来,…”县长说: news and reports quote speeches
    if (signal.genre === 'speech' && isQuoted(start)) return
    if (words.length < (signal.most ?? 1) && standsAt(text, start, end, signal.at)) words.push(text.slice(start, end))
  })
  return signals.flatMap(({ genre, weight }, i) =>
    (found[i] as string[]).map((words) => ({ genre, weight, words: words.replaceAll('\n', ' ') })),
  )
}

/** A quotation inside a text; what is longer may be the text itself. */
const QUOTATION = /[“「『][^“”「」『』\n]{8,300}[”」』]/g

/** Whether an offset stands inside a quotation; to be asked in any order. */
function quotedPlaces(text: string): (offset: number) => boolean {
  const spans = [...text.matchAll(QUOTATION)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))
  return (offset) => {
    const last = spans[sentenceAt(spans, offset)]
    return last !== undefined && last.start < offset && offset < last.end
  }
}

/** What may stand between a line's start and its words: 三、 (二) 第一, 3. 【 */
const LINE_HEAD =
  /(?:^|\n) {0,4}(?:[一二三四五六七八九十壹贰叁参肆伍陆柒捌玖拾]{1,3}[、.:,]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.:]|第[一二三四五六七八九十]{1,2}[,、:]?|[【[(《]| ){0,3}$/

function standsAt(text: string, start: number, end: number, place: SignalPlace): boolean {
  if (place === 'opening') return start < EDGE
  if (place === 'ending') return end > text.length - EDGE
  if (place === 'line') return LINE_HEAD.test(text.slice(Math.max(0, start - 12), start))
  return true
}

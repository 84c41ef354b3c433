import type { Span } from '../core/span.ts'
import type { FurnitureKind } from '../lexicon/furniture.ts'
import type { TitleWords } from '../lexicon/title-words.ts'
import { isBodyAlone, isEnumerated, isStamp, opensAsNews } from './line-shape.ts'
import { namesGenre } from './title-block.ts'

/** A line of the document, with the kind of furniture that it is. */
export interface Line extends Span {
  readonly words: string
  readonly furniture: FurnitureKind | null
}

/** How far down a page may repeat its title before the essay begins, in lines. */
const HEADER_LINES = 10
/** How far down a page may say when it was published, in lines. */
const STAMP_LINES = 20

/**
 * Index of the line behind the last stamp of a page's head, or of the dateline that opens the news below it; 0 where
 * a sentence ends before any.
 */
export function afterStamp(lines: readonly Line[]): number {
  let after = 0
  for (let i = 0; i < Math.min(lines.length, STAMP_LINES); i++) {
    const { words } = lines[i] as Line
    if (opensAsNews(words)) return i
    if (isStamp(words)) after = i + 1
    else if (words.length > 80 || /[。!?;]$/.test(words) || isEnumerated(words)) break
  }
  return after
}

/** The title over a stamp: the last line that is neither the page's nor too short for one. */
export function titleOver(lines: readonly Line[], stamped: number): Line | null {
  const over = lines.slice(0, stamped).filter(({ words, furniture }) => furniture === null && !isStamp(words))
  return over.findLast(({ words }) => words.length >= 8 && !/:$/.test(words)) ?? over.at(-1) ?? null
}

/**
 * Index of the line behind the titles that open a page; 0 where it opens without one. What stands over a title, and
 * between a title and its repetition, is the page's.
 */
export function afterHead(lines: readonly Line[], words: TitleWords): number {
  let after = afterRepeatedTitle(lines)
  for (let i = after; i < Math.min(lines.length, HEADER_LINES) && isTitleShaped(lines[i]); i++) {
    if (lines[i]?.furniture === null && namesGenre(lines[i]?.words ?? '', words)) after = i + 1
  }
  if (after > 0 || !isTitleShaped(lines[0]) || lines[0]?.furniture !== null) return after
  // 泾县茶叶协会 / 二〇一四年大事记: the writers over a title that names no genre
  return isBodyAlone(lines[0].words) && isTitleShaped(lines[1]) && lines[1]?.furniture === null ? 2 : 1
}

/** A short line without the marks of a sentence. */
function isTitleShaped(line: Line | undefined): line is Line {
  return line !== undefined && line.words.length <= 60 && !isEnumerated(line.words) && !/[,。!?;]|:$/.test(line.words)
}

/** Index of the line behind the page's title where the page repeats it. */
function afterRepeatedTitle(lines: readonly Line[]): number {
  let after = 0
  const end = headEnd(lines)
  for (let i = 0; i < end; i++) {
    const { words, furniture } = lines[i] as Line
    if (words.length < 6 || furniture !== null || /[。!?;]/.test(words)) continue
    for (let j = i + 1; j < end; j++) if (lines[j]?.words === words) after = j + 1
  }
  return after
}

/**
 * Index of the line where a page's head ends at the latest: the essay's first paragraph, behind which a title is the
 * caption of a picture. A paragraph that stands again below is the page's abstract.
 */
function headEnd(lines: readonly Line[]): number {
  const paragraph = lines
    .slice(0, HEADER_LINES)
    .findIndex(({ words, furniture }) => furniture === null && /[。!?]$/.test(words) && !standsBelow(lines, words))
  return paragraph < 0 ? Math.min(lines.length, HEADER_LINES) : paragraph
}

function standsBelow(lines: readonly Line[], words: string): boolean {
  const opening = words.slice(0, 24)
  return lines.slice(0, 2 * HEADER_LINES).filter((line) => line.words.startsWith(opening)).length > 1
}

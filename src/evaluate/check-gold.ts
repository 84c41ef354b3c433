import { overlaps, type Span } from '../core/span.ts'
import type { GoldAgency, GoldCount, GoldDate, GoldMention, GoldTheme, PlacedGold, PlacedSummary } from './gold.ts'
import { type GoldReading, readGold } from './load-gold.ts'
import { type GoldFault, quote } from './place-gold.ts'
import { normalizeWords } from './same-value.ts'

/**
 * Checks the gold of a folder: what `readGold` finds (not JSON, refused by the schema, words not found or
 * ambiguous), and beyond it forms that are not in the text, duplicates, contradictions between fields, and
 * `optional` where there is no need of it.
 */
export function checkGold(path: string, texts: string): GoldReading {
  const reading = readGold(path, texts)
  const faults = [...reading.faults]
  for (const document of reading.documents) faults.push(...checkDocument(document))
  return { ...reading, faults }
}

/** The faults of a gold document that could be placed. */
function checkDocument(document: PlacedGold): GoldFault[] {
  const faults: GoldFault[] = []
  const ordinals = new Set<number>()
  for (const summary of document.summaries) {
    const say = (message: string) => faults.push({ path: document.path, ordinal: summary.ordinal, message })
    if (ordinals.has(summary.ordinal)) say('duplicate: the ordinal is given twice')
    ordinals.add(summary.ordinal)
    checkSummary(document, summary, say)
    checkPlaces('date', summary.dates, say)
    checkPlaces('count', summary.counts, say)
    for (const date of summary.dates) {
      checkDate(date, say)
      if (date.optional && isWholeDay(date) && !isQuoted(document.text, date.start, summary.start)) {
        say(`optional without need: ${quote(date.text)} is a whole date outside a quoted name`)
      }
    }
    for (const count of summary.counts) checkCount(count, document.text.slice(summary.start, summary.end), say)
    checkForms('agency', summary.agencies, document, summary, say)
    checkForms('theme', summary.themes, document, summary, say)
    for (const agency of summary.agencies) checkAgency(agency, say)
    for (const theme of summary.themes) checkTheme(theme, say)
  }
  return faults
}

type Say = (message: string) => void

function checkSummary(document: PlacedGold, summary: PlacedSummary, say: Say): void {
  const { title, year, yearEvidence, topics } = summary
  if (title !== null && !document.text.includes(title)) say(`text not found: the title ${quote(title)}`)
  if ((year === null) !== (yearEvidence === null)) {
    say(`contradictory: year ${year} with yearEvidence ${yearEvidence === null ? 'null' : quote(yearEvidence)}`)
  }
  if (yearEvidence !== null && !document.text.includes(yearEvidence)) {
    say(`text not found: the yearEvidence ${quote(yearEvidence)}`)
  }
  for (const topic of new Set(topics)) {
    if (topics.indexOf(topic) !== topics.lastIndexOf(topic)) say(`duplicate: the topic ${topic}`)
  }
}

/** Two mentions of one kind in one place: the same twice, or two readings of which only one can be right. */
function checkPlaces(kind: string, mentions: readonly (GoldMention & Span)[], say: Say): void {
  for (const mention of mentions) {
    if (mention.optional === false) say(`optional without need: leave out "optional": false of ${quote(mention.text)}`)
  }
  const sorted = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end)
  for (const [index, mention] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next] as GoldMention & Span
      if (!overlaps(mention, other)) break
      const same = mention.start === other.start && mention.end === other.end
      const needless = Boolean(mention.optional) !== Boolean(other.optional)
      if (same) say(`duplicate: the ${kind} ${quote(mention.text)} is given twice in one place`)
      else if (needless) say(`optional without need: ${overlapOf(mention, other)}, and one of them is required`)
      else say(`contradictory: ${overlapOf(mention, other)}`)
    }
  }
}

function overlapOf(mention: GoldMention, other: GoldMention): string {
  return `${quote(mention.text)} and ${quote(other.text)} overlap`
}

function checkForms(
  kind: string,
  forms: readonly GoldMention[],
  document: PlacedGold,
  summary: PlacedSummary,
  say: Say,
): void {
  const body = document.text.slice(summary.start, summary.end)
  const seen = new Set<string>()
  for (const { text, optional } of forms) {
    const key = kind === 'theme' ? normalizeWords(text) : text
    if (!body.includes(text)) say(`text not found in the body: the ${kind} ${quote(text)}`)
    if (seen.has(key)) say(`duplicate: the ${kind} ${quote(text)} is given twice`)
    seen.add(key)
    if (optional === false) say(`optional without need: leave out "optional": false of ${quote(text)}`)
  }
}

const POINT = /^[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?)?(?:T(?:\d\d|XX)(?::(?:\d\d|XX))?)?$/
const DURATION =
  /^P(?=\d|T\d)(?:[\d.]{1,9}Y)?(?:[\d.]{1,9}M)?(?:[\d.]{1,9}W)?(?:[\d.]{1,9}D)?(?:T(?=\d)(?:[\d.]{1,9}H)?(?:[\d.]{1,9}M)?(?:[\d.]{1,9}S)?)?$/

function checkDate(date: GoldDate, say: Say): void {
  const { text, kind, edtf, rel, optional } = date
  const words = `${quote(text)} is a ${kind} with edtf ${edtf}`
  if (edtf === null) {
    if (!optional && typeof rel !== 'number') say(`contradictory: ${quote(text)} has neither edtf nor rel`)
    if (!optional && kind === 'duration') say(`contradictory: ${words}`)
    return
  }
  const [from = '', to, ...more] = edtf.split('/')
  const isRange = to !== undefined && more.length === 0 && isEnd(from) && isEnd(to)
  const fits = kind === 'duration' ? DURATION.test(edtf) : kind === 'range' ? isRange : POINT.test(edtf)
  // a quarter or a half of a year is a range in meaning and a date in EDTF
  if (!fits) say(`contradictory: ${words}`)
}

/** A day of a month and a year in so many words, which leaves no doubt that it is a date. */
function isWholeDay({ text, edtf }: GoldDate): boolean {
  return edtf !== null && /^\d{4}-\d\d-\d\d(?:T|$)/.test(edtf) && /年.{1,6}月.{1,6}[日号號]/.test(text)
}

/** Whether the place is inside 《…》 or quotation marks that were opened in the body before it. */
function isQuoted(text: string, at: number, from: number): boolean {
  const before = text.slice(Math.max(from, at - 200), at)
  if (before.split('"').length % 2 === 0) return true
  return ['《》', '“”', '「」', '『』', '〈〉'].some(
    ([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close),
  )
}

/** An end of a range may be open or unknown. */
function isEnd(edtf: string): boolean {
  return edtf === '' || edtf === '..' || POINT.test(edtf)
}

function checkCount(count: GoldCount, body: string, say: Say): void {
  const { text, value, max, unit, object, masked, optional, bound } = count
  const words = quote(text)
  if (masked && value !== null) say(`contradictory: ${words} is masked and has the value ${value}`)
  if (!masked && value === null && !optional) say(`contradictory: ${words} has no value and is not masked`)
  if (unit === null && !optional) say(`contradictory: ${words} has no unit`)
  if (unit !== null && unit !== '%' && !text.includes(unit)) {
    say(`text not found: the unit ${quote(unit)} is not in ${words}`)
  }
  if (object !== null && !body.includes(object))
    say(`text not found in the body: the object ${quote(object)} of ${words}`)
  if (typeof max !== 'number') return
  if (value === null || max <= value) say(`contradictory: ${words} is ${value} up to ${max}`)
  if (bound !== 'about') say(`contradictory: ${words} is a range with bound ${bound}, not about`)
}

function checkAgency({ text, self, level }: GoldAgency, say: Say): void {
  if (self && level !== null && level !== 'township' && !/[省市县縣区區州旗盟]$/.test(text)) {
    say(`contradictory: ${quote(text)} is self, its name does not show the level ${level}`)
  }
}

function checkTheme({ text, kind, year }: GoldTheme, say: Say): void {
  if (kind === 'annual' && year === null) say(`contradictory: the annual theme ${quote(text)} has no year`)
  if (kind === 'activity' && year !== null) say(`contradictory: ${quote(text)} has the year ${year} and is not annual`)
}

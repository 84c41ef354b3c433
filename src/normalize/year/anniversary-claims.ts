import type { Law, Laws } from '../../lexicon/laws.ts'
import type { Claim } from './claim.ts'
import { readSmallNumber } from './small-number.ts'

const ANNIVERSARY = /(?<count>\d{1,3}|[一二三四五六七八九十百零〇]{1,5}) ?周年/g
const FOUNDED = /(?:正式|颁布|公布|通过|出台|发布|贯彻|全面|并|的|以来){0,3}(?:实施|施行|颁布|公布|通过|出台|生效) ?$/
const NEW = /(?:新|新的|新修[订改]的?|修[订改]后的?|新颁布的?)[《〈“]?$/
/** A young anniversary of an old law that has a revision may be of either. */
const YOUNG = 6
/** 今年是…, 庆祝…: the anniversary is of the activity's own year; 迎接… may be said a year early. */
const KEPT = /(?:今年是|正值|适逢|恰逢|时值|纪念|庆祝|欢庆|热烈庆祝|值此)[^,。;\n]{0,16}$/

/** Years told by the anniversary of a dated law or event: 新《消法》实施一周年, 庆祝新中国成立七十周年. */
export function claimsOfAnniversaries(text: string, laws: Laws): Claim[] {
  const claims: Claim[] = []
  for (const match of text.matchAll(ANNIVERSARY)) {
    const count = readSmallNumber(match.groups?.count ?? '')
    if (!count) continue
    const from = Math.max(0, match.index - 48)
    const before = text.slice(from, match.index)
    const found = yearOfLaw(before, count, laws) ?? yearOfEvent(before, count, laws)
    if (found === null) continue
    const span = { start: from + found.at, end: match.index + match[0].length }
    claims.push({ year: found.year, basis: 'anniversary', span, mention: null })
  }
  return claims
}

interface Found {
  readonly year: number
  readonly at: number
}

function yearOfLaw(before: string, count: number, laws: Laws): Found | null {
  const founded = FOUNDED.exec(before)?.[0]
  if (founded === undefined) return null
  const name = before.slice(0, before.length - founded.length)
  const law = lawAtEnd(name, laws)
  if (law === null) return null
  const newness = NEW.exec(name.slice(0, law.at))?.[0]
  const isNew = newness !== undefined
  const { revisions } = law.law
  if (isNew ? revisions.length !== 1 : revisions.length > 0 && count < YOUNG) return null
  const { adopted, inForce } = (isNew && revisions[0]) || law.law
  // texts count 颁布十周年 from either, so that a law that came into force in the year after leaves it open
  if (/颁布|公布|通过|出台|发布/.test(founded) && yearOf(adopted) !== yearOf(inForce)) return null
  return { year: yearOf(inForce) + count, at: law.at - (newness?.length ?? 0) }
}

/** The law whose title the words end in, in 《》 or plain. */
function lawAtEnd(words: string, laws: Laws): { law: Law; at: number } | null {
  const quoted = /[《〈](?<title>[^《》〈〉]{2,24})[》〉]$/.exec(words)
  if (quoted?.groups?.title) {
    const law = laws.law(quoted.groups.title)
    return law && { law, at: quoted.index }
  }
  for (let length = Math.min(24, words.length); length > 1; length--) {
    const law = laws.law(words.slice(-length))
    if (law) return { law, at: words.length - length }
  }
  return null
}

function yearOfEvent(before: string, count: number, laws: Laws): Found | null {
  const words = before.replace(/["“”《》]/g, ' ').replace(/ $/, '')
  const event = laws.eventAtEnd(words.trimEnd())
  if (event === null || !KEPT.test(before) || /迎接|喜迎|即将/.test(before)) return null
  const at = Math.max(0, before.search(/(?:今年是|正值|适逢|恰逢|时值|纪念|庆祝|欢庆|值此)[^,。;\n]{0,40}$/))
  return { year: yearOf(event.date) + count, at }
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

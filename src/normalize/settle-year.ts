import type { Check, SettledYear } from '../core/record.generated.ts'
import { claimsOfAnniversaries } from './year/anniversary-claims.ts'
import { isPossibleYear, monthAlone } from './year/calendar-year.ts'
import { type Claim, type YearInput, type YearWords, yearsOf } from './year/claim.ts'
import { claimsOfDates } from './year/date-claims.ts'
import { earliestYear } from './year/earliest-year.ts'
import { claimsOfOrdinals } from './year/ordinal-claims.ts'
import { chooseStated } from './year/stated-year.ts'
import { claimsOfThemes } from './year/theme-claims.ts'

/** The year of a summary, or null and why. */
export interface YearFinding {
  readonly year: SettledYear | null
  readonly checks: Check[]
}

/**
 * Settles the year in which the activity took place: an explicit year, else one named as last or next year, else an
 * official theme of one year, else the ordinal of a yearly event or the anniversary of a law. Where two of them
 * contradict each other the year is null. The page's own date settles nothing.
 */
export function settleYear(input: YearInput, words: YearWords): YearFinding {
  const { passage, dates } = input
  const { stated, references } = claimsOfDates(passage, dates)
  const themes = claimsOfThemes(input, words)
  const chosen = chooseStated(stated, dates)
  if (chosen && 'unclear' in chosen) return conflict(input, chosen.unclear)

  const ofYear = themes.current.filter((claim) => claim.ofYear)
  // what the text calls the theme of the year outweighs what it only calls a theme
  const themed = ofYear.length > 0 ? ofYear : themes.current
  const anniversaries = [
    ...claimsOfOrdinals(passage.text, words.campaigns),
    ...claimsOfAnniversaries(passage.text, words.laws),
  ].filter(({ year }) => isPossibleYear(year))
  const said = references.filter((claim) => claim.firm)
  const published = isEarlyInYear(input) ? references.filter((claim) => !claim.firm) : []
  const weak = [...themes.references, ...published]
  const titles = stated.filter((claim) => claim.standing === 'title')
  const own = chosen ? [chosen.claim] : []
  const claims = [...own, ...said, ...themed, ...anniversaries]
  if (yearsOf(claims).length > 1) return conflict(input, claims)
  const settling = own[0] ?? said[0] ?? themed[0] ?? anniversaries[0] ?? onlyYear(weak) ?? onlyYear(titles)
  if (settling === undefined) return unsettled(input)

  const bound = earliestYear(passage.text, words.laws)
  if (bound && settling.year < bound.year) {
    return conflict(input, [settling, { ...bound, basis: 'anniversary', mention: null }])
  }
  if (input.published && settling.year > Number(input.published.slice(0, 4)) + 1) return conflict(input, [settling])
  return { year: { value: settling.year, basis: settling.basis, evidence: input.slice(settling.span) }, checks: [] }
}

/** What was published about the year before settles a year only where all of it speaks for one. */
function onlyYear(claims: readonly Claim[]): Claim | undefined {
  return yearsOf(claims).length === 1 ? claims[0] : undefined
}

/** Whether all months that the text names are of the first half: then 2009年度十大案例 looks back on the year before. */
function isEarlyInYear({ passage, dates }: YearInput): boolean {
  const months = dates.flatMap((date) => monthAlone(date) ?? [])
  return months.length > 0 ? months.every((month) => month <= 6) : /3[·.]?15/.test(passage.text)
}

function conflict(input: YearInput, claims: readonly Claim[]): YearFinding {
  const witnesses = yearsOf(claims).map((year) => claims.find((claim) => claim.year === year) as Claim)
  const told = witnesses.map(({ year, span }) => `${input.slice(span)} (${year})`).join(', ')
  const of = listOf(witnesses)
  const mentions =
    of === null ? [] : witnesses.flatMap((claim) => (listOf([claim]) === of ? (claim.mention ?? []) : []))
  const message = `The year is left open because the text contradicts itself: ${told}`.slice(0, 1000)
  return { year: null, checks: [{ code: 'year-conflict', message, of, mentions }] }
}

function listOf(claims: readonly Claim[]): Check['of'] {
  const [first] = claims.filter((claim) => claim.mention !== null)
  if (first === undefined) return null
  return first.basis === 'theme' ? 'themes' : 'dates'
}

function unsettled({ dates, passage }: YearInput): YearFinding {
  const masked = dates.flatMap(({ edtf }, index) => (/(?:^|\/)\d{0,3}X{1,3}(?:-|$|\/)/.test(edtf ?? '') ? [index] : []))
  const reason =
    masked.length > 0 || /(?:19|20)[xX_*×]{2}/.test(passage.text)
      ? 'The year is masked in the text, and nothing else settles it'
      : 'The text states no year of the activity, and no official theme, ordinal or anniversary tells it'
  const of = masked.length > 0 ? 'dates' : null
  return { year: null, checks: [{ code: 'year-unsettled', message: reason, of, mentions: masked.slice(0, 1000) }] }
}

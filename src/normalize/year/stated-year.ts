import { calendarYear, monthAlone } from './calendar-year.ts'
import { type YearDate, yearsOf } from './claim.ts'
import { STANDINGS, type StatedClaim } from './date-claims.ts'

/** The claim that settles the stated year; `unclear` names those that contradict each other; null where there is none. */
export type StatedYear = { readonly claim: StatedClaim } | { readonly unclear: readonly StatedClaim[] } | null

/** Settles the year that the dates of the text itself, outside titles, state of the activity. */
export function chooseStated(claims: readonly StatedClaim[], dates: readonly YearDate[]): StatedYear {
  const firm = claims.filter(({ standing }) => standing !== 'bare' && standing !== 'title')
  const bare = claims.filter(({ standing }) => standing === 'bare')
  for (const tier of [firm, bare]) {
    if (tier.length === 0) continue
    if (yearsOf(tier).length === 1) return { claim: beforeNewYear(firmest(tier), dates) }
    return tier === firm ? chooseAmong(tier, dates) : { unclear: tier }
  }
  return null
}

/** Several years are stated: the one that the text calls this year, else that of the signature, else of the days. */
function chooseAmong(claims: readonly StatedClaim[], dates: readonly YearDate[]): StatedYear {
  const thisYear = claims.filter(({ standing }) => standing === 'this-year')
  if (yearsOf(thisYear).length === 1) return { claim: firmest(thisYear) }
  const signed = claims.filter(({ standing }) => standing === 'signature')
  const days = claims.filter(({ standing }) => standing === 'day')
  if (yearsOf(signed).length === 1) return signedYear(firmest(signed), claims, dates)
  const latest = Math.max(...yearsOf(claims))
  const ofLatest = days.filter(({ year }) => year === latest)
  const others = days.length - ofLatest.length
  // one earlier day among many is a case that is told, or a law
  const clear = ofLatest.length > 0 && (others === 0 || (ofLatest.length > 1 && ofLatest.length >= 2 * others))
  return clear ? { claim: firmest(ofLatest) } : { unclear: claims }
}

/** The year of the signature, where the activity's days stand shortly before it. */
function signedYear(signature: StatedClaim, claims: readonly StatedClaim[], dates: readonly YearDate[]): StatedYear {
  const month = signature.month ?? 12
  const inYear = claims.some(({ year, standing }) => year === signature.year && standing !== 'signature')
  const shortlyBefore = dates.some((date) => {
    const gap = month - (monthAlone(date) ?? 99)
    return gap >= 0 && gap <= 3
  })
  if (claims.some(({ year, standing }) => year > signature.year && standing === 'day')) return { unclear: claims }
  if (inYear || shortlyBefore) return { claim: signature }
  // signed in January about the December before
  const earlier = claims.filter(({ year, standing }) => year < signature.year && standing === 'day')
  const onlyLast = yearsOf(earlier).length === 1 && earlier[0]?.year === signature.year - 1
  return month <= 2 && onlyLast ? { claim: firmest(earlier) } : { unclear: claims }
}

/** A signature of January or February under days of the last quarter alone: the activity was in the year before. */
function beforeNewYear(claim: StatedClaim, dates: readonly YearDate[]): StatedClaim {
  if (claim.standing !== 'signature' || (claim.month ?? 12) > 2) return claim
  const months = dates.flatMap((date) => monthAlone(date) ?? [])
  const lastQuarter = months.length > 0 && months.every((month) => month >= 10)
  return lastQuarter && dates.filter((date) => calendarYear(date) !== null).length === 1
    ? { ...claim, year: claim.year - 1 }
    : claim
}

function firmest(claims: readonly StatedClaim[]): StatedClaim {
  const rank = (claim: StatedClaim) => STANDINGS.indexOf(claim.standing)
  return claims.reduce((best, claim) => (rank(claim) < rank(best) ? claim : best))
}

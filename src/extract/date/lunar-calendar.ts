import { LunarDay, SolarTerm } from 'tyme4ts'

/** Day of the Gregorian calendar of a lunar day, in EDTF; a leap month is negative, month 13 the next year's first. */
export function lunarToSolar(year: number, month: number, day: number): string | null {
  try {
    const next = month > 12
    const lunar = LunarDay.fromYmd(next ? year + 1 : year, next ? 1 : month, Math.max(day, 1))
    const solar = (day === 0 ? lunar.next(-1) : lunar).getSolarDay()
    return solar.toString().replace(/^(\d+)年(\d+)月(\d+)日$/, (_, y: string, m: string, d: string) => iso(y, m, d))
  } catch {
    return null // no such day: 闰四月 in a year without one, 三十 of a short month
  }
}

/** Day on which a solar term falls in a year, in EDTF. */
export function solarTerm(year: number, name: string): string | null {
  const day = SolarTerm.fromName(year, name).getJulianDay().getSolarDay()
  return iso(String(day.getYear()), String(day.getMonth()), String(day.getDay()))
}

function iso(year: string, month: string, day: string): string {
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

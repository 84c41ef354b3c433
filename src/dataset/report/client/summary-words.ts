import { formatNumber } from '../figures/numbers.ts'
import type { Kind, ReportSummary } from '../layout.ts'
import { nameOf, say } from './language.ts'
import type { Mention } from './selection.ts'

/** The heading of a summary, else the title of its page. */
export function titleOf({ title, document }: ReportSummary): string {
  return title ?? document.title ?? say('(no heading)', '（无标题）')
}

/** Who reports. */
export function issuerOf({ issuer }: ReportSummary): string {
  return issuer ? (issuer.name ?? issuer.text) : say('issuer not named', '未署名')
}

/** How the summary's language is tagged, so that its script gets the right letters. */
export function languageOf({ document }: ReportSummary): string {
  return document.script === 'hant' ? 'zh-Hant' : 'zh-Hans'
}

/** What was read out of a mention, in a few words. */
export function readingOf(kind: Kind, mention: Mention): string {
  const parts = READINGS[kind](mention as never)
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}

type Parts = ReadonlyArray<string | null>

const READINGS: { [K in Kind]: (mention: ReportSummary[K][number]) => Parts } = {
  dates: ({ edtf, rel, mod, part, from, to, certainty }) => [
    edtf,
    edtf === null && rel !== null ? yearsFromEvent(rel) : null,
    mod && nameOf(mod),
    part && nameOf(part),
    certainty === 'implied' ? `→ ${from}${to === from ? '' : ` – ${to}`}` : null,
  ],
  counts: ({ value, max, bound, unit, object, indicator, masked, planned, period }) => [
    `${value === null ? '–' : `${SIGNS[bound]}${formatNumber(value)}${max === null ? '' : `–${formatNumber(max)}`}`} ${unit}`,
    nameOf(indicator),
    object,
    masked ? say('masked', '遮蔽') : null,
    planned ? say('planned', '计划') : null,
    period === null ? null : typeof period === 'number' ? yearsFromEvent(period) : period,
  ],
  agencies: ({ text, name, type, level, region, self, role }) => [
    name === text ? null : name,
    nameOf(type),
    level && nameOf(level),
    region?.name ?? null,
    role && nameOf(role),
    self ? say('own body', '自称') : null,
  ],
  themes: ({ kind, year }) => [nameOf(kind), year === null ? null : String(year)],
}

const SIGNS = { exact: '', over: '> ', under: '< ', about: '≈ ' } as const

function yearsFromEvent(years: number): string {
  if (years === 0) return say('year of the event', '当年')
  const sign = years > 0 ? '+' : '−'
  return say(`${sign}${Math.abs(years)} y`, `${sign}${Math.abs(years)} 年`)
}

import type { AgencyMention, CountMention, DateMention, ThemeMention } from '../../core/record.generated.ts'
import { type Content, html, type Markup } from './html.ts'
import { both, valueName } from './language.ts'
import { formatNumber } from './numbers.ts'

/** What was read out of a date, in a few words. */
export function dateReading({ edtf, rel, mod, part, from, to, certainty }: DateMention): Markup {
  return html`${parts([
    edtf,
    edtf === null && rel !== null && yearsFromEvent(rel),
    mod && valueName(mod),
    part && valueName(part),
  ])}${certainty === 'implied' && html` → ${from}${to !== from && html` – ${to}`}`}`
}

/** What was read out of a count. */
export function countReading({ value, max, bound, unit, indicator, masked, planned, period }: CountMention): Markup {
  const sign = { exact: '', over: '> ', under: '< ', about: '≈ ' }[bound]
  const number = value === null ? '–' : `${sign}${formatNumber(value)}${max === null ? '' : `–${formatNumber(max)}`}`
  return parts([
    html`${number} ${unit}`,
    valueName(indicator),
    masked && both('masked', '已遮蔽'),
    planned && both('planned', '计划'),
    period !== null && (typeof period === 'number' ? yearsFromEvent(period) : period),
  ])
}

/** What was read out of an agency's name. */
export function agencyReading({ text, name, type, level, region, self }: AgencyMention): Markup {
  return parts([
    name !== text && name,
    valueName(type),
    level && valueName(level),
    region?.name ?? null,
    self && both('own body', '自称'),
  ])
}

/** What was read out of a theme. */
export function themeReading({ kind, year }: ThemeMention): Markup {
  return parts([valueName(kind), year])
}

function parts(contents: readonly Content[]): Markup {
  const shown = contents.filter((content) => content !== null && content !== false && content !== undefined)
  return html`${shown.map((content, i) => html`${i > 0 && ' · '}${content}`)}`
}

function yearsFromEvent(years: number): Markup {
  if (years === 0) return both('year of the event', '当年')
  const sign = years > 0 ? '+' : '−'
  return both(html`${sign}${Math.abs(years)} y`, html`${sign}${Math.abs(years)} 年`)
}

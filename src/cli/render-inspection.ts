import type { AgencyMention, CountMention, DateMention, SummaryRecord, ThemeMention } from '../core/record.generated.ts'
import { byPlace } from '../core/span.ts'
import type { InspectedSummary, Inspection } from '../pipeline/inspect.ts'
import { printable } from './printable.ts'

interface Style {
  readonly why: boolean
  readonly colour: boolean
}

/** Letter and terminal colour of each kind of mention. */
const KINDS = {
  dates: ['D', '\u001b[36m'],
  counts: ['C', '\u001b[33m'],
  agencies: ['A', '\u001b[35m'],
  themes: ['T', '\u001b[32m'],
} as const
const PLAIN = '\u001b[0m'

type Kind = keyof typeof KINDS

/** A document as text for a terminal: each summary with its facts, its words with the mentions marked, and why. */
export function renderInspection(inspection: Extract<Inspection, { document: unknown }>, style: Style): string {
  const { text } = inspection.document
  return inspection.summaries.map((summary) => renderSummary(summary, text, style)).join('\n')
}

function renderSummary({ record, dropped, why }: InspectedSummary, text: string, style: Style): string {
  const { year, issuer } = record
  const head = [
    `#${record.ordinal} ${record.title ?? '(no title)'}`,
    `  genre ${record.genre} · year ${year ? `${year.value} (${year.basis}: ${year.evidence})` : '—'}`,
    `  issuer ${issuer ? `${issuer.text} (${issuer.type}, ${issuer.level ?? 'no level'}, ${issuer.region ?? 'no region'})` : '—'}`,
    `  topics ${record.topics.join(', ') || '—'}`,
    ...(record.codes.length > 0 ? [`  codes ${record.codes.map(({ code }) => printable(code)).join(', ')}`] : []),
    ...record.checks.map((check) => `  ! ${check.code}: ${check.message}`),
  ]
  const body = markMentions(record, text, style)
  return `${head.join('\n')}\n\n${body}\n${style.why ? `\n${renderWhy(record, dropped, why)}` : ''}`
}

/** The summary's words with each mention in its mark; where two kinds overlap, the longer one is marked. */
function markMentions(record: SummaryRecord, text: string, { colour }: Style): string {
  const mentions = (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
    record[kind].map(({ start, end }) => ({ kind, start, end })),
  )
  mentions.sort(byPlace)
  let marked = ''
  let at = record.start
  for (const { kind, start, end } of mentions) {
    if (start < at) continue
    const [letter, tint] = KINDS[kind]
    const words = printable(text.slice(start, end))
    marked += printable(text.slice(at, start)) + (colour ? `${tint}${words}${PLAIN}` : `{${letter} ${words}}`)
    at = end
  }
  return marked + printable(text.slice(at, record.end))
}

function renderWhy(record: SummaryRecord, dropped: InspectedSummary['dropped'], why: InspectedSummary['why']): string {
  const rows = [
    ...record.dates.map((date) => ['D', date.text, valueOfDate(date), date.rule]),
    ...record.counts.map((count) => ['C', count.text, valueOfCount(count), count.rule]),
    ...record.agencies.map((agency) => ['A', agency.text, valueOfAgency(agency), agency.rule]),
    ...record.themes.map((theme) => ['T', theme.text, valueOfTheme(theme), theme.rule]),
    ...dropped.map(({ words, rule, reason }) => ['-', words, reason, rule]),
  ]
  const reasons = Object.entries(why).flatMap(([name, lines]) => lines.map((line) => `  ${name}: ${printable(line)}\n`))
  return (
    rows
      .map((cells) => `  ${cells.map((cell) => printable(cell as string).replaceAll('\n', '⏎')).join('\t')}\n`)
      .join('') + reasons.join('')
  )
}

function valueOfDate({ edtf, rel, mod, part, from, to }: DateMention): string {
  const span = from ? ` = ${from}${to === from ? '' : `…${to}`}` : ''
  return [edtf, rel === null ? null : `rel ${rel}`, mod, part].filter((value) => value !== null).join(' ') + span
}

function valueOfCount({ value, max, bound, unit, object, action, indicator, planned, period }: CountMention): string {
  const amount = `${bound === 'exact' ? '' : `${bound} `}${value ?? 'masked'}${max === null ? '' : `–${max}`} ${unit}`
  const extra = [planned ? 'planned' : null, period === null ? null : `period ${period}`].filter(
    (word) => word !== null,
  )
  return [amount, `${action ?? '—'} ${object ?? '—'}`, indicator, ...extra].join(' · ')
}

function valueOfAgency({ type, level, name, role, self }: AgencyMention): string {
  return [type, level, self ? 'self' : null, role, name && `= ${name}`].filter((value) => value).join(' ')
}

function valueOfTheme({ kind, year }: ThemeMention): string {
  return year === null ? kind : `${kind} ${year}`
}

import { type Figures, valuesOf } from '../aggregate.ts'
import { html, type Markup } from '../html.ts'
import { both, valueName } from '../language.ts'
import { section, wideTable } from './section.ts'

const NONE = '-'

/** Who reports: kinds of bodies by their level. */
export function issuersSection({ issuers }: Figures): Markup {
  const cells = new Map(issuers.map(([key, { summaries }]) => [key, summaries]))
  const levels = [...valuesOf('summaries', 'issuer_level'), NONE]
  const count = (type: string, level: string) => cells.get(`${type} ${level}`) ?? 0
  const sum = (type: string) => levels.reduce((total, level) => total + count(type, level), 0)
  const types = [...valuesOf('summaries', 'issuer_type'), NONE].filter((type) => sum(type) > 0)
  const top = Math.max(1, ...cells.values())
  const note = both(
    'The body that reports, by its kind and administrative level; all summaries, copies too.',
    '报告单位的类型与行政层级（含重复篇）。',
  )
  const body = html`<table class="cross"><thead><tr><th></th>${levels.map((level) => html`<th scope="col">${level === NONE ? both('not shown', '未示') : valueName(level)}</th>`)}<th scope="col">${both('All', '合计')}</th></tr></thead><tbody>${types.map(
    (type) =>
      html`<tr><th scope="row">${type === NONE ? both('no issuer named', '未署名') : valueName(type)}</th>${levels.map((level) => heatCell(count(type, level), top))}<td class="num">${sum(type)}</td></tr>`,
  )}</tbody></table>`
  return section(
    'issuers',
    { en: 'Who reports', zh: '报告单位' },
    note,
    wideTable({ en: 'Issuers', zh: '报告单位' }, body),
  )
}

const STEPS = 6

/** A cell as dark as its number is large; the style has six steps. */
function heatCell(value: number, top: number): Markup {
  if (value === 0) return html`<td class="h0">·</td>`
  return html`<td class="${`h${Math.max(1, Math.ceil((value / top) * STEPS))}`}">${value}</td>`
}

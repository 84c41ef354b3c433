import type { Figures } from '../aggregate.ts'
import type { Statistics } from '../distribution.ts'
import { type Content, html, type Markup } from '../html.ts'
import { type IndicatorFigures, OTHER_UNITS, type UnitFigures } from '../indicators.ts'
import { both, valueName } from '../language.ts'
import { formatNumber } from '../numbers.ts'
import { section, wideTable } from './section.ts'

/** Units of an indicator that have a row of their own: the commonest, if more than one figure is in them. */
const ROWS = 3

/** What they counted. */
export function indicatorsSection({ indicators }: Figures): Markup {
  const note = both(
    'Figures of what was done, by indicator and unit: how many, their sum and their median. Figures of plans, of another time than the event’s, and masked ones stand apart. Sums add what the texts say; one event may be told by several bodies.',
    '按指标和单位汇总的已完成数：个数、合计、中位数。计划数、他期数和被遮蔽的数字另列。合计只是文本所述之和，同一活动可能被多家单位分别报告。',
  )
  const head = html`<thead><tr><th rowspan="2" scope="col">${both('Indicator', '指标')}</th><th rowspan="2" scope="col">${both('Unit', '单位')}</th><th colspan="3" scope="colgroup">${both('Each essay once', '每文计一次')}</th><th colspan="3" scope="colgroup">${both('With copies', '含重复篇')}</th><th colspan="2" scope="colgroup">${both('Planned', '计划数')}</th><th rowspan="2" scope="col" class="num first">${both('Other time', '他期')}</th><th rowspan="2" scope="col" class="num">${both('Masked', '遮蔽')}</th></tr>
<tr>${[1, 2].map(() => [column('n', '个数', 'first'), column('sum', '合计'), column('median', '中位数')])}${[column('n', '个数', 'first'), column('sum', '合计')]}</tr></thead>`
  const body =
    indicators.length === 0
      ? html`<p class="none">${both('No counts.', '没有数量。')}</p>`
      : wideTable(
          { en: 'Indicators', zh: '指标' },
          html`<table class="figures">${head}${indicators.map(indicatorRows)}</table>`,
        )
  return section('indicators', { en: 'What they counted', zh: '数量指标' }, note, body, 'full')
}

function column(en: string, zh: string, kind = ''): Markup {
  return html`<th scope="col" class="${`num ${kind}`.trim()}">${both(en, zh)}</th>`
}

function indicatorRows({ indicator, units }: IndicatorFigures): Markup {
  const shown = units.filter(({ mentions }, i) => i === 0 || (i < ROWS && mentions > 1))
  const rest = units.slice(shown.length)
  const name = html`<th scope="rowgroup" rowspan="${shown.length + (rest.length > 0 ? 1 : 0)}">${valueName(indicator)}</th>`
  const mentions = rest.reduce((sum, unit) => sum + unit.mentions, 0)
  return html`<tbody>${shown.map((unit, i) => html`<tr>${i === 0 && name}${unitCells(indicator, unit)}</tr>`)}${
    rest.length > 0 &&
    html`<tr class="rest"><td colspan="11">${both(`${rest.length} more ${rest.length === 1 ? 'unit' : 'units'}, ${mentions} ${mentions === 1 ? 'mention' : 'mentions'}`, `另有 ${rest.length} 种单位，${mentions} 处`)}</td></tr>`
  }</tbody>`
}

function unitCells(indicator: string, { unit, once, all, planned, otherTime, masked }: UnitFigures): Markup {
  // rates of different things have no sum, nor have figures whose units were not kept apart
  const additive = indicator !== 'rate' && unit !== '%' && unit !== OTHER_UNITS
  const sum = ({ n, sum }: Statistics): Content => (n === 0 ? '' : additive ? formatNumber(sum) : '–')
  const numbers = [
    number(once.n, 'strong first'),
    html`<td class="num strong">${sum(once)}</td>`,
    html`<td class="num strong">${once.median === null ? '' : formatNumber(once.median)}</td>`,
    number(all.n, 'first'),
    html`<td class="num">${sum(all)}</td>`,
    html`<td class="num">${all.median === null ? '' : formatNumber(all.median)}</td>`,
    number(planned.n, 'first'),
    html`<td class="num">${sum(planned)}</td>`,
    number(otherTime, 'first'),
    number(masked),
  ]
  return html`<td>${unit}</td>${numbers}`
}

function number(value: number, kind = ''): Markup {
  return html`<td class="${`num ${kind}`.trim()}">${value === 0 ? '·' : formatNumber(value)}</td>`
}

import type { Statistics } from '../../figures/distribution.ts'
import { OTHER_UNITS, type Standing, standingOf, type UnitFigures } from '../../figures/indicators.ts'
import { formatNumber } from '../../figures/numbers.ts'
import { spark } from '../charts/spark.ts'
import { type Child, h } from '../dom.ts'
import { nameOf, say } from '../language.ts'
import { counted, numberLink, type Scene } from '../scene.ts'
import type { Selection } from '../selection.ts'
import { section } from './section.ts'

/** Units of an indicator that have a row of their own: the commonest, if more than one figure is in them. */
const ROWS = 3

/** What was done: totals and spreads by indicator and unit. */
export function doneView(scene: Scene): HTMLElement {
  const { indicators } = scene.figures
  const note = say(
    'Figures of what was done, by indicator and unit. Plans, other times than the event’s and masked figures stand apart. A total adds what the texts say, and one event may be told by several bodies; the spread shows figures from 1, 3, 10, 30, … on.',
    '已完成数按指标与单位汇总；计划数、他期数和被遮蔽的数另列。合计只是文本所述之和，同一活动可能由多家单位报告；分布图从 1、3、10、30……起分段。',
  )
  if (indicators.length === 0)
    return section(
      'done',
      say('What was done', '做了多少'),
      note,
      h('p', { class: 'none' }, say('No counts.', '没有数量。')),
    )
  const head = [
    say('Indicator', '指标'),
    say('Unit', '单位'),
    say('Figures', '个数'),
    say('Total', '合计'),
    say('Median', '中位数'),
    say('Middle half', '中间一半'),
    say('Spread', '分布'),
    say('Planned', '计划'),
    say('Other time', '他期'),
    say('Masked', '遮蔽'),
  ]
  return section(
    'done',
    say('What was done', '做了多少'),
    note,
    h(
      'div',
      { class: 'wide', role: 'region', 'aria-label': say('What was done', '做了多少'), tabindex: 0 },
      h(
        'table',
        { class: 'figures' },
        h('caption', { class: 'unseen' }, say('Figures by indicator and unit', '按指标与单位的数值')),
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            head.map((name, i) => h('th', { scope: 'col', class: i > 1 && i !== 6 ? 'num' : null }, name)),
          ),
        ),
        indicators.map(({ indicator, units }) => {
          const shown = units.filter(({ mentions }, i) => i === 0 || (i < ROWS && mentions.all > 1))
          const rest = units.slice(shown.length)
          return h(
            'tbody',
            {},
            shown.map((unit, i) =>
              h(
                'tr',
                {},
                i === 0 &&
                  h('th', { scope: 'rowgroup', rowspan: shown.length + (rest.length > 0 ? 1 : 0) }, nameOf(indicator)),
                unitCells(scene, indicator, unit),
              ),
            ),
            rest.length > 0 && h('tr', { class: 'rest' }, h('td', { colspan: 9 }, restCell(scene, indicator, rest))),
          )
        }),
      ),
    ),
  )
}

function unitCells(scene: Scene, indicator: string, figures: UnitFigures): Child[] {
  const { unit, done, planned, other, masked } = figures
  const which = scene.state.copies ? 'all' : 'once'
  const select = (standing: Standing): Selection => ({
    title: [nameOf(indicator), unit, STANDINGS[standing]()].filter(Boolean).join(' · '),
    kind: 'counts',
    holds: (count) => count.indicator === indicator && count.unit === unit && standingOf(count) === standing,
  })
  // rates of different things have no sum, nor have figures whose units were not kept apart
  const additive = indicator !== 'rate' && unit !== '%' && unit !== OTHER_UNITS
  const { n, quartiles, steps } = done[which]
  const id = `spark-${indicator}-${[...unit].map((mark) => mark.codePointAt(0)?.toString(36)).join('-')}`
  const half = quartiles && n > 3 ? `${short(quartiles[0])}–${short(quartiles[2])}` : ''
  return [
    h('td', { class: 'unit' }, unit),
    h('td', { class: 'num' }, numberLink(scene, n, select('done'))),
    h('td', { class: 'num strong' }, total(scene, done[which], additive, select('done'))),
    h('td', { class: 'num' }, quartiles && n > 1 ? short(quartiles[1]) : ''),
    h('td', { class: 'num soft' }, half),
    h('td', {}, spark(steps, id)),
    h('td', { class: 'num' }, numberLink(scene, planned[which].n, select('planned'))),
    h('td', { class: 'num' }, numberLink(scene, counted(scene, other), select('other'))),
    h('td', { class: 'num' }, numberLink(scene, counted(scene, masked), select('masked'))),
  ]
}

const STANDINGS: Readonly<Record<Standing, () => string>> = {
  done: () => say('done', '已完成'),
  planned: () => say('planned', '计划数'),
  other: () => say('of another time', '他期数'),
  masked: () => say('masked', '遮蔽'),
}

function total(scene: Scene, { n, sum }: Statistics, additive: boolean, selection: Selection): Child {
  if (n === 0) return ''
  return additive ? numberLink(scene, n, selection, formatNumber(sum)) : '–'
}

function short(value: number): string {
  return formatNumber(value >= 100 ? Math.round(value) : Number(value.toFixed(1)))
}

function restCell(scene: Scene, indicator: string, rest: readonly UnitFigures[]): Child {
  const units = new Set(rest.map(({ unit }) => unit))
  const mentions = rest.reduce((sum, unit) => sum + counted(scene, unit.mentions), 0)
  const title = say(`${nameOf(indicator)}: further units`, `${nameOf(indicator)}：其他单位`)
  return [
    say(`${rest.length} further ${rest.length === 1 ? 'unit' : 'units'}: `, `另有 ${rest.length} 种单位：`),
    numberLink(scene, mentions, {
      title,
      kind: 'counts',
      holds: (count) => count.indicator === indicator && units.has(count.unit),
    }),
    say(mentions === 1 ? ' figure' : ' figures', ' 处'),
  ]
}

import type { Tally } from '../../figures/tally.ts'
import { dayOf, monthOf } from '../../figures/time.ts'
import { type ChartColumn, columnChart } from '../charts/column-chart.ts'
import { figure } from '../charts/figure.ts'
import { h } from '../dom.ts'
import { dayName, monthName, say } from '../language.ts'
import { counted, numberLink, type Scene, showRows } from '../scene.ts'
import type { Selection } from '../selection.ts'
import { section } from './section.ts'

/** When: years of the activities; months and days that the texts name. */
export function whenView(scene: Scene): HTMLElement {
  const { figures } = scene
  const open =
    counted(scene, figures.summaries) - figures.years.reduce((sum, [, tally]) => sum + counted(scene, tally), 0)
  const unsettled: Selection = {
    title: say('year not settled', '年份未定'),
    kind: 'summaries',
    holds: ({ year }) => year === null,
  }
  const note = [
    say(
      'The year of the activity, where the text settles it; the page’s own date settles nothing. ',
      '活动年份以原文能确定者为限；网页自身日期不作依据。',
    ),
    open > 0 && [
      numberLink(scene, open, unsettled),
      say(open === 1 ? ' summary leaves it open.' : ' summaries leave it open.', ' 篇未能确定。'),
    ],
  ]
  return section(
    'when',
    say('When', '何时'),
    note,
    yearsFigure(scene),
    h('div', { class: 'pair' }, monthsFigure(scene), daysFigure(scene)),
  )
}

function columnOf(scene: Scene, label: string, tally: Tally, labelled: boolean, selection: Selection): ChartColumn {
  const { once, all } = scene.state.copies ? tally : { once: tally.once, all: tally.once }
  return { label, once, all, labelled, open: scene.corpus.frame.embedded ? () => showRows(scene, selection) : null }
}

const NONE: Tally = { once: 0, all: 0 }

function yearsFigure(scene: Scene): Node {
  const { years } = scene.figures
  const tallies = new Map(years)
  const [first, last] = [years[0]?.[0], years.at(-1)?.[0]]
  if (first === undefined || last === undefined)
    return h('p', { class: 'none' }, say('No text settles its year.', '没有能确定年份的总结。'))
  const slots = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const every = slots.length <= 12 ? 1 : slots.length <= 24 ? 2 : slots.length <= 60 ? 5 : 10
  const selection = (year: number): Selection => ({
    title: say(`Activities of ${year}`, `${year} 年的活动`),
    kind: 'summaries',
    holds: (summary) => summary.year?.value === year,
  })
  const chart = columnChart(
    slots.map((year) => columnOf(scene, String(year), tallies.get(year) ?? NONE, year % every === 0, selection(year))),
    {
      id: 'years',
      title: say('Summaries by year of the activity', '各年总结篇数'),
      description: years.map(([year, tally]) => `${year}: ${counted(scene, tally)}`).join(', '),
    },
  )
  return figure(
    'years',
    chart,
    [say('year', '年份'), say('summaries', '总结')],
    years.map(([year, tally]) => [year, numberLink(scene, counted(scene, tally), selection(year))]),
  )
}

function monthsFigure(scene: Scene): Node {
  const months = new Map(scene.figures.months)
  const selection = (month: number): Selection => ({
    title: say(`Dates in ${monthName(month)}`, `${monthName(month)}的日期`),
    kind: 'dates',
    holds: (date) => monthOf(date) === month,
  })
  const all = Array.from({ length: 12 }, (_, i) => i + 1)
  const chart = columnChart(
    all.map((month) =>
      columnOf(scene, monthName(month).slice(0, 3), months.get(month) ?? NONE, true, selection(month)),
    ),
    {
      id: 'months',
      title: say('Dates in the texts by month', '原文日期按月分布'),
      description: all.map((month) => `${monthName(month)}: ${counted(scene, months.get(month) ?? NONE)}`).join(', '),
      height: 120,
    },
  )
  return h(
    'div',
    {},
    h('h3', {}, say('Months that the texts name', '原文提到的月份')),
    figure(
      'months',
      chart,
      [say('month', '月份'), say('dates', '日期')],
      all.map((month) => [
        monthName(month),
        numberLink(scene, counted(scene, months.get(month) ?? NONE), selection(month)),
      ]),
    ),
  )
}

/** Days before and after the day that is named most often. */
const AROUND = 21
const DAY_MS = 86_400_000

function daysFigure(scene: Scene): Node {
  const days = new Map(scene.figures.days)
  const [peak] = [...days].sort((a, b) => counted(scene, b[1]) - counted(scene, a[1]))[0] ?? []
  if (peak === undefined) return h('div', {})
  const around = Array.from({ length: 2 * AROUND + 1 }, (_, i) => shift(peak, i - AROUND))
  const selection = (day: string): Selection => ({
    title: say(`Dates on ${dayName(day)}`, `${dayName(day)}的日期`),
    kind: 'dates',
    holds: (date) => dayOf(date) === day,
  })
  const chart = columnChart(
    around.map((day, i) =>
      columnOf(scene, dayName(day), days.get(day) ?? NONE, i === AROUND || (i - AROUND) % 14 === 0, selection(day)),
    ),
    {
      id: 'days',
      title: say(`Dates in the texts around ${dayName(peak)}`, `${dayName(peak)}前后的日期`),
      description: around
        .filter((day) => days.has(day))
        .map((day) => `${dayName(day)}: ${counted(scene, days.get(day) ?? NONE)}`)
        .join(', '),
      height: 120,
    },
  )
  return h(
    'div',
    {},
    h('h3', {}, say(`Around ${dayName(peak)}, the day named most`, `提到最多的${dayName(peak)}前后`)),
    figure(
      'days',
      chart,
      [say('day', '日期'), say('dates', '次数')],
      around
        .filter((day) => days.has(day))
        .map((day) => [dayName(day), numberLink(scene, counted(scene, days.get(day) ?? NONE), selection(day))]),
    ),
  )
}

/** The day of the year some days later; counted in a leap year, for 29 February is a day too. */
function shift(day: string, by: number): string {
  const [month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(2000, month - 1, date) + by * DAY_MS).toISOString().slice(5, 10)
}

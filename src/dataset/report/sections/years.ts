import type { Figures } from '../aggregate.ts'
import { legend, timeline } from '../charts.ts'
import { html, type Markup } from '../html.ts'
import { both } from '../language.ts'
import { formatNumber } from '../numbers.ts'
import { section } from './section.ts'

/** When the activities took place. */
export function yearsSection({ years, quality }: Figures): Markup {
  const open = quality.years.whole - quality.years.part
  const note = both(
    html`The year of the activity, where the text settles it. ${open > 0 && `${formatNumber(open)} of ${formatNumber(quality.years.whole)} summaries leave it open and are not shown.`} The page’s own date does not count as evidence.`,
    html`活动所在年份，以正文可以确定者为准。${open > 0 && `${formatNumber(quality.years.whole)} 篇中有 ${formatNumber(open)} 篇无法确定，未计入图中。`}网页发布日期不作为依据。`,
  )
  const copies = years.reduce((sum, [, { summaries, essays }]) => sum + summaries - essays, 0)
  const body =
    years.length === 0
      ? html`<p class="none">${both('No text settles its year.', '没有可以确定年份的总结。')}</p>`
      : html`${legend(copies)}${timeline(years)}<details class="data"><summary>${both('The figures', '查看数据')}</summary><table><thead><tr><th scope="col">${both('Year', '年份')}</th><th scope="col" class="num">${both('Summaries', '总结')}</th><th scope="col" class="num">${both('Each essay once', '每文计一次')}</th></tr></thead><tbody>${years.map(([year, tally]) => html`<tr><th scope="row">${year}</th><td class="num">${tally.summaries}</td><td class="num">${tally.essays}</td></tr>`)}</tbody></table></details>`
  return section('years', { en: 'When', zh: '活动年份' }, note, body)
}

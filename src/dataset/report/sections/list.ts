import { html, type Markup } from '../html.ts'
import { both } from '../language.ts'
import { formatNumber } from '../numbers.ts'

/** What stands before the items of the list of summaries; `LIST_END` stands behind them. */
export function listStart(shown: number, all: number): Markup {
  return html`<section id="summaries" class="full" aria-labelledby="summaries-heading"><h2 id="summaries-heading">${both('The summaries', '各篇总结')}</h2>
<p>${both('Open one to see each mention and the sentence that it stands in.', '点开可查看每一处提及及其所在句子。')} ${
    shown < all &&
    both(
      `The first ${formatNumber(shown)} of ${formatNumber(all)} are listed here; summaries.csv has all.`,
      `此处只列前 ${formatNumber(shown)} 篇，全部 ${formatNumber(all)} 篇见 summaries.csv。`,
    )
  }</p>
<div class="tools"><p class="keys"><mark class="dates">${both('date', '日期')}</mark> <mark class="counts">${both('count', '数量')}</mark> <mark class="agencies">${both('agency', '机构')}</mark> <mark class="themes">${both('theme', '主题')}</mark></p>
<p id="filter" hidden><label for="words">${both('Filter', '筛选')}</label> <input id="words" type="search" autocomplete="off" spellcheck="false"> <output id="left" for="words"></output></p></div>
<div class="columns" aria-hidden="true"><span class="y">${both('Year', '年份')}</span><span class="t">${both('Summary', '总结')}</span><span class="i">${both('Issuer', '报告单位')}</span><span class="g">${both('Genre', '文体')}</span><span class="n">${both('Mentions', '提及')}</span></div>
<ol class="list" id="list">
`
}

export const LIST_END: Markup = html`</ol>
</section>
`

import type { Figures } from '../aggregate.ts'
import { html, type Markup } from '../html.ts'
import { both } from '../language.ts'
import { formatNumber } from '../numbers.ts'

/** The head of the page: what is in this corpus. */
export function overview({ totals, essays, years, scripts }: Figures): Markup {
  const mentions = totals.dates + totals.counts + totals.agencies + totals.themes
  const copies = totals.summaries - essays
  const [first, last] = [years[0]?.[0], years.at(-1)?.[0]]
  const n = formatNumber
  return html`<header>
<p class="kicker">zongjie · ${both('corpus report', '语料报告')}</p>
<h1>${both(
    html`${n(totals.summaries)} ${plural(totals.summaries, 'activity summary', 'activity summaries')} from ${n(totals.documents)} ${plural(totals.documents, 'document', 'documents')}`,
    html`${n(totals.documents)} 份文件中的 ${n(totals.summaries)} 篇活动总结`,
  )}</h1>
<p class="dek">${both(
    html`They hold ${n(mentions)} mentions of dates, counts, agencies and themes, each traceable to its characters in the source. ${first !== undefined && (first === last ? `The activities whose year is settled took place in ${first}.` : `The activities whose year is settled took place between ${first} and ${last}.`)} ${copies > 0 && `${n(copies)} ${plural(copies, 'summary is a copy', 'summaries are copies')} of another.`}`,
    html`共提取日期、数量、机构、主题 ${n(mentions)} 处，每一处都可追溯到原文字符。${first !== undefined && (first === last ? `年份可考的活动发生在 ${first} 年。` : `年份可考的活动发生在 ${first} 至 ${last} 年。`)}${copies > 0 && `其中 ${n(copies)} 篇是他文的重复。`}`,
  )}</p>
<dl class="strip">
${stat(totals.documents, 'documents', '文件', scripts.hant > 0 ? both(html`${n(scripts.hant)} in Traditional script`, html`繁体 ${n(scripts.hant)} 份`) : null)}
${stat(totals.summaries, 'summaries', '总结', both(html`${n(essays)} without copies`, html`去重后 ${n(essays)} 篇`))}
${stat(totals.dates, 'dates', '日期', null)}
${stat(totals.counts, 'counts', '数量', null)}
${stat(totals.agencies, 'agencies', '机构', null)}
${stat(totals.themes, 'themes', '主题', null)}
${stat(totals.rejects, 'rejected', '未收录', totals.rejects > 0 ? both(html`<a href="#quality">why</a>`, html`<a href="#quality">原因</a>`) : null)}
</dl>
</header>
`
}

function stat(value: number, en: string, zh: string, note: Markup | null): Markup {
  return html`<div><dt>${both(en, zh)}</dt><dd>${formatNumber(value)}${note && html`<small>${note}</small>`}</dd></div>`
}

function plural(n: number, one: string, many: string): string {
  return n === 1 ? one : many
}

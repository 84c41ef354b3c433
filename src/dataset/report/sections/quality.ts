import type { Figures } from '../aggregate.ts'
import { barLine } from '../charts.ts'
import { type Content, html, type Markup } from '../html.ts'
import { both, valueName } from '../language.ts'
import { formatNumber, formatShare } from '../numbers.ts'
import type { Share } from '../quality.ts'
import type { Tally } from '../tally.ts'
import { section } from './section.ts'

/** How far the data reach: what is settled, masked, left open, copied or refused. */
export function qualitySection({ quality: q, rejects, totals }: Figures): Markup {
  const note = both(
    'Where a text masks or leaves out a fact, the data leave it open too. These shares say how often.',
    '原文遮蔽或未写之处，数据同样留空。以下比例说明其多寡。',
  )
  const meters = html`<table class="meters"><caption>${both('Settled, masked, left open', '确定、遮蔽与留空')}</caption><tbody>
${meter('year of the activity settled', '年份可确定', q.years)}
${meter('issuer named', '有报告单位', q.issuers)}
${meter('dates with days from the words alone', '日期由原文即可确定', q.datesStated)}
${meter('dates that need the summary’s year', '日期需借助总结年份', q.datesImplied)}
${meter('counts with masked digits', '数字被遮蔽', q.countsMasked)}
${meter('agencies with a full name', '机构有规范名称', q.agenciesNamed)}
${meter('agencies with a place code', '机构有行政区划代码', q.agenciesPlaced)}
${meter('summaries with something to check', '总结有待核查项', q.checked)}
${meter('summaries that are copies', '总结为重复篇', q.copies)}
</tbody></table>`
  const clusters = both(
    `${formatNumber(q.clusters)} groups of copies, the largest of ${formatNumber(q.largestCluster)} summaries.`,
    `重复组 ${formatNumber(q.clusters)} 个，最大一组 ${formatNumber(q.largestCluster)} 篇。`,
  )
  const body = html`${meters}<div class="lists">
${list(both('What settles the year', '年份依据'), q.yearBases)}
${list(both('To be checked', '待核查项'), q.checks)}
${list(both('Inputs that gave no record', '未收录原因'), rejects)}
</div>${q.clusters > 0 && html`<p>${clusters}</p>`}${totals.rejects > 0 && html`<p>${both('rejects.ndjson names each input that gave no record, and says why.', '未收录的输入及其原因逐一列于 rejects.ndjson。')}</p>`}`
  return section('quality', { en: 'How far to trust it', zh: '数据质量' }, note, body)
}

function meter(en: string, zh: string, { part, whole }: Share): Markup {
  return html`<tr><th scope="row">${both(en, zh)}</th><td>${barLine(part, part, Math.max(1, whole))}</td><td class="num">${formatShare(part, whole)}</td><td class="num of">${formatNumber(part)} / ${formatNumber(whole)}</td></tr>`
}

function list(caption: Content, entries: ReadonlyArray<readonly [string, Tally]>): Markup {
  const rows = [...entries].sort((a, b) => b[1].summaries - a[1].summaries || (a[0] < b[0] ? -1 : 1))
  return html`<div><h3>${caption}</h3>${
    rows.length === 0
      ? html`<p class="none">${both('none', '无')}</p>`
      : html`<ul>${rows.map(([code, { summaries }]) => html`<li>${valueName(code)} <b>${formatNumber(summaries)}</b></li>`)}</ul>`
  }</div>`
}

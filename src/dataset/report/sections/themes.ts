import type { Figures } from '../aggregate.ts'
import { barLine } from '../charts.ts'
import { html, type Markup } from '../html.ts'
import { both, valueName } from '../language.ts'
import { section } from './section.ts'

/** Under which theme, by year. */
export function themesSection({ themes }: Figures): Markup {
  const note = both(
    'Slogans that the texts themselves name as theme, most frequent ones, by year: an annual theme’s own, else that of the activity.',
    '正文自称为主题的口号（取最常见者），按年排列：年主题按其所属年份，其余按活动年份。',
  )
  const top = Math.max(1, ...themes.map(({ summaries }) => summaries))
  const body =
    themes.length === 0
      ? html`<p class="none">${both('No text names a theme.', '没有提到主题。')}</p>`
      : html`<table class="themes"><thead><tr><th scope="col">${both('Year', '年份')}</th><th scope="col">${both('Theme', '主题')}</th><th scope="col">${both('Kind', '种类')}</th><th scope="col" colspan="2">${both('Summaries', '总结')}</th></tr></thead><tbody>${themes.map(
          ({ year, text, kind, essays, summaries }, i) =>
            html`<tr><td class="year">${themes[i - 1]?.year !== year || i === 0 ? (year ?? both('open', '未定')) : ''}</td><th scope="row" lang="zh">${text}</th><td>${valueName(kind)}</td><td class="meter">${barLine(essays, summaries, top)}</td><td class="num">${summaries}</td></tr>`,
        )}</tbody></table>`
  return section('themes', { en: 'Under which theme', zh: '活动主题' }, note, body)
}

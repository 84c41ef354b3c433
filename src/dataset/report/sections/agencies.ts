import type { Figures } from '../aggregate.ts'
import { html, type Markup } from '../html.ts'
import { both, valueName } from '../language.ts'
import { section } from './section.ts'

/** Whom they name: the commonest names of each kind of body. */
export function agenciesSection({ agencies }: Figures): Markup {
  const note = both(
    'Organisations named in most summaries, by kind; the number is of summaries, each essay once. Self-references such as 我局 are left out unless the text settles whom they mean.',
    '各类机构中被最多总结提及者，数字为总结篇数（每文计一次）。“我局”等自称，除正文可确定所指外不计。',
  )
  const named = agencies.filter(({ names }) => names.length > 0)
  const body =
    named.length === 0
      ? html`<p class="none">${both('No text names an organisation.', '没有提到机构。')}</p>`
      : html`<div class="cards">${named.map(
          ({ type, names }) =>
            html`<div><h3>${valueName(type)}</h3><ol>${names.map(([name, { essays }]) => html`<li><span lang="zh">${name}</span> <b>${essays}</b></li>`)}</ol></div>`,
        )}</div>`
  return section('agencies', { en: 'Whom they name', zh: '所涉机构' }, note, body)
}

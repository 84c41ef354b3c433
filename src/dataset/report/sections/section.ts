import type { Gloss } from '../../glosses.ts'
import { type Content, html, type Markup } from '../html.ts'
import { both } from '../language.ts'

/** A section of the page: what it shows at the side, the thing itself beside it. */
export function section(
  id: string,
  heading: Gloss,
  note: Content,
  body: Content,
  width: 'beside' | 'full' = 'beside',
): Markup {
  return html`<section id="${id}" class="${width}" aria-labelledby="${id}-heading"><div class="side"><h2 id="${id}-heading">${both(heading.en, heading.zh)}</h2>${note && html`<p>${note}</p>`}</div><div class="body">${body}</div></section>
`
}

/** A table that may be wider than the page and is then moved sideways by hand or by key. */
export function wideTable(label: Gloss, table: Markup): Markup {
  return html`<div class="wide" role="region" tabindex="0" aria-label="${`${label.en} ${label.zh}`}">${table}</div>`
}

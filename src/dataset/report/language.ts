import { glossOf } from '../glosses.ts'
import { type Content, html, type Markup } from './html.ts'

/** Words in both languages of the page; the style shows the one that the reader chose. */
export function both(en: Content, zh: Content): Markup {
  return html`<span class="en">${en}</span><span class="zh" lang="zh-Hans">${zh}</span>`
}

/** A value of an enumeration in both languages. */
export function valueName(value: string): Markup {
  const { en, zh } = glossOf(value)
  return both(en, zh)
}

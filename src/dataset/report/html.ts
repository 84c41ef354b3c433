import { visible } from './visible.ts'

const MARKUP = Symbol('markup')

/** HTML that is safe to put on the page: made by `html`, or by `trusted` of the program's own text. */
export interface Markup {
  readonly [MARKUP]: string
}

/** What may stand in a template: texts are escaped, nothing is written for null and false. */
export type Content = Markup | string | number | null | false | readonly Content[]

/** HTML from a template. Every value in it is escaped unless it is markup already. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = strings[0] ?? ''
  for (const [i, value] of values.entries()) text += write(value) + (strings[i + 1] ?? '')
  return trusted(text)
}

/** Takes the program's own text as HTML: never a word of a document. */
export function trusted(text: string): Markup {
  return { [MARKUP]: text }
}

/** The HTML itself, to write it to the file. */
export function write(content: Content): string {
  if (content === null || content === false) return ''
  if (typeof content === 'object') return MARKUP in content ? content[MARKUP] : content.map(write).join('')
  return escapeText(String(content))
}

const UNSAFE = /[&<>"'`]/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** A text as it may stand between tags and in quoted attributes, what does not show in it made visible. */
export function escapeText(text: string): string {
  return visible(text).replace(UNSAFE, (mark) => ENTITIES[mark] ?? '')
}

/** JSON for a `<script>` that is data: nothing in it can end the element or begin a comment. */
export function scriptJson(value: unknown): Markup {
  return trusted(
    JSON.stringify(value).replace(/[<>&\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, escapeUnit),
  )
}

function escapeUnit(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
}

import { type Child, h } from '../dom.ts'

/** A part of the page under its heading. */
export function section(id: string, title: string, note: Child, ...body: Child[]): HTMLElement {
  return h(
    'section',
    { id, 'aria-labelledby': `${id}-heading` },
    h('header', {}, h('h2', { id: `${id}-heading` }, title), h('p', { class: 'note' }, note)),
    body,
  )
}

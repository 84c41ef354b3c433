import { formatNumber } from '../../figures/numbers.ts'
import type { Corpus } from '../corpus.ts'
import { h } from '../dom.ts'
import { FACETS, type Facet, NOTHING_CHOSEN } from '../facets.ts'
import { say } from '../language.ts'
import type { Scene } from '../scene.ts'

/** Values of a facet that show before its reader asks for the others. */
const SHOWN = 12

/** What a reader chooses by: copies, and a list for each facet. */
export function railView(scene: Scene): HTMLElement {
  const { state, set } = scene
  return h(
    'div',
    { class: 'facets' },
    h(
      'fieldset',
      { class: 'copies-choice' },
      h('legend', {}, say('Counting', '计数')),
      choice('copies', 'once', say('each essay once', '每文计一次'), !state.copies, () =>
        set({ copies: false, page: 0 }),
      ),
      choice('copies', 'all', say('with copies', '含重复篇'), state.copies, () => set({ copies: true, page: 0 })),
    ),
    FACETS.map((facet) => facetView(scene, facet)),
  )
}

function choice(name: string, value: string, label: string, checked: boolean, choose: () => void): HTMLElement {
  const input = h('input', {
    type: 'radio',
    name,
    value,
    checked,
    'data-key': `r:${name}:${value}`,
    on: { change: choose },
  })
  return h('label', {}, input, ' ', label)
}

function facetView({ state, set, filtered, corpus }: Scene, { name, title, label, order }: Facet): HTMLElement {
  const chosen = state.chosen[name]
  const counts = new Map(filtered.counts[name])
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0)
  const ordered = order(corpus.frame.orders)
  const place = (value: string) => (ordered?.includes(value) ? ordered.indexOf(value) : (ordered?.length ?? 0))
  const values = [...counts].sort((a, b) => place(a[0]) - place(b[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const toggle = (value: string) => {
    const next = new Set(chosen)
    if (!next.delete(value)) next.add(value)
    set({ chosen: { ...state.chosen, [name]: next }, page: 0 })
  }
  const item = ([value, count]: readonly [string, number]) =>
    h(
      'label',
      { class: count === 0 ? 'none' : null },
      h('input', {
        type: 'checkbox',
        checked: chosen.has(value),
        value,
        'data-key': `f:${name}:${value}`,
        on: { change: () => toggle(value) },
      }),
      h('span', { class: 'name' }, label(value)),
      h('span', { class: 'of' }, formatNumber(count)),
    )
  const shown = values.filter(([value], i) => i < SHOWN || chosen.has(value))
  const rest = values.filter(([value], i) => i >= SHOWN && !chosen.has(value))
  return h(
    'details',
    {
      class: 'facet',
      'data-key': `facet:${name}`,
      'data-facet': name,
      open: chosen.size > 0 || name === 'year' || name === 'genre',
    },
    h('summary', { 'data-key': `facet-name:${name}` }, title(), chosen.size > 0 && h('b', {}, ` ${chosen.size}`)),
    h(
      'fieldset',
      {},
      h('legend', { class: 'unseen' }, title()),
      shown.map(item),
      rest.length > 0 &&
        h(
          'details',
          { class: 'rest', 'data-key': `rest:${name}` },
          h('summary', { 'data-key': `rest-name:${name}` }, say(`${rest.length} more`, `另 ${rest.length} 项`)),
          rest.slice(0, 200).map(item),
        ),
    ),
  )
}

/** What is chosen, each with a button that takes it back, and the download of what is left. */
export function chosenView(scene: Scene, download: () => void): HTMLElement {
  const { state, set, filtered, corpus } = scene
  const chips = FACETS.flatMap(({ name, title, label }) =>
    [...state.chosen[name]].map((value) =>
      h(
        'button',
        {
          type: 'button',
          class: 'chip',
          'data-key': `chip:${name}:${value}`,
          on: {
            click: () =>
              set({
                chosen: {
                  ...state.chosen,
                  [name]: new Set([...state.chosen[name]].filter((other) => other !== value)),
                },
                page: 0,
              }),
          },
        },
        `${title()}: ${label(value)} `,
        h('span', { 'aria-hidden': 'true' }, '×'),
        h('span', { class: 'unseen' }, say('take away', '取消')),
      ),
    ),
  )
  const { essays } = corpus.facts as NonNullable<Corpus['facts']>
  const total = state.copies ? essays.length : essays.filter(Boolean).length
  const left = filtered.summaries.length
  return h(
    'div',
    { class: 'chosen' },
    h(
      'p',
      { role: 'status', 'data-left': left },
      left === total
        ? say(`All ${formatNumber(total)} summaries`, `全部 ${formatNumber(total)} 篇总结`)
        : say(
            `${formatNumber(left)} of ${formatNumber(total)} summaries`,
            `${formatNumber(total)} 篇总结中的 ${formatNumber(left)} 篇`,
          ),
    ),
    chips,
    chips.length > 0 &&
      h(
        'button',
        {
          type: 'button',
          class: 'plain',
          'data-key': 'reset',
          on: { click: () => set({ chosen: NOTHING_CHOSEN, page: 0 }) },
        },
        say('Show all', '显示全部'),
      ),
    h(
      'button',
      { type: 'button', class: 'plain download', 'data-key': 'download', on: { click: download } },
      say('Download as CSV', '下载 CSV'),
    ),
  )
}

import type { Figures } from '../figures/figures.ts'
import { formatNumber } from '../figures/numbers.ts'
import type { Tally } from '../figures/tally.ts'
import type { Corpus } from './corpus.ts'
import { h } from './dom.ts'
import type { Filtered } from './facets.ts'
import type { Selection } from './selection.ts'
import type { State, Store } from './store.ts'

/** What every part of the page is drawn from. */
export interface Scene {
  readonly corpus: Corpus
  readonly state: State
  readonly filtered: Filtered
  /** The figures of the summaries that are chosen. */
  readonly figures: Figures
  readonly set: Store['set']
}

/** A tally as the reader counts: each essay once, or with copies. */
export function counted({ state }: Scene, { once, all }: Tally): number {
  return state.copies ? all : once
}

/** A number that leads to its rows; a plain one where the page holds no rows, or there is none. */
export function numberLink(scene: Scene, value: number, selection: Selection, text = formatNumber(value)): Node {
  if (value === 0) return h('span', { class: 'zero' }, '·')
  if (!scene.corpus.frame.embedded) return h('span', {}, text)
  return h(
    'button',
    {
      type: 'button',
      class: 'number',
      'data-key': `n:${selection.kind}:${selection.title}:${text}`,
      'aria-haspopup': 'dialog',
      'aria-label': `${text}: ${selection.title}`,
      on: { click: () => showRows(scene, selection) },
    },
    text,
  )
}

/** Opens the panel with the rows of a selection. */
export function showRows({ set }: Pick<Scene, 'set'>, selection: Selection): void {
  set({ panel: { selection, page: 0, reading: null } })
}

/** Opens the panel with the text of a summary, a stretch of it marked; offsets from the summary's start. */
export function showText({ set }: Pick<Scene, 'set'>, summary: number, start = 0, end = 0): void {
  set({ panel: { selection: null, page: 0, reading: { summary, start, end } } })
}

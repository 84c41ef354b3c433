import { type Chosen, NOTHING_CHOSEN } from './facets.ts'
import type { Language } from './language.ts'
import type { Selection } from './selection.ts'

export type SortColumn = 'place' | 'year' | 'title' | 'issuer' | 'genre' | 'mentions'

/** Where a reader is in the panel: rows of a number, and of one of them the text. */
export interface Panel {
  readonly selection: Selection | null
  readonly page: number
  /** The summary that is read, and the stretch of its text that is looked at; offsets from the summary's start. */
  readonly reading: { readonly summary: number; readonly start: number; readonly end: number } | null
}

/** All that the page knows of its reader: it is drawn from this and from the corpus, and from nothing else. */
export interface State {
  readonly language: Language
  readonly chosen: Chosen
  /** Whether copies count too. */
  readonly copies: boolean
  readonly query: string
  readonly sort: { readonly column: SortColumn; readonly descending: boolean }
  /** Page of the list of summaries, from 0. */
  readonly page: number
  readonly panel: Panel | null
}

export interface Store {
  get(): State
  /** Changes some of the state, and tells who listens. */
  set(change: Partial<State>): void
  listen(listener: (state: State, before: State) => void): void
}

export function createStore(language: Language): Store {
  let state: State = {
    language,
    chosen: NOTHING_CHOSEN,
    copies: false,
    query: '',
    sort: { column: 'place', descending: false },
    page: 0,
    panel: null,
  }
  const listeners: Array<(state: State, before: State) => void> = []
  return {
    get: () => state,
    set(change) {
      const before = state
      state = { ...state, ...change }
      for (const listener of listeners) listener(state, before)
    },
    listen: (listener) => void listeners.push(listener),
  }
}

import { type Corpus, readCorpus } from './corpus.ts'
import { h } from './dom.ts'
import { downloadRows } from './download.ts'
import { createFilter, type Filtered } from './facets.ts'
import { replaceContent } from './keep-place.ts'
import { learn, say, speak } from './language.ts'
import type { Scene } from './scene.ts'
import { createStore, type State, type Store } from './store.ts'
import { doneView } from './views/done.ts'
import { frameView } from './views/frame.ts'
import { headView } from './views/head.ts'
import { listView } from './views/list.ts'
import { createPanel } from './views/panel.ts'
import { qualityView } from './views/quality.ts'
import { chosenView, railView } from './views/rail.ts'
import { foundView, search } from './views/search.ts'
import { kindsView, themesView } from './views/what.ts'
import { whenView } from './views/when.ts'
import { whoView } from './views/who.ts'

/** Milliseconds after the last key before a search begins. */
const PAUSE = 250

async function start(): Promise<void> {
  const corpus = await readCorpus()
  learn(corpus.frame.glosses)
  const store = createStore(/^zh/i.test(navigator.language) ? 'zh' : 'en')
  const frame = frameView(corpus, store, typing(store))
  document.body.append(frame.root)
  const panel = createPanel(corpus, store)
  const filter = createFilter(corpus)
  let filtered: Filtered = filter(store.get().chosen, store.get().copies)
  let figures = corpus.figuresOf(filtered.summaries)

  const draw = (state: State) => {
    speak(state.language)
    const scene: Scene = { corpus, state, filtered, figures, set: store.set }
    frame.relabel(state)
    replaceContent(frame.head, headView(scene))
    replaceContent(frame.rail, railView(scene))
    if (corpus.frame.embedded) {
      replaceContent(
        frame.chosen,
        chosenView(
          scene,
          () =>
            void downloadRows(
              corpus,
              'summaries',
              filtered.summaries.map((summary) => ({ summary, mention: null })),
            ),
        ),
      )
    }
    replaceContent(
      frame.parts,
      whenView(scene),
      doneView(scene),
      kindsView(scene),
      whoView(scene),
      themesView(scene),
      qualityView(scene),
    )
  }
  const drawList = (state: State) => {
    if (corpus.frame.embedded)
      replaceContent(frame.list, listView({ corpus, state, filtered, figures, set: store.set }))
  }
  const drawFound = createFinder(corpus, store, frame.found)

  store.listen((state, before) => {
    const refiltered = state.chosen !== before.chosen || state.copies !== before.copies
    if (refiltered) {
      filtered = filter(state.chosen, state.copies)
      figures = corpus.figuresOf(filtered.summaries)
    }
    const redrawn = refiltered || state.language !== before.language
    if (redrawn) draw(state)
    if (redrawn || state.sort !== before.sort || state.page !== before.page) drawList(state)
    if (redrawn || state.query !== before.query) void drawFound(state.query, filtered.summaries)
    if (state.panel !== before.panel || (redrawn && state.panel)) void panel.show(state.panel, filtered.summaries)
  })
  draw(store.get())
  drawList(store.get())
  // what waits for the page to be drawn looks for these
  performance.mark('ready')
  document.documentElement.dataset.ready = 'yes'
}

/** Takes the keys of the search box, and searches when they pause. */
function typing(store: Store): (words: string) => void {
  let timer = 0
  return (words) => {
    clearTimeout(timer)
    timer = setTimeout(() => store.set({ query: words.trim() }), PAUSE) as unknown as number
  }
}

/** Shows what a search found; of two that run at a time, the later. */
function createFinder(corpus: Corpus, store: Store, place: Element) {
  let turn = 0
  return async (query: string, chosen: readonly number[]): Promise<void> => {
    const mine = ++turn
    if (query === '') return replaceContent(place)
    const found = await search(corpus, chosen, query)
    if (mine === turn) replaceContent(place, foundView(corpus, store, query, found))
  }
}

start().catch((error: unknown) => {
  document.body.append(
    h(
      'p',
      { role: 'alert', class: 'none' },
      say('This page cannot read its data: ', '本页无法读取数据：'),
      String(error),
    ),
  )
  throw error
})

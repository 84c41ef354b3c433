import { type Corpus, readCorpus } from './corpus.ts'
import { h } from './dom.ts'
import { downloadRows } from './download.ts'
import { createDrawing } from './drawing.ts'
import type { Filtered } from './facets.ts'
import { replaceContent } from './keep-place.ts'
import { learn, say, speak } from './language.ts'
import type { Scene } from './scene.ts'
import { createStore, type Store } from './store.ts'
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
const PAUSE = 150

/** The parts of the page, in their order. */
const PARTS = [whenView, doneView, kindsView, whoView, themesView, qualityView]

async function start(): Promise<void> {
  const corpus = await readCorpus()
  learn(corpus.frame.glosses)
  const store = createStore(/^zh/i.test(navigator.language) ? 'zh' : 'en')
  const frame = frameView(corpus, store, PARTS.length, typing(store))
  document.body.append(frame.root)
  const panel = createPanel(corpus, store)
  let filtered: Filtered = corpus.filter(store.get().chosen, store.get().copies)
  let figures = corpus.figuresOf(filtered.summaries)
  // looked at by what waits for the page: whether all of it stands as its reader has chosen
  const drawing = createDrawing((all) => {
    document.documentElement.dataset.drawn = all ? 'all' : 'first'
    if (all) performance.mark('drawn')
  })

  const scene = (): Scene => ({ corpus, state: store.get(), filtered, figures, set: store.set })
  const download = () =>
    void downloadRows(
      corpus,
      'summaries',
      filtered.summaries.map((summary) => ({ summary, mention: null })),
    )
  const drawHead = () => {
    speak(store.get().language)
    frame.relabel(store.get())
    replaceContent(frame.head, headView(scene()))
    replaceContent(frame.rail, railView(scene()))
    if (corpus.facts) replaceContent(frame.chosen, chosenView(scene(), download))
  }
  const drawList = async () => {
    if (corpus.facts === null) return
    const rows = await corpus.rows()
    replaceContent(frame.list, listView(scene(), rows))
  }
  const drawFound = createFinder(corpus, store, frame.found)
  const [drawFirst, ...drawRest] = PARTS.map(
    (view, i) => () => replaceContent(frame.parts[i] as Element, view(scene())),
  )
  const draw = () => drawing.draw([drawHead, drawFirst as () => void], [...drawRest, drawList])

  store.listen((state, before) => {
    const refiltered = state.chosen !== before.chosen || state.copies !== before.copies
    if (refiltered) {
      filtered = corpus.filter(state.chosen, state.copies)
      figures = corpus.figuresOf(filtered.summaries)
    }
    const redrawn = refiltered || state.language !== before.language
    if (redrawn) draw()
    else if (state.sort !== before.sort || state.page !== before.page) void drawList()
    if (redrawn || state.query !== before.query) void drawFound(state.query, filtered.summaries)
    if (state.panel !== before.panel || (redrawn && state.panel)) void panel.show(state.panel, filtered.summaries)
  })
  addEventListener('beforeprint', () => drawing.finish())
  draw()
  // once the first screen is painted the page answers: facets, figures and search work while the rest is being drawn
  requestAnimationFrame(() => setTimeout(() => performance.mark('ready')))
  await corpus.prepare()
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
    const rows = await corpus.rows()
    if (mine === turn) replaceContent(place, foundView(rows, store, query, found))
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

import { formatNumber } from '../../figures/numbers.ts'
import type { ReportSummary } from '../../layout.ts'
import type { Corpus, CorpusRows } from '../corpus.ts'
import { h } from '../dom.ts'
import { say } from '../language.ts'
import { showText } from '../scene.ts'
import type { Store } from '../store.ts'
import { languageOf, titleOf } from '../summary-words.ts'

/** Hits that are shown; all are counted. */
const SHOWN = 100
/** Characters to the left and the right of a hit. */
const AROUND = 24

interface Hit {
  readonly summary: number
  readonly start: number
  readonly end: number
  readonly before: string
  readonly words: string
  readonly after: string
}

export interface Found {
  readonly hits: readonly Hit[]
  readonly total: number
  readonly summaries: number
}

/** Looks for words in the texts of some summaries, without regard to case, width and script; linear in the texts. */
export async function search(corpus: Corpus, chosen: readonly number[], query: string): Promise<Found> {
  const { texts, folded, fold } = await corpus.texts()
  const wanted = fold(query)
  const hits: Hit[] = []
  let total = 0
  let summaries = 0
  for (const summary of chosen) {
    const haystack = folded[summary] as string
    let at = haystack.indexOf(wanted)
    if (at === -1) continue
    summaries++
    const text = texts[summary] as string
    for (; at !== -1; at = haystack.indexOf(wanted, at + wanted.length)) {
      total++
      const end = at + wanted.length
      if (hits.length < SHOWN) {
        hits.push({
          summary,
          start: at,
          end,
          before: oneLine(text.slice(Math.max(0, at - AROUND), at)),
          words: text.slice(at, end),
          after: oneLine(text.slice(end, end + AROUND)),
        })
      }
    }
  }
  return { hits, total, summaries }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Hits under each other, what stands around them to the left and the right: a concordance. */
export function foundView(
  { summaries: all }: CorpusRows,
  store: Store,
  query: string,
  { hits, total, summaries }: Found,
): HTMLElement {
  const line = (hit: Hit, i: number) => {
    const summary = all[hit.summary] as ReportSummary
    return h(
      'tr',
      { lang: languageOf(summary) },
      h('td', { class: 'before' }, hit.before),
      h(
        'td',
        { class: 'words' },
        h(
          'button',
          {
            type: 'button',
            'data-key': `hit:${i}`,
            'aria-haspopup': 'dialog',
            on: { click: () => showText(store, hit.summary, hit.start, hit.end) },
          },
          hit.words,
        ),
      ),
      h('td', { class: 'after' }, hit.after),
      h('td', { class: 'where' }, summary.year ? `${summary.year.value} · ` : '', titleOf(summary)),
    )
  }
  const words = say(
    `${formatNumber(total)} ${total === 1 ? 'hit' : 'hits'} in ${formatNumber(summaries)} ${summaries === 1 ? 'summary' : 'summaries'}`,
    `${formatNumber(summaries)} 篇中 ${formatNumber(total)} 处`,
  )
  return h(
    'section',
    { id: 'found', 'aria-labelledby': 'found-heading' },
    h(
      'header',
      {},
      h('h2', { id: 'found-heading' }, say(`“${query}”`, `“${query}”`)),
      h(
        'p',
        { class: 'note', role: 'status' },
        words,
        total > hits.length && say(`; the first ${SHOWN} are shown`, `，列前 ${SHOWN} 处`),
      ),
    ),
    hits.length > 0 &&
      h(
        'div',
        { class: 'wide', role: 'region', 'aria-label': words, tabindex: 0 },
        h(
          'table',
          { class: 'kwic' },
          h('caption', { class: 'unseen' }, words),
          h(
            'thead',
            { class: 'unseen' },
            h(
              'tr',
              {},
              [say('before', '前文'), say('words', '词语'), say('after', '后文'), say('summary', '总结')].map((name) =>
                h('th', { scope: 'col' }, name),
              ),
            ),
          ),
          h('tbody', {}, hits.map(line)),
        ),
      ),
  )
}

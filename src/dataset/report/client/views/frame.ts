import { formatNumber } from '../../figures/numbers.ts'
import type { Corpus } from '../corpus.ts'
import { h } from '../dom.ts'
import { type Language, say } from '../language.ts'
import type { State, Store } from '../store.ts'

/** The lasting parts of the page, and the places that are drawn anew. */
export interface FrameView {
  readonly root: HTMLElement
  readonly head: HTMLElement
  readonly rail: HTMLElement
  readonly chosen: HTMLElement
  readonly found: HTMLElement
  /** The parts of the page, each in a place of its own. */
  readonly parts: readonly HTMLElement[]
  readonly list: HTMLElement
  /** Says the words of the frame in the language of the state. */
  relabel(state: State): void
}

/**
 * Makes the frame.
 * @param parts how many parts the page has
 * @param type told of the words in the search box
 */
export function frameView(corpus: Corpus, store: Store, parts: number, type: (words: string) => void): FrameView {
  const { frame } = corpus
  const [head, rail, chosen, found, list] = Array.from({ length: 5 }, () => h('div', {})) as unknown as Five
  const places = Array.from({ length: parts }, () => h('div', {}))
  const box = h('input', {
    type: 'search',
    id: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    on: { input: (event) => type((event.target as HTMLInputElement).value) },
  })
  const label = h('label', { for: 'search' })
  const language = (name: Language, words: string, lang: string) =>
    h(
      'button',
      { type: 'button', lang, 'data-language': name, on: { click: () => store.set({ language: name }) } },
      words,
    )
  const languages = h(
    'div',
    { class: 'languages', role: 'group' },
    language('en', 'English', 'en'),
    language('zh', '中文', 'zh-Hans'),
  )
  const skip = h('a', { class: 'skip', href: '#content' })
  const footer = h('footer', {})
  const limit = h('p', { class: 'limit' })
  const filters = h(
    'details',
    { class: 'filters', open: matchMedia('(min-width: 62rem)').matches },
    h('summary', {}),
    rail,
  )
  const root = h(
    'div',
    { class: 'page' },
    skip,
    languages,
    head,
    frame.limit !== null && limit,
    h(
      'div',
      { class: 'body' },
      h(
        'div',
        { class: 'rail' },
        frame.embedded && h('form', { role: 'search', on: { submit: (event) => event.preventDefault() } }, label, box),
        filters,
      ),
      h('main', { id: 'content', tabindex: -1 }, chosen, found, places, list),
    ),
    footer,
  )
  return {
    root,
    head,
    rail,
    chosen,
    found,
    parts: places,
    list,
    relabel({ language }) {
      skip.textContent = say('Skip to the figures', '跳到数据')
      languages.setAttribute('aria-label', say('Language', '语言'))
      for (const button of languages.querySelectorAll('button'))
        button.setAttribute('aria-pressed', String(button.dataset.language === language))
      label.textContent = say('Search the texts', '全文检索')
      box.placeholder = say('words of the text', '如：投诉')
      filters.querySelector('summary')?.replaceChildren(say('Choose', '筛选'))
      if (frame.limit !== null) {
        limit.textContent = say(
          `This corpus has more than the ${formatNumber(frame.limit)} summaries, or more text, than a page can hold: it shows the figures of all of them, without their rows. The rows are in the tables beside this page.`,
          `本库总结超过一页所能容纳的 ${formatNumber(frame.limit)} 篇（或文字过多）：此处只列全部总结的统计数字，明细见同目录数据表。`,
        )
      }
      footer.replaceChildren(
        h(
          'p',
          {},
          say(
            `Made by zongjie ${frame.version} from the data beside this page: codebook.md explains every column, datapackage.json describes the tables to programs, run.json says how the data came about. This page opens without a network and fetches nothing.`,
            `由 zongjie ${frame.version} 根据同目录数据生成：codebook.zh.md 解释每一列，datapackage.json 供程序读取，run.json 记录来历。本页无需网络，不读取任何外部内容。`,
          ),
        ),
      )
    },
  }
}

type Five = [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement]

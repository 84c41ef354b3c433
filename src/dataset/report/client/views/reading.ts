import type { Kind, ReportSummary } from '../../layout.ts'
import { KINDS } from '../../layout.ts'
import type { Corpus } from '../corpus.ts'
import { type Child, h } from '../dom.ts'
import { nameOf, say } from '../language.ts'
import type { Panel } from '../store.ts'
import { issuerOf, languageOf, readingOf, titleOf } from '../summary-words.ts'
import { type Mark, markedText } from './marked-text.ts'

/** The text of a summary, everything that was read out of it marked, and beside it what was read. */
export async function readingView(
  corpus: Corpus,
  { summary: index, start, end }: NonNullable<Panel['reading']>,
  look: (start: number, end: number) => void,
): Promise<HTMLElement> {
  const { summaries } = await corpus.rows()
  const summary = summaries[index] as ReportSummary
  const text = await corpus.textOf(index)
  const marks: Mark[] = KINDS.flatMap((kind) =>
    summary[kind].map((mention) => {
      const place = { start: mention.start - summary.start, end: mention.end - summary.start }
      return { ...place, kind, reading: readingOf(kind, mention), target: place.start === start && place.end === end }
    }),
  )
  if (end > start && !marks.some(({ target }) => target))
    marks.push({ start, end, kind: 'found', reading: null, target: true })
  return h(
    'article',
    { class: 'reading' },
    h('h3', { lang: languageOf(summary) }, titleOf(summary)),
    factsView(corpus, summary, index),
    h(
      'div',
      { class: 'columns' },
      h('div', { class: 'said', lang: languageOf(summary) }, paragraphs(text, marks)),
      h(
        'div',
        { class: 'found' },
        KINDS.map((kind) => mentionList(kind, text, marks, look)),
      ),
    ),
  )
}

function factsView(corpus: Corpus, summary: ReportSummary, index: number): HTMLElement {
  const { year, topics, duplicates, checks, document } = summary
  const facts: Child[] = [
    `${issuerOf(summary)} · ${nameOf(summary.genre)} · ${document.path}, ${say(`no. ${summary.ordinal}`, `第 ${summary.ordinal} 篇`)}`,
    year
      ? say(
          `Year ${year.value} (${nameOf(year.basis)}: ${year.evidence})`,
          `年份 ${year.value}（${nameOf(year.basis)}：${year.evidence}）`,
        )
      : say('Year not settled', '年份未定'),
    topics.length > 0 && topics.map(nameOf).join(' · '),
    duplicates &&
      (corpus.facts?.essays[index]
        ? say(
            `Has ${duplicates.size - 1} ${duplicates.size === 2 ? 'copy' : 'copies'} in this corpus`,
            `本库另有 ${duplicates.size - 1} 篇重复`,
          )
        : say(
            `Copy, ${Math.round(duplicates.similarity * 100)}% alike`,
            `重复篇，相似度 ${Math.round(duplicates.similarity * 100)}%`,
          )),
    ...checks.map((check) => [h('em', {}, nameOf(check.code)), `: ${check.message}`]),
  ]
  return h(
    'ul',
    { class: 'facts' },
    facts.filter(Boolean).map((fact) => h('li', {}, fact)),
  )
}

function paragraphs(text: string, marks: readonly Mark[]): HTMLElement[] {
  const found: HTMLElement[] = []
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed === -1 ? text.length : feed
    if (text.slice(start, end).trim() !== '') {
      // a mention that goes on in the next line is marked up to the end of this one
      const own = marks
        .filter((mark) => mark.start < end && mark.end > start)
        .map((mark) => ({ ...mark, start: Math.max(start, mark.start), end: Math.min(end, mark.end) }))
      found.push(h('p', {}, markedText(text, start, end, own)))
    }
    start = end + 1
  }
  return found
}

const TITLES: Readonly<Record<Kind, () => string>> = {
  dates: () => say('Dates', '日期'),
  counts: () => say('Counts', '数量'),
  agencies: () => say('Agencies', '机构'),
  themes: () => say('Themes', '主题'),
}

function mentionList(
  kind: Kind,
  text: string,
  marks: readonly Mark[],
  look: (start: number, end: number) => void,
): Child {
  const own = marks.filter((mark) => mark.kind === kind)
  if (own.length === 0) return null
  return [
    h('h4', {}, TITLES[kind]()),
    h(
      'ul',
      {},
      own.map(({ start, end, reading, target }) =>
        h(
          'li',
          { class: target ? 'target' : null },
          h(
            'button',
            {
              type: 'button',
              class: kind,
              lang: 'zh',
              'data-key': `look:${kind}:${start}`,
              on: { click: () => look(start, end) },
            },
            text.slice(start, end),
          ),
          ' ',
          h('span', {}, reading),
        ),
      ),
    ),
  ]
}

import { formatNumber } from '../../figures/numbers.ts'
import type { Kind } from '../../layout.ts'
import { type Child, h } from '../dom.ts'
import { say } from '../language.ts'
import { counted, numberLink, type Scene } from '../scene.ts'
import type { Selection } from '../selection.ts'

/** The head of the page: what is in this corpus, and the choice of its language. */
export function headView(scene: Scene): HTMLElement {
  const { corpus, figures, filtered } = scene
  const { frame } = corpus
  const total = frame.embedded?.summaries ?? figures.summaries.all
  const essays = corpus.facts ? corpus.facts.essays.filter(Boolean).length : figures.summaries.once
  const copies = total - essays
  const years = corpus.facts
    ? corpus.facts.lists.year.values.filter((year) => year !== '-').map(Number)
    : figures.years.map(([year]) => year)
  const [first, last] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : []
  const documents = new Set(filtered.summaries.map((i) => corpus.facts?.documents[i]))
  const n = formatNumber
  const span =
    first === last ? say(`in ${first}`, `${first} 年`) : say(`between ${first} and ${last}`, `${first} 至 ${last} 年`)
  return h(
    'header',
    { class: 'masthead' },
    h('p', { class: 'kicker' }, 'zongjie 总结 · ', say('corpus report', '语料报告')),
    h(
      'h1',
      {},
      say(
        `${n(total)} activity ${total === 1 ? 'summary' : 'summaries'} from ${n(frame.documents.total)} ${frame.documents.total === 1 ? 'document' : 'documents'}`,
        `${n(frame.documents.total)} 份文件中的 ${n(total)} 篇活动总结`,
      ),
    ),
    h(
      'p',
      { class: 'dek' },
      say(
        'Who did what, when, how much of it, under which theme: every number here leads to the sentence that it was read from. ',
        '谁、何时、做了什么、做了多少、以什么为主题：这里的每个数字都通向它所出自的句子。',
      ),
      first !== undefined &&
        say(
          `Where the text settles the year, the activities took place ${span}. `,
          `原文能确定年份的，活动在${span}。`,
        ),
      copies > 0 &&
        say(
          `${n(copies)} ${copies === 1 ? 'summary is a copy' : 'summaries are copies'} of another and ${copies === 1 ? 'is' : 'are'} left out unless you count ${copies === 1 ? 'it' : 'them'} in.`,
          `其中 ${n(copies)} 篇是他文的重复，除非选择计入，否则不算。`,
        ),
    ),
    h(
      'dl',
      { class: 'strip' },
      stat(say('documents', '文件'), frame.embedded ? formatNumber(documents.size) : n(frame.documents.total)),
      stat(say('summaries', '总结'), all(scene)),
      KINDS.map(({ kind, en, zh }) =>
        stat(say(en, zh), numberLink(scene, counted(scene, figures.mentions[kind]), everyOf(kind, say(en, zh)))),
      ),
      stat(
        say('inputs refused', '未收录'),
        frame.rejects.total === 0 ? '0' : h('a', { href: '#rejects' }, n(frame.rejects.total)),
      ),
    ),
  )
}

const KINDS = [
  { kind: 'dates', en: 'dates', zh: '日期' },
  { kind: 'counts', en: 'counts', zh: '数量' },
  { kind: 'agencies', en: 'agencies', zh: '机构' },
  { kind: 'themes', en: 'themes', zh: '主题' },
] as const

function all(scene: Scene): Node {
  const title = say('summaries', '总结')
  return numberLink(scene, counted(scene, scene.figures.summaries), { title, kind: 'summaries', holds: () => true })
}

function everyOf(kind: Kind, title: string): Selection {
  return { title, kind, holds: () => true } as Selection
}

function stat(name: string, value: Child): HTMLElement {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value))
}

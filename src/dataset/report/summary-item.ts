import type { SummaryRecord } from '../../core/record.generated.ts'
import type { MentionKind } from '../columns.ts'
import type { Mention } from '../rows.ts'
import { type Content, html, type Markup } from './html.ts'
import { both, valueName } from './language.ts'
import { type MarkedSentence, markSentences } from './marked-sentences.ts'
import { agencyReading, countReading, dateReading, themeReading } from './readings.ts'

interface Placed {
  readonly kind: MentionKind
  readonly mention: Mention
  readonly reading: Markup
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * A summary of the list: one line that opens to its mentions and the sentences that they stand in.
 * @param number place in the list, from 1: the anchors of its sentences are made of it
 */
export function summaryItem(
  record: SummaryRecord,
  number: number,
  essay: boolean,
  sentences: ReadonlyMap<Mention, string>,
): Markup {
  const placed = placeMentions(record)
  const sentenceOf = new Map(placed.map((item) => [item, sentences.get(item.mention) ?? item.text]))
  const marked = markSentences(placed, sentenceOf)
  const anchors = new Map<Placed, string>()
  for (const [i, { marks }] of marked.entries())
    for (const { mention } of marks) anchors.set(mention, anchor(number, i))

  return html`<li id="s${number}" lang="${record.document.script === 'hant' ? 'zh-Hant' : 'zh-Hans'}"><details>
<summary><span class="y">${record.year?.value ?? '–'}</span><span class="t"><b>${titleOf(record)}</b>${!essay && html` <i>${both('copy', '重复')}</i>`}${record.checks.length > 0 && html` <i>${both('check', '待核')}</i>`} <small>${record.document.path} · ${record.ordinal}</small></span><span class="i">${issuerOf(record)}</span><span class="g">${valueName(record.genre)}</span><span class="n">${placed.length}</span></summary>
<div class="open">${flags(record, essay)}
<div class="found">${GROUPS.map((group) => mentionList(group, placed, anchors))}</div>
<div class="said">${marked.map((sentence, i) => sentenceMarkup(sentence, anchor(number, i)))}</div>
</div></details></li>
`
}

const GROUPS = [
  { kind: 'dates', en: 'Dates', zh: '日期' },
  { kind: 'counts', en: 'Counts', zh: '数量' },
  { kind: 'agencies', en: 'Agencies', zh: '机构' },
  { kind: 'themes', en: 'Themes', zh: '主题' },
] as const

function anchor(number: number, sentence: number): string {
  return `s${number}-${sentence + 1}`
}

function placeMentions(record: SummaryRecord): Placed[] {
  const place = <M extends Mention>(
    kind: MentionKind,
    mentions: readonly M[],
    read: (mention: M) => Markup,
  ): Placed[] =>
    mentions.map((mention) => {
      const { text, start, end } = mention
      return { kind, mention, reading: read(mention), text, start, end }
    })
  return [
    ...place('dates', record.dates, dateReading),
    ...place('counts', record.counts, countReading),
    ...place('agencies', record.agencies, agencyReading),
    ...place('themes', record.themes, themeReading),
  ]
}

function titleOf({ title, document }: SummaryRecord): Content {
  return title ?? document.title ?? both('(no heading)', '（无标题）')
}

function issuerOf({ issuer }: SummaryRecord): Content {
  return issuer ? (issuer.name ?? issuer.text) : both('issuer not named', '未署名')
}

function flags(record: SummaryRecord, essay: boolean): Markup {
  const { year, topics, duplicates, checks } = record
  const facts: Content[] = []
  if (year) facts.push(html`${both('Year', '年份')} ${year.value} (${valueName(year.basis)}: ${year.evidence})`)
  if (topics.length > 0) facts.push(topics.map((topic, i) => html`${i > 0 && ' · '}${valueName(topic)}`))
  if (duplicates) {
    facts.push(
      essay
        ? both(`Has ${duplicates.size - 1} copies in this corpus`, `本库另有 ${duplicates.size - 1} 篇重复`)
        : both(
            `Copy, ${Math.round(duplicates.similarity * 100)}% alike`,
            `重复篇，相似度 ${Math.round(duplicates.similarity * 100)}%`,
          ),
    )
  }
  for (const check of checks) facts.push(html`<em>${valueName(check.code)}</em>: ${check.message}`)
  return html`<ul class="facts">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>`
}

function mentionList(
  { kind, en, zh }: (typeof GROUPS)[number],
  placed: readonly Placed[],
  anchors: ReadonlyMap<Placed, string>,
): Content {
  const own = placed.filter((item) => item.kind === kind)
  if (own.length === 0) return null
  return html`<h4>${both(en, zh)}</h4><ul>${own.map((item) => {
    const words = html`<q class="${kind}">${item.text}</q>`
    const target = anchors.get(item)
    return html`<li>${target ? html`<a href="#${target}">${words}</a>` : words} ${item.reading}</li>`
  })}</ul>`
}

function sentenceMarkup({ text, marks }: MarkedSentence<Placed>, id: string): Markup {
  const pieces: Content[] = []
  let from = 0
  for (const { start, end, mention } of marks) {
    pieces.push(text.slice(from, start), html`<mark class="${mention.kind}">${text.slice(start, end)}</mark>`)
    from = end
  }
  return html`<p id="${id}">${pieces}${text.slice(from)}</p>`
}

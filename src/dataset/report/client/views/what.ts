import { themeKey } from '../../figures/facts.ts'
import { splitKey } from '../../figures/split-key.ts'
import { barTable } from '../charts/bar-table.ts'
import { heatTable } from '../charts/heat-table.ts'
import { h } from '../dom.ts'
import { nameOf, say } from '../language.ts'
import { counted, numberLink, type Scene } from '../scene.ts'
import { type Selection, summariesWith } from '../selection.ts'
import { section } from './section.ts'

/** What kind: genres and topics. */
export function kindsView(scene: Scene): HTMLElement {
  const { figures } = scene
  const note = say(
    'A report tells what was done, a plan what is to be done: their figures are kept apart. A summary may have several topics.',
    '总结讲已做的事，方案讲将做的事，两者的数字分开统计。一篇总结可有多项内容。',
  )
  return section(
    'what',
    say('What kind', '何种活动'),
    note,
    h(
      'div',
      { class: 'pair' },
      h(
        'div',
        {},
        barTable(
          scene,
          say('Genre', '文体'),
          figures.genres.map(([genre, tally]) => ({ ...tally, name: nameOf(genre), selection: ofGenre(genre) })),
        ),
        barTable(
          scene,
          say('Issued by', '报告单位'),
          figures.issuers.map(([type, tally]) => ({ ...tally, name: nameOf(type), selection: ofIssuer(type) })),
        ),
      ),
      barTable(
        scene,
        say('Topics', '活动内容'),
        figures.topics.map(([topic, tally]) => ({ ...tally, name: nameOf(topic), selection: ofTopic(topic) })),
      ),
    ),
  )
}

function ofGenre(genre: string): Selection {
  return { title: nameOf(genre), kind: 'summaries', holds: (summary) => summary.genre === genre }
}

function ofIssuer(type: string): Selection {
  return {
    title: say(`Issued by: ${nameOf(type)}`, `报告单位：${nameOf(type)}`),
    kind: 'summaries',
    holds: ({ issuer }) => (issuer?.type ?? '-') === type,
  }
}

function ofTopic(topic: string): Selection {
  return {
    title: nameOf(topic),
    kind: 'summaries',
    holds: ({ topics }) => (topics as readonly string[]).includes(topic),
  }
}

/** Years that a grid shows: the last of them. */
const YEARS = 18

/** Under which themes, and which topics by year. */
export function themesView(scene: Scene): HTMLElement {
  const { figures } = scene
  const note = say(
    'Slogans that the texts themselves call their theme. Annual themes are those of the China Consumers Association and settle the year; the year of another is that of its summary.',
    '原文自称主题的口号。年主题指中国消费者协会的年主题，可据以确定年份；其他主题的年份取自总结。',
  )
  const years = figures.years.slice(-YEARS).map(([year]) => ({ key: String(year), name: String(year) }))
  const topicYears = new Map(figures.topicYears)
  return section(
    'themes',
    say('Under which themes', '以何为主题'),
    note,
    figures.themes.length === 0
      ? h('p', { class: 'none' }, say('No text names a theme.', '没有主题。'))
      : themesOf(scene),
    years.length > 1 &&
      heatTable(scene, {
        caption: say('Topics by year', '各年活动内容'),
        corner: say('topic', '内容'),
        rows: figures.topics.map(([topic]) => ({ key: topic, name: nameOf(topic) })),
        columns: years,
        tally: (topic, year) => topicYears.get(`${topic} ${year}`) ?? { once: 0, all: 0 },
        selection: (topic, year) => ({
          title: `${nameOf(topic)}, ${year}`,
          kind: 'summaries',
          holds: (summary) =>
            (summary.topics as readonly string[]).includes(topic) && String(summary.year?.value) === year,
        }),
      }),
  )
}

/** Themes that show before the reader asks for the others: the commonest. */
const THEMES = 15

function themesOf(scene: Scene): HTMLElement {
  const { themes } = scene.figures
  const rest = themes.slice(THEMES)
  return h(
    'div',
    { class: 'themes' },
    themeTable(scene, themes.slice(0, THEMES)),
    rest.length > 0 &&
      h(
        'details',
        { 'data-key': 'themes-rest' },
        h(
          'summary',
          { 'data-key': 'themes-rest-name' },
          say(`${rest.length} further themes`, `另 ${rest.length} 个主题`),
        ),
        themeTable(scene, rest),
      ),
  )
}

function themeTable(scene: Scene, themes: Scene['figures']['themes']): HTMLElement {
  const rows = themes
    .map(([key, tally]) => {
      const [kind, rest] = splitKey(key)
      const [year, text] = splitKey(rest)
      return { key, kind, year, text, tally }
    })
    .sort((a, b) => (a.year > b.year ? -1 : a.year < b.year ? 1 : counted(scene, b.tally) - counted(scene, a.tally)))
  return h(
    'table',
    {},
    h('caption', { class: 'unseen' }, say('Themes', '主题')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        [say('year', '年份'), say('theme', '主题'), say('kind', '种类'), say('summaries', '总结')].map((name, i) =>
          h('th', { scope: 'col', class: i === 3 ? 'num' : null }, name),
        ),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map(({ key, kind, year, text, tally }) =>
        h(
          'tr',
          {},
          h('td', { class: 'year' }, year === '-' ? '–' : year),
          h('th', { scope: 'row', lang: 'zh' }, text),
          h('td', { class: 'soft' }, nameOf(kind)),
          h(
            'td',
            { class: 'num' },
            numberLink(
              scene,
              counted(scene, tally),
              summariesWith(text, 'themes', (theme, summary) => themeKey(theme, summary) === key),
            ),
          ),
        ),
      ),
    ),
  )
}

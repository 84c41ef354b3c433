import type { Figures } from '../aggregate.ts'
import { barTable, legend } from '../charts.ts'
import { html, type Markup } from '../html.ts'
import { both, valueName } from '../language.ts'
import { section } from './section.ts'

/** What kind of text it is, and what about. */
export function kindsSection({ genres, topics, totals, essays }: Figures): Markup {
  const note = both(
    'A report tells what was done, a plan what is to be done: their figures are kept apart below. A summary may have several topics.',
    '总结写已做之事，方案写拟做之事，下文分开统计。一篇可涉及多项内容。',
  )
  const bars = (entries: Figures['genres']) => entries.map(([value, tally]) => ({ name: valueName(value), ...tally }))
  return section(
    'kinds',
    { en: 'What kind', zh: '文体与内容' },
    note,
    html`${legend(totals.summaries - essays)}<div class="pair">${barTable(both('Genre', '文体'), bars(genres))}${barTable(both('Topics', '活动内容'), bars(topics))}</div>`,
  )
}

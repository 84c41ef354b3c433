import { type Content, html, type Markup } from './html.ts'
import { both } from './language.ts'
import { niceStep, percentOf } from './numbers.ts'
import type { Tally } from './tally.ts'

/** A bar of a list: a name, and how many. */
export interface Bar extends Tally {
  readonly name: Content
}

const WIDEST = '100%'

/** Bars as rows of a table, so that a reader of the screen hears a table: essays dark, their copies light. */
export function barTable(caption: Content, bars: readonly Bar[]): Markup {
  const top = Math.max(1, ...bars.map((bar) => bar.summaries))
  return html`<table class="bars"><caption>${caption}</caption><tbody>${bars.map(
    ({ name, essays, summaries }) =>
      html`<tr><th scope="row">${name}</th><td>${barLine(essays, summaries, top)}</td><td class="num">${summaries}</td></tr>`,
  )}</tbody></table>`
}

/** One bar: lengths are shares of the widest, so that it fits any width of page. */
export function barLine(essays: number, summaries: number, top: number): Markup {
  return html`<svg class="bar" width="${WIDEST}" height="10" aria-hidden="true"><rect class="copies" width="${percentOf(summaries, top)}" height="10"/><rect class="essays" width="${percentOf(essays, top)}" height="10"/></svg>`
}

const HEIGHT = 200
const FOOT = 26
const HEAD = 20
/** Share of the width before the first bar, where the figures of the grid stand. */
const MARGIN = 0.06

/**
 * Summaries by year as bars: essays dark, their copies light on top. Places are shares of the width and
 * lengths are pixels, so that letters keep their size on a narrow page.
 */
export function timeline(years: ReadonlyArray<readonly [number, Tally]>): Markup {
  const [first, last] = [years[0]?.[0] ?? 0, years.at(-1)?.[0] ?? 0]
  const slots = last - first + 1
  const top = Math.max(1, ...years.map(([, { summaries }]) => summaries))
  const step = niceStep(top)
  const ceiling = Math.ceil(top / step) * step
  const y = (value: number) => Number((HEAD + HEIGHT * (1 - value / ceiling)).toFixed(2))
  const ticks = Array.from({ length: ceiling / step + 1 }, (_, i) => i * step)
  const margin = slots * MARGIN
  const x = (slot: number) => percentOf(margin + slot, margin + slots)
  const every = slots <= 12 ? 1 : slots <= 24 ? 2 : slots <= 60 ? 5 : 10
  const bar = (value: number, from: number, at: number, kind: string) =>
    value > from &&
    html`<rect class="${kind}" x="${x(at + 0.14)}" width="${percentOf(0.72, margin + slots)}" y="${y(value)}" height="${Number((y(from) - y(value)).toFixed(2))}"/>`

  return html`<svg class="timeline" width="${WIDEST}" height="${HEAD + HEIGHT + FOOT}" role="img" aria-labelledby="timeline-title timeline-desc">
<title id="timeline-title">Summaries by year of the activity 各年总结篇数</title>
<desc id="timeline-desc">${`${first}–${last}: ${years.map(([year, { summaries }]) => `${year} ${summaries}`).join(', ')}`}</desc>
${ticks.map((tick) => html`<line class="${tick === 0 ? 'axis' : 'grid'}" x1="0" x2="${WIDEST}" y1="${y(tick)}" y2="${y(tick)}"/>${tick > 0 && html`<text class="tick" x="0" y="${y(tick) - 4}">${tick}</text>`}`)}
${years.map(([year, { essays, summaries }]) => {
  const at = year - first
  return html`<g>${bar(essays, 0, at, 'essays')}${bar(summaries, essays, at, 'copies')}<title>${year}: ${summaries}</title></g>`
})}
${Array.from({ length: slots }, (_, i) => first + i)
  .filter((year) => year % every === 0 || slots <= 12)
  .map(
    (year, i) =>
      html`<text class="${i % 2 === 1 ? 'year minor' : 'year'}" x="${x(year - first + 0.5)}" y="${HEAD + HEIGHT + 18}">${year}</text>`,
  )}
</svg>`
}

/** What dark and light mean; nothing where there are no copies. */
export function legend(copies: number): Content {
  if (copies === 0) return null
  return html`<p class="legend"><span class="essays"></span>${both('each essay once', '每文计一次')}<span class="copies"></span>${both('its copies', '重复篇')}</p>`
}

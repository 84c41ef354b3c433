import type { GoldFile, GoldSummary, PlacedSummary } from './gold.ts'

/** A fault of a gold file: where it is, and the words that it is about. */
export interface GoldFault {
  /** Path of the gold file. */
  readonly path: string
  /** Ordinal of the summary; null where the fault is of the whole file. */
  readonly ordinal: number | null
  readonly message: string
}

/** `dev/report.json #2: text not found in the body: "3月15日"` */
export function describeFault(fault: GoldFault): string {
  return `${fault.path}${fault.ordinal === null ? '' : ` #${fault.ordinal}`}: ${fault.message}`
}

type Complain = (ordinal: number | null, message: string) => void

/**
 * Finds the place of every summary, date and count in the text, by the words that the gold quotes.
 * What cannot be placed is left out and complained of.
 */
export function placeSummaries(gold: GoldFile, text: string, complain: Complain): PlacedSummary[] {
  const placed: PlacedSummary[] = []
  let from = 0
  for (const summary of gold.summaries) {
    const say = (message: string) => complain(summary.ordinal, message)
    const body = placeBody(summary, text, from, say)
    if (!body) continue
    from = body.end
    placed.push({
      ...summary,
      ...body,
      dates: summary.dates.flatMap((mention) => placeMention(mention, text, body, say)),
      counts: summary.counts.flatMap((mention) => placeMention(mention, text, body, say)),
    })
  }
  return placed
}

function placeBody(summary: GoldSummary, text: string, from: number, say: (message: string) => void) {
  const start = text.indexOf(summary.starts, from)
  if (start < 0) {
    const before = text.indexOf(summary.starts)
    return void say(
      before < 0
        ? `starts not found in the text: ${quote(summary.starts)}`
        : `starts stands only before the end of the summary above it: ${quote(summary.starts)}`,
    )
  }
  const last = text.indexOf(summary.ends, start)
  if (last < 0) return void say(`ends not found behind starts: ${quote(summary.ends)}`)
  const end = last + summary.ends.length
  const again = text.indexOf(summary.starts, start + 1)
  if (again >= 0 && again < end) say(`starts is ambiguous, the body holds it again: ${quote(summary.starts)}`)
  return { start, end }
}

function placeMention<Mention extends { readonly text: string; readonly ctx: string }>(
  mention: Mention,
  text: string,
  body: { readonly start: number; readonly end: number },
  say: (message: string) => void,
) {
  const inside = mention.ctx.indexOf(mention.text)
  if (inside < 0) say(`text not found in its ctx: ${quote(mention.text)} in ${quote(mention.ctx)}`)
  else if (mention.ctx.includes(mention.text, inside + 1)) {
    say(`text stands in its ctx more than once: ${quote(mention.text)} in ${quote(mention.ctx)}`)
  }
  const at = text.indexOf(mention.ctx, body.start)
  if (at < 0 || at + mention.ctx.length > body.end) {
    say(`ctx not found in the body: ${quote(mention.ctx)} of ${quote(mention.text)}`)
    return []
  }
  const again = text.indexOf(mention.ctx, at + 1)
  if (again >= 0 && again + mention.ctx.length <= body.end) {
    say(`ctx is ambiguous, it stands in the body more than once: ${quote(mention.ctx)} of ${quote(mention.text)}`)
  }
  if (inside < 0) return []
  const start = at + inside
  return [{ ...mention, start, end: start + mention.text.length }]
}

/** Words in quotation marks, line feeds made visible. */
export function quote(words: string): string {
  return `"${words.replaceAll('\n', '⏎')}"`
}

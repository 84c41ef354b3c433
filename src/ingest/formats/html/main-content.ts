import type { Block, Element } from './page-blocks.ts'

/** The lines of a page that are its text, and how much of the page's prose is among them. */
export interface MainContent {
  readonly blocks: readonly Block[]
  /** 0 to 1. */
  readonly share: number
}

/** Share of the prose that an element must hold for what stands outside it to be left out. */
const MOST = 0.8
/** Parts of a page that are its site's. */
const SITE: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form'])

/**
 * Finds the text of a page: the smallest element that holds most of its prose, with the heading over it and what
 * stands between (date, source). Pages that spread their text over several elements are kept whole.
 */
export function findMainContent(all: readonly Block[]): MainContent {
  const blocks = all.filter((block) => !isOfSite(block.element))
  const prose = weighElements(blocks)
  const total = blocks.reduce((sum, block) => sum + proseOf(block), 0)
  if (total === 0) return { blocks, share: 1 }
  const main = smallestWith(prose, total * MOST)
  if (main === null) return { blocks, share: 1 }
  const inside = blocks.map((block) => isInside(block.element, main))
  const first = inside.indexOf(true)
  const last = inside.lastIndexOf(true)
  const from = withHeading(blocks, first)
  const kept = blocks.slice(from, last + 1).filter((block, i) => from + i < first || !isLinks(block))
  return { blocks: kept, share: (prose.get(main) ?? 0) / total }
}

/** Characters of a line that are prose: of sentences, not of links. */
function proseOf(block: Block): number {
  const own = block.text.length - block.linked
  return own >= 15 && /[,，。；：！？、;]/.test(block.text) ? own : 0
}

/** The prose inside each element that has any. */
function weighElements(blocks: readonly Block[]): Map<Element, number> {
  const own = new Map<Element, number>()
  for (const block of blocks) own.set(block.element, (own.get(block.element) ?? 0) + proseOf(block))
  // each element hands its sum to the one around it, the innermost first
  const waiting = new Map<Element, number>()
  const parents = new Map<Element, Element>()
  for (const element of own.keys()) {
    let inner = element
    for (let outer = around(inner); outer !== null && !parents.has(inner); outer = around(inner)) {
      parents.set(inner, outer)
      waiting.set(outer, (waiting.get(outer) ?? 0) + 1)
      inner = outer
    }
  }
  const sums = new Map(own)
  const ready = [...own.keys()].filter((element) => !waiting.has(element))
  for (let element = ready.pop(); element; element = ready.pop()) {
    const outer = parents.get(element)
    if (outer === undefined) continue
    sums.set(outer, (sums.get(outer) ?? 0) + (sums.get(element) ?? 0))
    const left = (waiting.get(outer) ?? 1) - 1
    waiting.set(outer, left)
    if (left === 0) ready.push(outer)
  }
  return sums
}

/** The element with the least prose that still holds so much; of several around the same prose the innermost. */
function smallestWith(prose: ReadonlyMap<Element, number>, least: number): Element | null {
  let smallest: Element | null = null
  for (const [element, sum] of prose) {
    if (sum < least || element.tagName === 'body' || element.tagName === 'html') continue
    const best = smallest === null ? Number.POSITIVE_INFINITY : (prose.get(smallest) as number)
    if (sum < best || (sum === best && smallest !== null && isInside(element, smallest))) smallest = element
  }
  return smallest
}

/** How far above the text its heading may stand, in lines. */
const HEAD_LINES = 12

/** Index of the page's heading above the text, or of the text itself. */
function withHeading(blocks: readonly Block[], first: number): number {
  for (let i = first; i >= Math.max(0, first - HEAD_LINES); i--) if (blocks[i]?.heading) return i
  return first
}

/** A line of links among the text: related pages. */
function isLinks(block: Block): boolean {
  return block.linked > block.text.length * 0.8 && block.text.length < 80
}

function isOfSite(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = around(at)) if (SITE.has(at.tagName)) return true
  return false
}

function isInside(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at !== null; at = around(at)) if (at === outer) return true
  return false
}

function around(element: Element): Element | null {
  const { parentNode } = element
  return parentNode !== null && 'tagName' in parentNode ? parentNode : null
}

import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

/** A line of a page, as a reader sees it: a paragraph, a heading, an item of a list, a row of a table. */
export interface Block {
  readonly text: string
  /** Characters of it that are links. */
  readonly linked: number
  /** The element that holds it. */
  readonly element: Element
  readonly heading: boolean
}

/** Elements whose text is not shown, or is no text of the page. */
const HIDDEN: ReadonlySet<string> = new Set(
  'script style noscript template head iframe object svg math canvas audio video select option textarea button input datalist map'.split(
    ' ',
  ),
)
/** Elements that begin and end a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  'html body address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody thead tfoot tr caption ul'.split(
    ' ',
  ),
)

/** The lines of a page in reading order. */
export function pageBlocks(root: Node): Block[] {
  const blocks: PlacedBlock[] = []
  const rows: Array<{ readonly id: number; cell: number }> = []
  const items = new Map<Node, number>()
  let rowsBegun = 0
  let text = ''
  let linked = 0
  let links = 0
  let kept = 0
  let element: Element | null = null

  const endLine = () => {
    const line = tidy(text)
    const { id = 0, cell = 0 } = rows.at(-1) ?? {}
    if (line !== '' && element !== null)
      blocks.push({ text: line, linked, element, heading: /^h[1-3]$/.test(element.tagName), row: id, cell })
    text = ''
    linked = 0
    element = null
  }

  walkShown(root, {
    open(node) {
      const name = node.tagName
      if (BLOCKS.has(name)) endLine()
      if (name === 'br') text += '\n'
      else if (name === 'a') links++
      else if (name === 'pre') kept++
      else if (name === 'tr') rows.push({ id: ++rowsBegun, cell: 0 })
      else if (name === 'td' || name === 'th') {
        endLine()
        const row = rows.at(-1)
        if (row) row.cell++
      } else if (name === 'li') text += itemNumber(node, items)
    },
    close(node) {
      const name = node.tagName
      if (BLOCKS.has(name) || name === 'td' || name === 'th') endLine()
      if (name === 'a') links--
      else if (name === 'pre') kept--
      else if (name === 'tr') rows.pop()
    },
    text(value, parent) {
      const shown = kept > 0 ? value : value.replace(/[ \t\r\n\f]+/g, ' ')
      if (links > 0) linked += shown.trim().length
      if (shown.trim() !== '') element ??= parent
      text += shown
    },
  })
  endLine()
  return joinRows(blocks).flatMap(splitLines)
}

interface PlacedBlock extends Block {
  /** The row of a table that it stands in, 0 outside. */
  readonly row: number
  readonly cell: number
}

/** A row whose cells have a line each is one line; where a cell has more, the table is a frame around text. */
function joinRows(blocks: readonly PlacedBlock[]): Block[] {
  const joined: Block[] = []
  for (let i = 0; i < blocks.length; ) {
    const first = blocks[i] as PlacedBlock
    let end = i + 1
    while (first.row > 0 && blocks[end]?.row === first.row) end++
    const row = blocks.slice(i, end)
    i = end
    if (row.length === 1 || new Set(row.map(({ cell }) => cell)).size < row.length) joined.push(...row)
    else {
      const text = row.map((block) => block.text.replaceAll('\n', ' ')).join('\t')
      joined.push({ ...first, text, linked: row.reduce((sum, block) => sum + block.linked, 0) })
    }
  }
  return joined
}

/** `<br>` ends a line inside a paragraph. */
function splitLines(block: Block): Block[] {
  if (!block.text.includes('\n')) return [block]
  const lines = block.text.split('\n')
  const share = block.linked / block.text.length
  return lines.map((text) => ({ ...block, text, linked: Math.round(share * text.length) }))
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\S/.test(line))
    .join('\n')
}

/** The number that a browser shows before an item of a numbered list. */
function itemNumber(item: Element, counts: Map<Node, number>): string {
  const list = item.parentNode
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return ''
  if (/list-style(?:-type)?\s{0,4}:[^;]{0,40}none/i.test(attribute(list, 'style') ?? '')) return ''
  const start = Number(attribute(list, 'start') ?? 1)
  const number = counts.get(list) ?? (Number.isInteger(start) ? start : 1)
  counts.set(list, number + 1)
  return `${number}. `
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((found) => found.name === name)?.value ?? null
}

function isHidden(element: Element): boolean {
  if (HIDDEN.has(element.tagName)) return true
  return element.attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && /display\s{0,4}:\s{0,4}none/i.test(value)),
  )
}

interface Visitor {
  open(element: Element): void
  close(element: Element): void
  text(value: string, parent: Element): void
}

/** Walks what a page shows, without recursion: pages nest as deep as they like. */
function walkShown(root: Node, visitor: Visitor): void {
  const stack: Array<{ node: Node; done: boolean }> = [{ node: root, done: false }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, done } = top
    if ('tagName' in node) {
      if (done) {
        visitor.close(node)
        continue
      }
      if (isHidden(node)) continue
      visitor.open(node)
      stack.push({ node, done: true })
    } else if (node.nodeName === '#text') {
      visitor.text((node as DefaultTreeAdapterTypes.TextNode).value, (node as { parentNode: Element }).parentNode)
    }
    if ('childNodes' in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--)
        stack.push({ node: node.childNodes[i] as Node, done: false })
  }
}

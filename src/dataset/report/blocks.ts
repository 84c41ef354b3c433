import { gzipSync } from 'fflate'
import { html, type Markup, scriptJson } from './html.ts'

/** Code units of JSON that a page holds as they are; beyond, its blocks are packed. */
const PLAIN = 4_000_000

/** Fast and nearly as small as it gets; written in JavaScript, so that the bytes are the same on every machine. */
const LEVEL = 4

/** A block of data in the page. */
export interface Block {
  readonly id: string
  readonly value: unknown
}

/** The blocks as elements of the page: JSON that can be read, of a large corpus packed (gzip, base64). */
export function* blockElements(blocks: Iterable<Block>, large: boolean): Generator<Markup> {
  for (const { id, value } of blocks) {
    if (large) {
      const packed = gzipSync(Buffer.from(JSON.stringify(value)), { level: LEVEL, mtime: 0 })
      yield html`<script type="application/octet-stream" id="${id}">${Buffer.from(packed).toString('base64')}</script>\n`
    } else {
      yield html`<script type="application/json" id="${id}">${scriptJson(value)}</script>\n`
    }
  }
}

/** Whether the blocks of so much text and so many mentions are to be packed. */
export function isLarge(codeUnits: number): boolean {
  return codeUnits > PLAIN
}

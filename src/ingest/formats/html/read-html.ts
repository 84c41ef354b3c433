import { decodeText } from '../../encoding/decode-text.ts'
import { encodingNamed } from '../../encoding/encoding-named.ts'
import { type DocumentReader, isFault } from '../reader.ts'
import { findMainContent } from './main-content.ts'
import { pageBlocks } from './page-blocks.ts'
import { pageMetadata } from './page-metadata.ts'
import { parsePage } from './parse-page.ts'

/** Longest page that is parsed, in characters. */
const LONGEST = 8_000_000

/** Web pages: the text with its title, without navigation, sidebars and related links, and what the head says of it. */
export const readHtml: DocumentReader = (bytes, hints, { encoding: forced }) => {
  const declared = encodingNamed(hints.charset) ?? encodingNamed(declaredIn(bytes))
  const decoded = decodeText(bytes, { forced, declared })
  if (isFault(decoded)) return decoded
  if (decoded.text.length > LONGEST)
    return { code: 'too-large', message: `a page of ${decoded.text.length} characters, the limit is ${LONGEST}` }
  const root = parsePage(decoded.text)
  const { blocks, share } = findMainContent(pageBlocks(root))
  const said = pageMetadata(root)
  const known = { ...said, url: hints.url ?? said.url ?? null }
  const lines = blocks.map((block) => block.text)
  // the splitter goes by the title over a text
  if (known.title && !lines.slice(0, 12).some((line) => line.includes(known.title as string)) && !blocks[0]?.heading)
    lines.unshift(known.title)
  const extraction = `main content, ${Math.round(share * 100)} % of the page's prose`
  return { text: lines.join('\n'), encoding: decoded.encoding, extraction, known }
}

/** `<meta charset=gbk>`, `<meta http-equiv=Content-Type content="text/html; charset=gb2312">`, `<?xml … encoding="GBK"?>` */
function declaredIn(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4096).toString('latin1')
  return (
    /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}(?<name>[\w.:-]{1,40})/i.exec(head)
      ?.groups?.name ?? null
  )
}

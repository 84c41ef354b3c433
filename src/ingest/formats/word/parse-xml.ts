import { SaxesParser } from 'saxes'
import { decodeAs } from '../../encoding/decode-as.ts'
import { encodingNamed } from '../../encoding/encoding-named.ts'
import { Refusal } from '../../refusal.ts'

/** What is told of an XML document, in order. Names have their prefixes: `w:p`. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/** Elements inside one another that are followed. */
const DEEPEST = 1000

/**
 * Reads XML. Entities that a document defines itself are not expanded, and nothing outside it is fetched.
 * @throws Refusal where it is not well-formed, or in no encoding
 */
export function parseXml(bytes: Buffer, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  parser.on('error', (error) => {
    throw new Refusal('damaged', `XML that is not well-formed: ${error.message}`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new Refusal('damaged', `XML with more than ${DEEPEST} elements inside one another`)
    handlers.open(name, attributes as Record<string, string>)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    handlers.close(name)
  })
  parser.on('text', (text) => handlers.text(text))
  parser.on('cdata', (text) => handlers.text(text))
  parser.write(decodeXml(bytes)).close()
}

function decodeXml(bytes: Buffer): string {
  const declared = /^<\?xml[^>]{0,200}encoding=["']([\w.-]{1,40})["']/.exec(bytes.subarray(0, 300).toString('latin1'))
  const wide = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : null
  const decoded = decodeAs(wide ?? encodingNamed(declared?.[1]) ?? 'utf-8', bytes)
  if ('text' in decoded) return decoded.text
  throw new Refusal('bad-encoding', `XML whose text is not valid at byte ${decoded.invalidAt}`)
}

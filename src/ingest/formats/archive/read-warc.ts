import { extname } from 'node:path'
import { WARCParser, type WARCRecord } from 'warcio'
import type { Member, StreamReader } from '../reader.ts'

/** Web archives (WARC 1.1, ISO 28500) and the texts that Common Crawl makes of them (WET): a page each record. */
export const readWarc: StreamReader = async function* (pieces, _hints, { limits }): AsyncGenerator<Member> {
  let number = 0
  for await (const record of new WARCParser(pieces as AsyncIterable<Uint8Array>)) {
    // requests and notes of the crawler hold no page
    if (!PAGES.has(record.warcType ?? '')) continue
    const name = String(++number)
    const status = record.warcType === 'response' ? Number(record.httpHeaders?.statusCode ?? 200) : 200
    if (status < 200 || status > 299) {
      yield { name, fault: { code: 'unsupported', message: `an answer of HTTP status ${status}: no page` } }
      continue
    }
    const bytes = await payload(record, limits.fileBytes)
    if (bytes === null) {
      yield { name, fault: { code: 'too-large', message: `more than ${limits.fileBytes} bytes, which is the limit` } }
      continue
    }
    const type = contentType(record)
    const url = record.warcTargetURI ?? null
    const hints = { name: name + extensionOf(type, url), charset: charsetOf(type), url }
    yield { name, bytes, hints }
  }
}

const PAGES: ReadonlySet<string> = new Set(['response', 'resource', 'conversion'])

async function payload(record: WARCRecord, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of record) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
  }
  return size > limit ? null : Buffer.concat(chunks)
}

function contentType(record: WARCRecord): string {
  const headers = record.warcType === 'response' ? record.httpHeaders?.headers : record.warcHeaders.headers
  return headers?.get('content-type') ?? headers?.get('Content-Type') ?? ''
}

function charsetOf(type: string): string | null {
  return /charset\s{0,4}=\s{0,4}["']?(?<name>[\w.:-]{1,40})/i.exec(type)?.groups?.name ?? null
}

const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['text/html', '.html'],
  ['application/xhtml+xml', '.html'],
  ['text/plain', '.txt'],
  ['text/markdown', '.md'],
])

/** By what the server says, else by the address: content that shows what it is goes before both. */
function extensionOf(type: string, url: string | null): string {
  const said = EXTENSIONS.get(type.split(';')[0]?.trim().toLowerCase() ?? '')
  if (said !== undefined) return said
  return url !== null && URL.canParse(url) ? extname(new URL(url).pathname) : ''
}

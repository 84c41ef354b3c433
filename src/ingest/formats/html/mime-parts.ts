/** A part of a MIME message. */
export interface MimePart {
  /** Header fields, their names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

/** Parts inside parts that are followed. */
const DEEPEST = 5

/** The parts of a message (RFC 2045, 2046) that hold content themselves, decoded from what they were sent as. */
export function mimeParts(message: Buffer, depth = 0): MimePart[] {
  const { headers, body } = splitHead(message)
  const boundary = parameter(headers.get('content-type'), 'boundary')
  if (boundary === null || depth === DEEPEST) return [{ headers, body: decodeBody(headers, body) }]
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const parts: MimePart[] = []
  let start = body.indexOf(mark)
  while (start >= 0) {
    const next = body.indexOf(mark, start + mark.length)
    const part = body.subarray(start + mark.length, next < 0 ? body.length : next)
    // the last boundary ends in --
    if (part.subarray(0, 2).toString('latin1') !== '--') parts.push(...mimeParts(withoutLineEnd(part), depth + 1))
    start = next
  }
  return parts
}

/** A parameter of a header field: `text/html; charset="gb2312"` */
export function parameter(field: string | undefined, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'i').exec(field ?? '')
  return match?.[1] ?? match?.[2] ?? null
}

function splitHead(message: Buffer): MimePart {
  const end = /\r?\n\r?\n/.exec(message.subarray(0, 64 * 1024).toString('latin1'))
  const head = message.subarray(0, end?.index ?? 0).toString('latin1')
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: message.subarray(end ? end.index + end[0].length : 0) }
}

function withoutLineEnd(part: Buffer): Buffer {
  const first = part[0] === 0x0d ? 2 : part[0] === 0x0a ? 1 : 0
  return part.subarray(first)
}

function decodeBody(headers: MimePart['headers'], body: Buffer): Buffer {
  const as = headers.get('content-transfer-encoding')?.toLowerCase()
  if (as === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  return as === 'quoted-printable' ? decodeQuoted(body) : body
}

/** Quoted-printable (RFC 2045, 6.7). */
function decodeQuoted(body: Buffer): Buffer {
  const text = body.toString('latin1').replace(/=[ \t]{0,80}\r?\n/g, '')
  return Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

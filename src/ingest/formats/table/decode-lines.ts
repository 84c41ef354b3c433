import type { Encoding } from '../../../core/document.ts'
import { decodeAs } from '../../encoding/decode-as.ts'
import { decodeText } from '../../encoding/decode-text.ts'
import { Refusal } from '../../refusal.ts'
import { collect, peek } from '../byte-source.ts'
import { isFault, type Pieces, type ReadOptions } from '../reader.ts'

/** Bytes by which the encoding of a large file is settled. */
const SAMPLE = 4 * 1024 * 1024

/** Text that comes in blocks of whole lines. */
export interface DecodedLines {
  readonly encoding: Encoding
  readonly blocks: AsyncIterable<string> | Iterable<string>
}

/**
 * Decodes bytes that come in pieces, strictly: what is small as a whole, what is large by the encoding of its first
 * megabytes, block by block.
 * @throws Refusal where the encoding is uncertain, the bytes are wrong, or a line is longer than a file may be
 */
export async function decodeLines(pieces: Pieces, options: ReadOptions): Promise<DecodedLines> {
  const { head, pieces: all } = await peek(pieces, SAMPLE)
  const whole = head.length < SAMPLE
  // a character that the sample cuts is no fault
  const decoded = decodeText(whole ? head : head.subarray(0, head.lastIndexOf(0x0a) + 1), { forced: options.encoding })
  if (isFault(decoded)) throw new Refusal(decoded.code, decoded.message)
  const { encoding, text } = decoded
  if (whole) return { encoding, blocks: [text] }
  if (encoding.startsWith('utf-16')) {
    const rest = decodeText(await collect(all, options.limits.fileBytes), { forced: encoding })
    if (isFault(rest)) throw new Refusal(rest.code, rest.message)
    return { encoding, blocks: [rest.text] }
  }
  return { encoding, blocks: blocksOf(all, encoding, options.limits.fileBytes) }
}

async function* blocksOf(pieces: Pieces, encoding: Encoding, longest: number): AsyncGenerator<string> {
  let begun: Buffer[] = []
  let length = 0
  let done = 0
  const decode = (bytes: Buffer) => {
    const decoded = decodeAs(encoding, bytes)
    if (!('text' in decoded))
      throw new Refusal('bad-encoding', `${encoding} at first, but not valid at byte ${done + decoded.invalidAt}`)
    done += bytes.length
    return decoded.text
  }
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(0x0a) + 1
    begun.push(piece.subarray(0, end))
    length += piece.length
    if (end > 0) {
      yield decode(Buffer.concat(begun))
      begun = []
      length = piece.length - end
    } else if (length > longest) throw new Refusal('too-large', `a line of over ${longest} bytes`)
    begun.push(piece.subarray(end))
  }
  yield decode(Buffer.concat(begun))
}

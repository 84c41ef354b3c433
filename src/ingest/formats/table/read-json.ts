import type { Encoding } from '../../../core/document.ts'
import { decodeText } from '../../encoding/decode-text.ts'
import { Refusal } from '../../refusal.ts'
import { type ContainerReader, isFault, type Member, type ReadOptions, type StreamReader } from '../reader.ts'
import { decodeLines } from './decode-lines.ts'
import { createRowReader } from './row-reader.ts'

/** JSON lines: an object or a text each. A line that is neither is rejected alone. */
export const readJsonLines: StreamReader = async function* (pieces, _hints, options): AsyncGenerator<Member> {
  const { encoding, blocks } = await decodeLines(pieces, options)
  let number = 0
  for await (const block of blocks) {
    for (const line of block.split('\n')) {
      number++
      if (!/\S/.test(line)) continue
      yield readValue(String(number), parse(line), encoding, options)
    }
    // a block ends behind a line feed, or is the last
    if (block.endsWith('\n')) number--
  }
}

/** A JSON array of objects or texts, an object with one array in it, or JSON lines under the wrong name. */
export const readJson: ContainerReader = async function* (source, hints, options): AsyncGenerator<Member> {
  if (source.size > options.limits.fileBytes)
    throw new Refusal(
      'too-large',
      `${source.size} bytes of JSON, the limit is ${options.limits.fileBytes}: as .jsonl it may be larger`,
    )
  const bytes = source.read(0, source.size)
  const decoded = decodeText(bytes, { forced: options.encoding })
  if (isFault(decoded)) throw new Refusal(decoded.code, decoded.message)
  const value = parse(decoded.text)
  if (value instanceof SyntaxError) {
    if (!(parse(decoded.text.slice(0, decoded.text.search(/\n|$/))) instanceof SyntaxError))
      yield* readJsonLines([bytes], hints, options)
    else throw new Refusal('damaged', `not JSON: ${value.message}`)
    return
  }
  for (const [i, item] of itemsOf(value).entries()) yield readValue(String(i + 1), item, decoded.encoding, options)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  const arrays = Object.values(value ?? {}).filter((part) => Array.isArray(part) && typeof part[0] === 'object')
  return arrays.length === 1 ? (arrays[0] as unknown[]) : [value]
}

function readValue(name: string, value: unknown, encoding: Encoding, { textColumn }: ReadOptions): Member {
  if (value instanceof SyntaxError) return { name, fault: { code: 'damaged', message: `not JSON: ${value.message}` } }
  const row = typeof value === 'string' ? { text: value } : value
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return { name, fault: { code: 'unsupported', message: 'neither an object nor a text' } }
  const read = createRowReader(Object.keys(row), typeof value === 'string' ? 'text' : textColumn, encoding)
  return isFault(read) ? { name, fault: read } : read(name, Object.values(row))
}

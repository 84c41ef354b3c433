import { closeSync } from 'node:fs'
import { decodeText } from './encoding/decode-text.ts'
import { encodingNamed } from './encoding/encoding-named.ts'
import { ofBytes, ofFile } from './formats/byte-source.ts'
import { detectFormat, HEAD_BYTES } from './formats/detect-format.ts'
import type { Format } from './formats/formats.ts'
import { isFault } from './formats/reader.ts'
import { openFile } from './open-file.ts'
import { type Place, type ReadContext, type ReadOutcome, type ReadOutcomes, refuse, toOutcome } from './outcome.ts'
import { readMembers } from './read-members.ts'
import { hashOf, PLAIN } from './to-document.ts'
import { asFault, type Input } from './walk.ts'

/**
 * Reads a file: a document, or the documents of what holds several. It is opened without following a link and
 * without waiting on a pipe, so that no name can lead out of the folder or hang the run. Plain text is read at once;
 * other formats are an iterable to wait for, whose file stays open until it is done.
 */
export function readInput(input: Input, context: ReadContext): ReadOutcomes {
  let descriptor: number
  try {
    descriptor = openFile(input.location)
  } catch (error) {
    return refuse(input.path, 'read', asFault(error))
  }
  let kept = false
  try {
    const { fileBytes, containerBytes } = context.options.limits
    const source = ofFile(descriptor)
    const { size } = source
    if (size <= fileBytes)
      return readBytes({ path: input.path, hints: { name: input.path }, depth: 0 }, source.read(0, size), context)
    const detected = detectFormat(source.read(0, HEAD_BYTES), input.path)
    const bitByBit = 'zip' in detected || ('format' in detected && isBitByBit(detected.format))
    if (!bitByBit || size > containerBytes) {
      const limit = bitByBit ? containerBytes : fileBytes
      return refuse(input.path, 'read', { code: 'too-large', message: `${size} bytes, the limit is ${limit}` })
    }
    kept = true
    const place = { path: input.path, hints: { name: input.path }, depth: 0 }
    return closing(descriptor, readMembers(place, source, detected, context, readBytes))
  } catch (error) {
    return refuse(input.path, 'read', asFault(error))
  } finally {
    if (!kept) closeSync(descriptor)
  }
}

/** Reads the bytes of a file or of a member. */
export function readBytes(place: Place, bytes: Buffer, context: ReadContext): ReadOutcomes {
  const { path, hints } = place
  if (bytes.length === 0) return refuse(path, 'decode', { code: 'empty', message: 'the file has no bytes' }, bytes)
  const detected = detectFormat(bytes, hints.name)
  if ('fault' in detected) return refuse(path, 'decode', detected.fault, bytes)
  if ('zip' in detected || detected.format.kind !== 'text')
    return readMembers(place, ofBytes(bytes), detected, context, readBytes)
  const decoded = decodeText(bytes, { forced: context.options.encoding, declared: encodingNamed(hints.charset) })
  if (isFault(decoded)) return refuse(path, 'decode', decoded, bytes)
  const extracted = { ...PLAIN, ...decoded, known: { url: hints.url ?? null } }
  return toOutcome({ path, ...hashOf(bytes), format: detected.format.name as 'txt' | 'md' }, extracted, context)
}

function isBitByBit(format: Format): boolean {
  return format.kind === 'container' || format.kind === 'stream' || format.kind === 'gzip'
}

async function* closing(descriptor: number, outcomes: AsyncIterable<ReadOutcome>): AsyncGenerator<ReadOutcome> {
  try {
    yield* outcomes
  } finally {
    closeSync(descriptor)
  }
}

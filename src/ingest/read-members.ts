import type { DocumentFormat } from '../core/document.ts'
import { gunzip } from './formats/archive/gunzip.ts'
import { type ByteSource, collect, peek, piecesOf } from './formats/byte-source.ts'
import { type Detected, detectFormat, HEAD_BYTES } from './formats/detect-format.ts'
import { type Format, formatNamed } from './formats/formats.ts'
import { type Fault, isFault, type Member } from './formats/reader.ts'
import { type Place, type ReadContext, type ReadOutcome, type ReadOutcomes, refuse, toOutcome } from './outcome.ts'
import { faultOf } from './refusal.ts'
import { hashOf } from './to-document.ts'

/** Reads the bytes of a member, which may be of any format. */
type ReadBytes = (place: Place, bytes: Buffer, context: ReadContext) => ReadOutcomes

/** Archives inside archives: a zip in a zip is read, a zip in that is not. */
const DEEPEST = 2

/** Reads what is not plain text: the document that it is, or the inputs that it holds. */
export async function* readMembers(
  place: Place,
  source: ByteSource,
  detected: Exclude<Detected, { fault: Fault }>,
  context: ReadContext,
  readBytes: ReadBytes,
): AsyncGenerator<ReadOutcome> {
  let label = 'a zip archive'
  try {
    const format = 'zip' in detected ? await lookInto(source) : detected.format
    if (isFault(format)) {
      yield refuse(place.path, 'decode', format, wholeOf(source, context))
      return
    }
    label = format.label
    yield* readFormat(place, source, format, context, readBytes)
  } catch (error) {
    yield refuse(place.path, 'decode', faultOf(error, label), wholeOf(source, context))
  }
}

async function* readFormat(
  place: Place,
  source: ByteSource,
  format: Format,
  context: ReadContext,
  readBytes: ReadBytes,
): AsyncGenerator<ReadOutcome> {
  const { options } = context
  if (place.depth >= DEEPEST && (format.kind === 'gzip' || (format.kind !== 'document' && isArchive(format)))) {
    yield refuse(place.path, 'decode', { code: 'unsupported', message: `${format.label} inside two archives` })
  } else if (format.kind === 'document') {
    const bytes = source.read(0, source.size)
    const extracted = await (await format.load())(bytes, place.hints, options)
    if (isFault(extracted)) yield refuse(place.path, 'decode', extracted, bytes)
    else {
      const known = { ...extracted.known, url: extracted.known?.url ?? place.hints.url ?? null }
      const file = { path: place.path, ...hashOf(bytes), format: format.name as DocumentFormat }
      yield toOutcome(file, { ...extracted, known }, context)
    }
  } else if (format.kind === 'container') {
    const members = (await format.load())(source, place.hints, options)
    yield* readEach(place, members, format, context, readBytes)
  } else if (format.kind === 'stream') {
    const members = (await format.load())(piecesOf(source), place.hints, options)
    yield* readEach(place, members, format, context, readBytes)
  } else {
    yield* readPacked(place, source, context, readBytes)
  }
}

/** What a gzip file holds: an archive or table, which is read as it is unpacked, or one file. */
async function* readPacked(
  place: Place,
  source: ByteSource,
  context: ReadContext,
  readBytes: ReadBytes,
): AsyncGenerator<ReadOutcome> {
  const { head, pieces } = await peek(gunzip(piecesOf(source)), HEAD_BYTES)
  const name = place.hints.name.replace(/\.tgz$/i, '.tar.gz').replace(/\.gz$/i, '')
  const inside = detectFormat(head, name)
  const hints = { ...place.hints, name }
  if ('format' in inside && inside.format.kind === 'stream') {
    const members = (await inside.format.load())(pieces, hints, context.options)
    yield* readEach(place, members, inside.format, context, readBytes)
  } else {
    const bytes = await collect(pieces, context.options.limits.fileBytes)
    const path = `${place.path}!/${name.slice(name.lastIndexOf('/') + 1)}`
    yield* each(readBytes({ path, hints, depth: place.depth + 1 }, bytes, context))
  }
}

async function* readEach(
  place: Place,
  members: AsyncIterable<Member>,
  format: Format,
  context: ReadContext,
  readBytes: ReadBytes,
): AsyncGenerator<ReadOutcome> {
  const names = new Map<string, number>()
  let empty = true
  for await (const member of members) {
    // an archive may hold two members of one name
    const before = names.get(member.name) ?? 0
    if (isArchive(format)) names.set(member.name, before + 1)
    const path = `${place.path}!/${member.name}${before === 0 ? '' : ` (${before + 1})`}`
    if ('fault' in member) yield refuse(path, 'decode', member.fault)
    else if ('extracted' in member) {
      const file = { path, ...hashOf(Buffer.from(member.extracted.text)), format: format.name as DocumentFormat }
      yield toOutcome(file, member.extracted, context)
    } else {
      const hints = { name: member.name, ...member.hints }
      const depth = place.depth + (isArchive(format) ? 1 : 0)
      yield* each(readBytes({ path, hints, depth }, member.bytes, context))
    }
    empty = false
  }
  if (empty) yield refuse(place.path, 'decode', { code: 'empty', message: `${format.label} without a document in it` })
}

async function* each(outcomes: ReadOutcomes): AsyncGenerator<ReadOutcome> {
  if (Symbol.asyncIterator in outcomes) yield* outcomes
  else yield outcomes
}

function isArchive(format: Format): boolean {
  return 'archive' in format && format.archive
}

/** A zip is an archive, or an Office document by what it holds. */
async function lookInto(source: ByteSource): Promise<Format | Fault> {
  const { zipFormat } = await import('./formats/archive/zip-format.ts')
  const found = await zipFormat(source)
  return isFault(found) ? found : formatNamed(found.name)
}

/** The bytes, to be hashed, where they are in memory anyway. */
function wholeOf(source: ByteSource, { options }: ReadContext): Buffer | undefined {
  return source.size <= options.limits.fileBytes ? source.read(0, source.size) : undefined
}

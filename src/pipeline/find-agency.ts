import { resolve } from 'node:path'
import { sentenceAt } from '../core/passage.ts'
import { isRunFolder, readAgencyRows } from '../dataset/read-mentions.ts'
import { canonicalize } from '../ingest/canonical.ts'
import { forEachOutcome, type ReadOutcome, readContext } from '../ingest/outcome.ts'
import { readInput } from '../ingest/read-input.ts'
import { walk } from '../ingest/walk.ts'
import { fullNameOf } from '../normalize/agency-name/full-name-of.ts'
import { mineDocument } from './mine-document.ts'
import { createRecipe, type Recipe } from './recipe.ts'

/** A mention of the body that was asked for. */
export interface FoundMention {
  /** Path of its document. */
  readonly path: string
  /** UTF-16 code units in the document's text, end exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly name: string | null
  readonly role: string | null
  readonly sentence: string
}

/** Told of inputs that could not be read. */
export type OnReject = (path: string, message: string) => void

/**
 * Lists the mentions of a body in folders of finished runs, whose tables are read, and in documents, which are mined
 * anew: those whose full name is that of the words asked for (高台县工商局 finds 我局 and 县工商局 in the bureau's own
 * report), and those of the very words (县工商局 finds that of every county).
 */
export async function* findAgency(
  words: string,
  paths: readonly string[],
  onReject: OnReject,
): AsyncGenerator<FoundMention> {
  const recipe = createRecipe()
  const asked = canonicalize(words.trim())
  const full = fullNameOf(asked, recipe.normalize.bodies) ?? asked
  const matches = (text: string, name: string | null) => name === full || name === asked || canonicalize(text) === asked
  for (const path of paths) {
    const found = isRunFolder(resolve(path)) ? inRun(resolve(path)) : inDocuments(path, recipe, onReject)
    for await (const mention of found) if (matches(mention.text, mention.name)) yield mention
  }
}

async function* inRun(folder: string): AsyncGenerator<FoundMention> {
  for await (const row of readAgencyRows(folder)) {
    const { document_path: path = '', text = '', sentence = '', name, role } = row
    yield {
      path,
      start: Number(row.start),
      end: Number(row.end),
      text,
      name: name || null,
      role: role || null,
      sentence,
    }
  }
}

async function* inDocuments(path: string, recipe: Recipe, onReject: OnReject): AsyncGenerator<FoundMention> {
  const outcomes: ReadOutcome[] = []
  for (const input of walk([path])) {
    if ('code' in input) onReject(input.path, input.message)
    else await forEachOutcome(readInput(input, readContext(recipe.split.furniture)), (read) => void outcomes.push(read))
  }
  for (const read of outcomes) {
    if ('leftOut' in read) continue
    if ('reject' in read) {
      onReject(read.reject.path, read.reject.message)
      continue
    }
    for (const { record, text: own, sentences } of mineDocument(read.document, recipe)) {
      for (const { start, end, text, name, role } of record.agencies) {
        const around = sentences[sentenceAt(sentences, start - record.start)]
        const sentence = around ? own.slice(around.start, around.end) : text
        yield { path: read.document.path, start, end, text, name, role, sentence }
      }
    }
  }
}

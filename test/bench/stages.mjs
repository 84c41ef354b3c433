// The stages of the way from a text to its record, each to be done for a whole corpus by itself.
import { createHash } from 'node:crypto'
import { reconcile } from '../../dist/extract/reconcile.js'
import { canonicalize } from '../../dist/ingest/canonical.js'
import { toPassage } from '../../dist/ingest/passage.js'
import { splitSummaries } from '../../dist/ingest/split.js'
import { toDocument } from '../../dist/ingest/to-document.js'
import { assembleRecord } from '../../dist/normalize/assemble-record.js'
import { shingles, signature } from '../../dist/normalize/duplicates.js'
import { createBatch } from '../../dist/pipeline/work/batch.js'
import { SILENT } from '../../dist/pipeline/work/beat.js'
import { compileCheck } from '../../dist/schema/compile.js'

const NOWHERE = { input: 0, document: 0 }

/**
 * What each stage does with the whole corpus; `texts to records` is all of the way, as a run goes it.
 * @param {readonly string[]} texts
 * @param {import('../../dist/pipeline/recipe.js').Recipe} recipe
 */
export function createStages(texts, recipe) {
  const { extractors, split, segment } = recipe
  const check = compileCheck('record')
  const read = (text) => {
    const sha256 = createHash('sha256').update(text).digest('hex')
    return toDocument({ path: 'x', sha256, bytes: 0, format: 'txt' }, text, split.furniture)
  }
  const documents = texts.map(read)
  const scenes = documents.flatMap((document) =>
    splitSummaries(document.canonical, document.text, split).map((summary) => {
      const piece = document.canonical.slice(summary.start, summary.end)
      const title = summary.title === null ? null : canonicalize(summary.title)
      return { document, summary, piece, title, passage: toPassage(piece, segment) }
    }),
  )
  const mined = scenes.map((scene) => {
    const { passage } = scene
    const dates = extractors.dates.extract(passage)
    const agencies = extractors.agencies.extract(passage)
    const counts = reconcile({ dates, agencies, counts: extractors.counts.extract(passage) })
    const themes = extractors.themes.extract(passage)
    return { ...scene, mentions: { dates, counts, agencies, themes }, codes: recipe.codes(passage) }
  })
  const records = mined.map((input) => assembleRecord(input, recipe.normalize))
  const all = (items, work) => () => {
    for (const item of items) work(item)
  }
  return {
    records: records.length,
    stages: {
      'hash, canonical text, page facts': all(texts, read),
      split: all(documents, ({ canonical, text }) => splitSummaries(canonical, text, split)),
      'noise, tokens, sentences': all(scenes, ({ piece }) => toPassage(piece, segment)),
      dates: all(scenes, ({ passage }) => extractors.dates.extract(passage)),
      counts: all(scenes, ({ passage }) => extractors.counts.extract(passage)),
      agencies: all(scenes, ({ passage }) => extractors.agencies.extract(passage)),
      themes: all(scenes, ({ passage }) => extractors.themes.extract(passage)),
      'year, genre, issuer, topics, names': all(mined, (input) => assembleRecord(input, recipe.normalize)),
      'terms and shingles': all(scenes, ({ passage, piece }) => [
        recipe.countTerms(passage),
        signature(shingles(canonicalize(piece))),
      ]),
      validation: all(records, check),
      'texts to records': () => {
        const batch = createBatch({ add() {} }, recipe, check, SILENT)
        for (const text of texts) batch.add({ read: { document: read(text) }, verdict: null }, NOWHERE)
        batch.flush()
      },
    },
  }
}

/**
 * Proof of the duplicate finder: copies of essays, 10 to 30 % of their characters edited as copies in the wild are
 * (masks, places, figures, years, synonyms, beginnings and ends cut off), among many distinct essays.
 *
 *   npm run build && node test/bench/duplicates.mjs [essays] [copies] [seed]
 */
import { readdirSync, readFileSync } from 'node:fs'

const url = (path) => new URL(`../../${path}`, import.meta.url)
const load = (path) => import(url(`dist/${path}.js`).href)
const [{ canonicalize }, { splitSentences }, { shingles }, { bandKeys }, { clusterCopies }] = await Promise.all(
  [
    'ingest/canonical',
    'ingest/sentences',
    'normalize/duplicates',
    'normalize/band-keys',
    'normalize/cluster-copies',
  ].map(load),
)
const [essays = 10_000, copies = 2000, seed = 1] = process.argv.slice(2).map(Number)
const { collectSentences, createWriter, editOf } = await import('../support/essays.mjs')

const texts = readdirSync(url('corpus/gold/dev')).map((name) =>
  canonicalize(readFileSync(url(`corpus/documents/${name.replace(/json$/, 'txt')}`), 'utf8')),
)
const writer = createWriter(collectSentences(texts, splitSentences), seed)
const corpus = Array.from({ length: essays }, () => writer.write())
const originals = Array.from({ length: copies }, (_, i) => Math.floor((i * essays) / copies))
const edits = originals.map((index) => editOf(corpus[index], writer.random))
const all = [...corpus, ...edits.map(({ text }) => text)]

const before = process.cpuUsage()
const sets = all.map((text) => shingles(text))
const keys = sets.map((set) => bandKeys(set))
const { firsts, clusters: copied } = clusterCopies({
  sizes: Uint32Array.from(sets, (set) => set.length),
  keys: (band) => Float64Array.from(keys, (of) => of?.[band] ?? Number.NaN),
  shingles: (index) => sets[index],
})
const byFirst = new Map([...copied.keys()].map((first) => [first, { members: [] }]))
for (const [index, first] of firsts.entries()) byFirst.get(first)?.members.push(index)
const clusters = [...byFirst.values()]
const { user, system } = process.cpuUsage(before)

const essayOf = (index) => (index < essays ? index : originals[index - essays])
const clusterOf = new Map(clusters.flatMap((cluster, name) => cluster.members.map((member) => [member, name])))
const found = edits.filter((_, i) => {
  const name = clusterOf.get(essays + i)
  return name !== undefined && name === clusterOf.get(originals[i])
})
let pairs = 0
let right = 0
for (const { members } of clusters) {
  for (const [i, a] of members.entries()) {
    for (const b of members.slice(i + 1)) {
      pairs++
      if (essayOf(a) === essayOf(b)) right++
    }
  }
}
const shares = edits.map(({ share }) => share).sort((a, b) => a - b)
const megabytes = all.reduce((sum, text) => sum + text.length * 3, 0) / 1e6
const report = {
  essays,
  copies,
  'edited share of a copy (least, median, most)': [shares[0], shares[copies >> 1], shares[copies - 1]].map((n) =>
    n.toFixed(2),
  ),
  recall: (found.length / copies).toFixed(4),
  precision: (right / (pairs || 1)).toFixed(4),
  'CPU seconds': ((user + system) / 1e6).toFixed(1),
  'MB per CPU second': (megabytes / ((user + system) / 1e6)).toFixed(1),
}
for (const [name, value] of Object.entries(report)) console.log(`${name.padEnd(46)}${value}`)
for (const [low, high] of [
  [0, 0.15],
  [0.15, 0.2],
  [0.2, 0.25],
  [0.25, 1],
]) {
  const of = edits.filter(({ share }) => share >= low && share < high)
  console.log(`  recall at ${low}-${high}: ${of.filter((edit) => found.includes(edit)).length} of ${of.length}`)
}

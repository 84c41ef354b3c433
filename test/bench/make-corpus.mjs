// A corpus of any size out of the project's own documents: places, figures and the order of paragraphs change, so that
// no two documents are the same and nothing that is remembered from one serves the next; the grammar stays.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listDivisions } from '../../dist/lexicon/division-codes.js'
import { loadPlaces } from '../../dist/lexicon/places.js'

/** The plain texts of a folder, by name. */
export function readTexts(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/**
 * Texts of so many megabytes of UTF-8 in all, at least as many as there are sources. The same seed gives the same
 * texts.
 * @param {readonly string[]} sources
 */
export function makeCorpus(sources, megabytes, seed) {
  const random = createRandom(seed)
  const change = createChange()
  const texts = []
  for (let bytes = 0; bytes < megabytes * 1e6 || texts.length < sources.length; ) {
    const text = change(sources[texts.length % sources.length], random)
    texts.push(text)
    bytes += Buffer.byteLength(text)
  }
  return texts
}

function createChange() {
  const places = loadPlaces()
  const byKind = new Map()
  for (const division of listDivisions()) {
    const kind = division.level + division.name.at(-1)
    if (division.name.length === 3) byKind.set(kind, [...(byKind.get(kind) ?? []), division])
  }
  return (text, random) => {
    const pick = (list) => list[Math.floor(random() * list.length)]
    const others = new Map()
    const other = ({ name, form, places: [place] }) => {
      const kin = place && byKind.get(place.level + place.name.at(-1))
      if (!kin || (name.length !== 3 && name.length !== 2)) return name
      if (!others.has(place.name)) others.set(place.name, pick(kin).name)
      return form === 'full' ? others.get(place.name) : others.get(place.name).slice(0, -1)
    }
    let changed = ''
    let from = 0
    for (const match of places.find(text)) {
      changed += text.slice(from, match.start) + other(match)
      from = match.end
    }
    changed += text.slice(from)
    return shuffleMiddle(
      changed.replace(FIGURE, (figure) => otherFigure(figure, random)),
      random,
    )
  }
}

/** Digits that are no year, month, day, clock, nor a name such as 3·15 or 12315. */
const FIGURE = /(?<![\d.·:/-])(?!12315|12365|12331)\d{2,7}(?![\d年月日号·:/-])/g

function otherFigure(figure, random) {
  return figure.replace(/\d/g, (_, at) => String(at === 0 ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10)))
}

/** Changes the order of long paragraphs that begin no numbered part; titles, headings and signatures stay in place. */
function shuffleMiddle(text, random) {
  const lines = text.split('\n')
  const movable = lines.flatMap((line, i) =>
    line.length > 80 && !/^\s*[(（]?[\d一二三四五六七八九十]/.test(line) ? [i] : [],
  )
  for (let i = movable.length - 1; i > 0; i--) {
    const [a, b] = [movable[i], movable[Math.floor(random() * (i + 1))]]
    ;[lines[a], lines[b]] = [lines[b], lines[a]]
  }
  return lines.join('\n')
}

/** mulberry32 */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

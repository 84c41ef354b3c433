import { type HiddenMarkovModel, IMPOSSIBLE } from './dictionary.ts'

const STATES = 4

/** Lines with values: those of the start, four of transitions, four of emissions. */
const LINES = 1 + STATES + STATES

/**
 * Reads jieba's hidden Markov model, `hmm_model.utf8`: lines of logarithms, in the order of the states B E M S;
 * emissions as `character:logarithm,…`.
 * @throws Error where the file is not of that form
 */
export function readModel(bytes: Uint8Array): HiddenMarkovModel {
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  if (lines.length !== LINES) throw new Error("jieba's hidden Markov model is damaged: run npm ci again")
  const [start = '', ...rest] = lines
  const byState = rest.slice(STATES).map((line) => line.split(','))
  const rows = new Uint16Array(new SharedArrayBuffer(0x10000 * 2))
  let last = 0
  for (const pair of byState.flat()) {
    const character = pair.charCodeAt(0)
    if (rows[character] === 0) rows[character] = ++last
  }
  const emissions = shared((last + 1) * STATES).fill(IMPOSSIBLE)
  for (const [state, pairs] of byState.entries()) {
    for (const pair of pairs) {
      emissions[(rows[pair.charCodeAt(0)] as number) * STATES + state] = Number(pair.slice(pair.indexOf(':', 1) + 1))
    }
  }
  return {
    start: numbers([start]),
    transitions: numbers(rest.slice(0, STATES)),
    rows,
    emissions,
  }
}

function numbers(lines: readonly string[]): Float64Array {
  const values = lines.flatMap((line) => line.split(' ').map(Number))
  const array = shared(values.length)
  array.set(values)
  return array
}

function shared(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * 8))
}

import { type HiddenMarkovModel, IMPOSSIBLE } from './dictionary.ts'

/** Called with the end of each word, in order. */
export type OnWord = (end: number) => void

/** Cuts `characters` from `start` to `end` into words that no dictionary has. */
export type CutHidden = (characters: Int32Array, start: number, end: number, onWord: OnWord) => void

/**
 * Words that the dictionary lacks, found by the hidden Markov model as cppjieba's HMMSegment.hpp has it: ASCII letters
 * with the digits behind them, and digits with points, stay together, other ASCII is cut to characters, and between them
 * the likeliest sequence of states (Viterbi) says where words end.
 */
export function createHiddenCutter(model: HiddenMarkovModel): CutHidden {
  const findStates = createViterbi(model)
  const cutForeign = (characters: Int32Array, start: number, end: number, onWord: OnWord) => {
    // most runs are one character: whatever its state, it is a word
    if (end - start === 1) return onWord(end)
    const states = findStates(characters, start, end)
    for (let i = start; i < end; i++) if (endsWord(states[i - start] as number)) onWord(i + 1)
  }
  return (characters, start, end, onWord) => {
    let from = start
    let i = start
    while (i < end) {
      if ((characters[i] as number) >= 0x80) {
        i++
        continue
      }
      if (from < i) cutForeign(characters, from, i, onWord)
      i = asciiEnd(characters, i, end)
      onWord(i)
      from = i
    }
    if (from < end) cutForeign(characters, from, end, onWord)
  }
}

/** Where the ASCII word that begins at i ends. */
function asciiEnd(characters: Int32Array, i: number, end: number): number {
  const first = characters[i] as number
  let next = i + 1
  if (isLetter(first)) {
    while (next < end && (isLetter(characters[next] as number) || isDigit(characters[next] as number))) next++
  } else if (isDigit(first)) {
    while (next < end && (isDigit(characters[next] as number) || characters[next] === 0x2e)) next++
  }
  return next
}

function isLetter(character: number): boolean {
  const lower = character | 0x20
  return lower >= 0x61 && lower <= 0x7a && character < 0x80
}

function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39
}

const [BEGIN, END, MIDDLE, SINGLE] = [0, 1, 2, 3]

function endsWord(state: number): boolean {
  return state === END || state === SINGLE
}

/**
 * The likeliest states of a stretch of characters; the array is written over by the next call. Of the sixteen ways from
 * state to state the model allows eight, the others can never win; where none can, cppjieba says that a word ended.
 */
function createViterbi({ start, transitions, rows, emissions }: HiddenMarkovModel) {
  let states = new Uint8Array(256)
  // the state before each state of each character, two bits each
  let before = new Uint8Array(256)
  const way = (from: number, to: number) => transitions[4 * from + to] as number
  const [beginEnd, beginMiddle, middleEnd, middleMiddle] = [way(0, 1), way(0, 2), way(2, 1), way(2, 2)]
  const [endBegin, endSingle, singleBegin, singleSingle] = [way(1, 0), way(1, 3), way(3, 0), way(3, 3)]
  const rowOf = (character: number) => (character < rows.length ? (rows[character] as number) * 4 : 0)

  return (characters: Int32Array, from: number, to: number): Uint8Array => {
    const length = to - from
    if (length > states.length) {
      states = new Uint8Array(length * 2)
      before = new Uint8Array(length * 2)
    }
    let row = rowOf(characters[from] as number)
    let begin = (start[BEGIN] as number) + (emissions[row] as number)
    let end = (start[END] as number) + (emissions[row + 1] as number)
    let middle = (start[MIDDLE] as number) + (emissions[row + 2] as number)
    let single = (start[SINGLE] as number) + (emissions[row + 3] as number)
    for (let i = 1; i < length; i++) {
      row = rowOf(characters[from + i] as number)
      const [b, e, m, s] = [begin, end, middle, single]
      let emission = emissions[row] as number
      let one = e + endBegin + emission
      let other = s + singleBegin + emission
      begin = IMPOSSIBLE
      let ways = END
      if (one > begin) begin = one
      if (other > begin) {
        begin = other
        ways = SINGLE
      }
      emission = emissions[row + 1] as number
      one = b + beginEnd + emission
      other = m + middleEnd + emission
      end = IMPOSSIBLE
      let back = END
      if (one > end) {
        end = one
        back = BEGIN
      }
      if (other > end) {
        end = other
        back = MIDDLE
      }
      ways |= back << 2
      emission = emissions[row + 2] as number
      one = b + beginMiddle + emission
      other = m + middleMiddle + emission
      middle = IMPOSSIBLE
      back = END
      if (one > middle) {
        middle = one
        back = BEGIN
      }
      if (other > middle) {
        middle = other
        back = MIDDLE
      }
      ways |= back << 4
      emission = emissions[row + 3] as number
      one = e + endSingle + emission
      other = s + singleSingle + emission
      single = IMPOSSIBLE
      back = END
      if (one > single) single = one
      if (other > single) {
        single = other
        back = SINGLE
      }
      before[i] = ways | (back << 6)
    }
    let state = end >= single ? END : SINGLE
    for (let i = length - 1; i >= 0; i--) {
      states[i] = state
      state = ((before[i] as number) >> (2 * state)) & 3
    }
    return states
  }
}

import { createContext, Script } from 'node:vm'
import type { Passage } from '../../core/passage.ts'
import type { Span } from '../../core/span.ts'

interface Regex {
  /** Handed back with each place. */
  readonly atom: number
  readonly pattern: RegExp
  /** What messages call it: line 4. */
  readonly name: string
}

/** A regex sees a sentence, and of a longer one pieces of this many characters. */
const LONGEST = 1000
/** All regexes together may take so long over one summary, in milliseconds. */
const DEADLINE = 1000

/**
 * Finds the user's regexes, sentence by sentence. A regex such as (a+)+b can take longer than anybody would wait, on a
 * short sentence too: a deadline ends it.
 * @throws Error, from the finder, that names the regex that was at work when the time was over
 */
export function createRegexFinder(
  regexes: readonly Regex[],
): (passage: Pick<Passage, 'text' | 'sentences'>, onMatch: (atom: number, span: Span) => void) => void {
  let work = () => {}
  const context = createContext({ work: () => work() })
  // only the machine's own interrupt stops a regex, and only vm offers it in the same thread
  const script = new Script('work()')
  return (passage, onMatch) => {
    let at: Regex | undefined
    work = () => {
      for (const regex of regexes) {
        at = regex
        for (const piece of piecesOf(passage)) {
          for (const match of passage.text.slice(piece.start, piece.end).matchAll(regex.pattern)) {
            const start = piece.start + match.index
            if (match[0] !== '') onMatch(regex.atom, { start, end: start + match[0].length })
          }
        }
      }
    }
    try {
      script.runInContext(context, { timeout: DEADLINE })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      throw new Error(`the regex of ${at?.name} took more than ${DEADLINE} ms over one summary: bound its quantifiers`)
    } finally {
      work = () => {}
    }
  }
}

function* piecesOf({ sentences }: Pick<Passage, 'sentences'>): Generator<Span> {
  for (const { start, end } of sentences) {
    for (let from = start; from < end; from += LONGEST) yield { start: from, end: Math.min(end, from + LONGEST) }
  }
}

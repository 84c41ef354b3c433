import type { Passage } from '../../core/passage.ts'
import type { Span } from '../../core/span.ts'
import { compileClauseTerms } from '../../lexicon/clause-terms.ts'
import type { Condition } from '../../lexicon/code-condition.ts'
import { createRegexFinder } from './find-regexes.ts'

/** A condition that is not made of others. */
export type Atom = Extract<Condition, { kind: 'phrase' | 'word' | 'regex' }>

/** Finds the places of atoms in a passage: a list for each of them, in text order. */
export type FindAtoms = (passage: Passage) => Span[][]

/** Compiles the atoms of all rules: one pass for all phrases, one over the tokens for all words. */
export function createAtomFinder(atoms: readonly Atom[]): FindAtoms {
  const phrases: string[] = []
  const ofPhrase: number[] = []
  const words = new Map<string, number[]>()
  const regexes: Array<{ readonly atom: number; readonly pattern: RegExp; readonly name: string }> = []
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind === 'phrase') {
      phrases.push(atom.text)
      ofPhrase.push(index)
    } else if (atom.kind === 'word') words.set(atom.text, [...(words.get(atom.text) ?? []), index])
    else regexes.push({ atom: index, pattern: atom.pattern, name: `coding rules, line ${atom.line}` })
  }
  const findPhrases = compileClauseTerms(phrases)
  const findRegexes = createRegexFinder(regexes)
  return (passage) => {
    const places = atoms.map((): Span[] => [])
    findPhrases(passage.text, (term, start, end) => places[ofPhrase[term] as number]?.push({ start, end }))
    if (words.size > 0) {
      const { text, borders } = passage
      for (let i = 0; i + 1 < borders.length; i++) {
        const [start, end] = [borders[i] as number, borders[i + 1] as number]
        for (const atom of words.get(text.slice(start, end)) ?? []) places[atom]?.push({ start, end })
      }
    }
    if (regexes.length > 0) findRegexes(passage, (atom, span) => places[atom]?.push(span))
    return places
  }
}

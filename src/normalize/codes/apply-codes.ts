import type { Passage } from '../../core/passage.ts'
import type { Span } from '../../core/span.ts'
import type { Condition } from '../../lexicon/code-condition.ts'
import type { CodeRule } from '../../lexicon/code-rules.ts'
import { type Atom, createAtomFinder } from './find-atoms.ts'
import { placesNear } from './places-near.ts'

/** A code that applies to a summary; offsets in the passage. */
export interface AppliedCode {
  readonly code: string
  /** Number of places of the words that made it apply; 0 where only their absence did. */
  readonly places: number
  readonly first: Span | null
}

/** Tells which codes apply to a passage, in the order of the rules. */
export type ApplyCodes = (passage: Passage) => AppliedCode[]

/** Compiles coding rules: all phrases and words are found in one pass over a passage. */
export function compileCodes(rules: readonly CodeRule[]): ApplyCodes {
  const atoms: Atom[] = []
  const conditions = rules.map(({ condition }) => compileCondition(condition, atoms))
  const find = createAtomFinder(atoms)
  return (passage) => {
    if (rules.length === 0) return []
    const scene: Scene = { passage, places: find(passage) }
    return rules.flatMap(({ code }, i): AppliedCode[] => {
      const places = (conditions[i] as Holds)(scene)
      if (places === null) return []
      const distinct = withoutTwins(places)
      return [{ code, places: distinct.length, first: distinct[0] ?? null }]
    })
  }
}

interface Scene {
  readonly passage: Passage
  /** Places of each atom, in text order. */
  readonly places: ReadonlyArray<readonly Span[]>
}

/** The places of what fulfils a condition, in no order; null where nothing does. */
type Holds = (scene: Scene) => readonly Span[] | null

function compileCondition(condition: Condition, atoms: Atom[]): Holds {
  switch (condition.kind) {
    case 'any': {
      const parts = condition.of.map((part) => compileCondition(part, atoms))
      return (scene) => {
        const held = parts.map((part) => part(scene)).filter((places) => places !== null)
        return held.length === 0 ? null : held.flat()
      }
    }
    case 'all': {
      const parts = condition.of.map((part) => compileCondition(part, atoms))
      return (scene) => {
        const held = parts.map((part) => part(scene))
        return held.includes(null) ? null : held.flatMap((places) => places ?? [])
      }
    }
    case 'not': {
      const part = compileCondition(condition.of, atoms)
      return (scene) => (part(scene) === null ? [] : null)
    }
    case 'near': {
      const parts = condition.of.map((part) => compileCondition(part, atoms))
      const { within } = condition
      return (scene) => {
        const held = parts.map((part) => part(scene))
        if (held.includes(null)) return null
        const places = placesNear(scene.passage, held as ReadonlyArray<readonly Span[]>, within)
        return places.length === 0 ? null : places
      }
    }
    default: {
      const index = atoms.push(condition) - 1
      return ({ places }) => {
        const found = places[index] as readonly Span[]
        return found.length === 0 ? null : found
      }
    }
  }
}

/** The places in text order, each once. */
function withoutTwins(places: readonly Span[]): Span[] {
  const sorted = [...places].sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.filter(({ start, end }, i) => sorted[i - 1]?.start !== start || sorted[i - 1]?.end !== end)
}

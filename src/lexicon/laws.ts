import { readEntries } from './jsonl.ts'

interface Version {
  /** When it was adopted, ISO 8601. */
  readonly adopted: string
  /** When it came into force, ISO 8601. */
  readonly inForce: string
}

/** A law or regulation. */
export interface Law extends Version {
  readonly kind: 'law'
  readonly name: string
  readonly aliases: readonly string[]
  /** Revisions after which texts called it new, in order. */
  readonly revisions: readonly Version[]
}

/** A dated event whose anniversaries are kept. */
interface DatedEvent {
  readonly kind: 'event'
  readonly name: string
  readonly aliases: readonly string[]
  /** When it happened, ISO 8601. */
  readonly date: string
}

/** Laws and dated events by what texts call them. */
export interface Laws {
  /** The law of that title, with or without 中华人民共和国. */
  law(title: string): Law | null
  /** The event that the words end in (热烈庆祝新中国成立). */
  eventAtEnd(words: string): DatedEvent | null
}

/** Loads the laws and dated events. */
export function loadLaws(): Laws {
  const laws = new Map<string, Law>()
  const events = new Map<string, DatedEvent>()
  for (const entry of readEntries<Law | DatedEvent>('laws')) {
    for (const name of [entry.name, ...entry.aliases]) {
      if (entry.kind === 'law') laws.set(name, entry)
      else events.set(name, entry)
    }
  }
  const longest = Math.max(...[...events.keys()].map((name) => name.length))
  return {
    law: (title) => laws.get(title.replace(/^中华人民共和国/, '')) ?? null,
    eventAtEnd(words) {
      for (let length = Math.min(longest, words.length); length > 1; length--) {
        const event = events.get(words.slice(-length))
        if (event) return event
      }
      return null
    },
  }
}

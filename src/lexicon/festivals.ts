import { readEntries } from './jsonl.ts'

/** A festival that falls on one day of a known year. */
export interface Festival {
  readonly name: string
  readonly calendar: 'solar' | 'lunar' | 'term'
  readonly month?: number
  readonly day?: number
  readonly term?: string
}

/** Loads the festivals, by name. */
export function loadFestivals(): ReadonlyMap<string, Festival> {
  return new Map(readEntries<Festival>('festivals').map((festival) => [festival.name, festival]))
}

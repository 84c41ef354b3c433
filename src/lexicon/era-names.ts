import { readEntries } from './jsonl.ts'

/** A reign's name: 康熙 began in 1662, so that 康熙三年 is 1664. */
export interface Era {
  readonly name: string
  /** Its first year, in astronomical numbering. */
  readonly first: number
  /** Also a place or an ordinary word (嘉定): its years count only with a month behind them. */
  readonly word?: boolean
}

/** Loads the names of eras, by name. */
export function loadEraNames(): ReadonlyMap<string, Era> {
  return new Map(readEntries<Era>('era-names').map((era) => [era.name, era]))
}

import type { AgencyLevel } from '../../core/record.generated.ts'
import type { PlaceMatch } from '../../lexicon/places.ts'

/** One step of a region: 湖北省, XX县, 沙河镇, 市. */
export interface RegionPart {
  readonly start: number
  readonly end: number
  readonly level: AgencyLevel
  /** Set where the lexicon knows it. */
  readonly place: PlaceMatch | null
  /** `plain` is the word for the rank alone (市), `prefix` one that opens a full name (中华人民共和国). */
  readonly kind: 'place' | 'masked' | 'unknown' | 'plain' | 'prefix'
}

/** The places before a head, the widest first. */
export interface Region {
  readonly start: number
  readonly parts: readonly RegionPart[]
  /** 全市, 全省: what follows is of every place in it. */
  readonly collective: boolean
}

export interface RegionOptions {
  /** No region begins before it. */
  readonly floor: number
  /** Whether short names that are words as well (新华, 向阳) count. */
  readonly doubtful: boolean
}

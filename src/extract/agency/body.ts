import type { AgencyLevel, AgencyType } from '../../core/record.generated.ts'
import type { Span } from '../../core/span.ts'
import type { Head, TypeFamily } from '../../lexicon/agency-heads.ts'
import type { HeadHit } from './head-hits.ts'
import type { RegionPart } from './region.ts'

/** A body on its way from a head in the text to a mention. */
export interface Body {
  readonly start: number
  readonly end: number
  readonly type: AgencyType
  readonly infer: TypeFamily | null
  /** Level that its last head shows by itself. */
  readonly headLevel: AgencyLevel
  /** Places in the name, from left to right. */
  readonly parts: readonly RegionPart[]
  /** The head's word, or what follows 我. */
  readonly word: string
  readonly self: boolean
  readonly rule: string
  /** Why it is no mention, though what follows may join it (工商 in 工商雁塔分局); null where it is one. */
  readonly dropped: string | null
}

/** The body that a head and what was read before it make. */
export function toBody(
  hit: HeadHit,
  head: Head,
  start: number,
  parts: Body['parts'],
  rule: string,
  dropped: string | null,
): Body {
  return {
    start,
    end: hit.end,
    type: head.type,
    infer: head.infer,
    headLevel: head.level,
    parts,
    word: head.word,
    self: false,
    rule,
    dropped,
  }
}

/** A body that its list or its marks show and no head. */
export function toListed(
  { start, end }: Span,
  type: AgencyType,
  parts: Body['parts'],
  rule: string,
  headLevel: AgencyLevel = null,
): Body {
  return { start, end, type, infer: null, headLevel, parts, word: '', self: false, rule, dropped: null }
}

import type { Head } from '../../lexicon/agency-heads.ts'
import { type Body, toBody } from './body.ts'
import { composeKind } from './compose-kind.ts'
import { composeLocal } from './compose-local.ts'
import { composeNamed } from './compose-named.ts'
import { composeOpen } from './compose-open.ts'
import type { HeadHit } from './head-hits.ts'
import type { Reader } from './reader.ts'

/** Makes the body that a head ends, reading leftwards no further than `floor`; null where it makes none. */
export function composeBody(reader: Reader, hit: HeadHit, head: Head, floor: number): Body | null {
  switch (head.form) {
    case 'fixed':
      return toBody(hit, head, hit.start, [], 'known-name', null)
    case 'named':
      return composeNamed(reader, hit, head, floor)
    case 'local':
    case 'branch':
      return composeLocal(reader, hit, head, floor)
    case 'open':
      return composeOpen(reader, hit, head, floor)
    case 'unit':
    case 'never':
      return null
    default:
      return composeKind(reader, hit, head, floor)
  }
}

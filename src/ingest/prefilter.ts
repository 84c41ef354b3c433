import type { Campaigns } from '../lexicon/campaigns.ts'
import { canonicalize } from './canonical.ts'
import type { ReadOptions } from './formats/reader.ts'
import { hanShare } from './han-share.ts'

/** Whether a text is worth looking into, told from its characters alone: before it is split and segmented. */
export type Prefilter = (text: string) => boolean

/** Makes the test that the options ask for; null where they ask for none. */
export function createPrefilter(
  { only, chinese }: Omit<ReadOptions, 'limits'>,
  campaigns: Campaigns,
): Prefilter | null {
  const asked = (only ?? []).map((term) => patternOf(canonicalize(term.trim()), campaigns))
  if (asked.length === 0 && chinese === undefined) return null
  const subject = asked.length === 0 ? null : new RegExp(asked.join('|'))
  return (text) =>
    (chinese === undefined || hanShare(text) >= chinese) && (subject === null || subject.test(canonicalize(text)))
}

/** A campaign is found by all of its names (315 is 3·15, 三一五, 消费者权益日), other words as they stand. */
function patternOf(term: string, campaigns: Campaigns): string {
  // a number is not part of another
  const literal = term
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/^(?=\d)/, '(?<!\\d)')
    .replace(/\d$/, '$&(?!\\d)')
  return campaigns.spellings(term) ?? literal
}

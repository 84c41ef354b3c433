import type { Body } from './body.ts'

/**
 * 学校 at the head of a clause with what it does behind it: an essay that calls its own school so does it more
 * than once, one that only speaks of schools hardly ever.
 */
const ACTS =
  /学校(?=于|高度|召开|进行|要求|希望|开展|组织|成立|决定|认真|积极|充分|联合|邀请|通过|根据|按照|利用|还|将|制定|安排|专门|及时|举行|举办|印发|特)/g
const ENOUGH = 2

/** Finds 学校 where it acts, in texts in which it does so repeatedly. */
export function findActingSchools(text: string): Body[] {
  const matches = [...text.matchAll(ACTS)].filter(
    ({ index }) => index === 0 || '。,;:!\n '.includes(text.charAt(index - 1)),
  )
  if (matches.length < ENOUGH) return []
  return matches.map(({ index }) => ({
    start: index,
    end: index + 2,
    type: 'education',
    infer: null,
    headLevel: null,
    parts: [],
    word: '学校',
    self: false,
    rule: 'acting-school',
    dropped: null,
  }))
}

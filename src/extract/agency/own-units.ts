import type { Body } from './body.ts'
import type { HeadHit } from './head-hits.ts'
import { type Reader, wordsBetween } from './reader.ts'

/** 法学社, 环保协会: a club by its name, which no list has */
const CLUB =
  /[\u4e00-\u9fff]{2,6}?(?:社(?![区会团保长员])|协会(?!长)|社团|俱乐部|志愿服务队|志愿者服务队|艺术团|合唱团|话剧团)/y

/**
 * Lengthens 我校 or 我院 by the club that stands right behind it: 我校|法学社 is one body. What every school has one of
 * (学生会, 团委) is a part of the school that has no name of its own.
 */
export function withOwnClubs(reader: Reader, selves: readonly Body[], hits: readonly HeadHit[]): Body[] {
  const units = new Set(hits.filter(({ heads }) => heads.some(({ form }) => form === 'unit')).map(({ start }) => start))
  return selves.map((self) => {
    if ((self.type !== 'education' && self.infer !== 'yard') || units.has(self.end)) return self
    const end = clubEnd(reader, self.end)
    return end < 0 ? self : { ...self, end, type: 'social_organization', infer: null, rule: 'club-of-ours' }
  })
}

/** Where the club ends that begins at the offset; -1 where none does. */
function clubEnd(reader: Reader, start: number): number {
  CLUB.lastIndex = start
  const match = CLUB.exec(reader.text)
  if (!match) return -1
  const { border, collective } = reader.lexicon.words
  const end = start + match[0].length
  return wordsBetween(reader, start, end).some((word) => border.has(word) || collective.has(word)) ? -1 : end
}

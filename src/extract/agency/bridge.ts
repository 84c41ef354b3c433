import type { Head } from '../../lexicon/agency-heads.ts'
import type { Body } from './body.ts'
import type { HeadHit } from './head-hits.ts'
import { placesAt } from './places-at.ts'
import { isHan, type Reader } from './reader.ts'
import { isOfficeOf } from './sub-bodies.ts'

/** No name of a branch or a college is longer, in characters, without its kind. */
const LONGEST_GAP = 10

/** 附属, 第一, 直属: what joins a hospital or a school to its university, before a name of its own or none. */
const AFFILIATED = /^(?:附属|附设|直属|第[一二三四五六七八九十]{1,2}(?:附属)?)/

/**
 * The one body that a host and a head behind it make across a name which no grammar reads as a place:
 * 晋商银行|太原并州|支行, 西南政法大学|经济|法学院, 复旦大学|附属中山|医院, 县公安局|巡逻|特警大队; null where the words between hold a
 * border (中国银行组织支行…).
 */
export function bridgeBodies(reader: Reader, host: Body, hit: HeadHit, head: Head): Body | null {
  const { text } = reader
  if (host.dropped !== null || host.self || hit.start <= host.end || hit.start - host.end > LONGEST_GAP) return null
  if (!spans(text.slice(host.end, hit.start), host, head) || !isName(reader, host.end, hit.start)) return null
  const own = (host.type === 'education' && head.type === 'other') || (isOfficeOf(host, head) && head.form !== 'branch')
  return {
    ...host,
    end: hit.end,
    type: own && head.infer === null ? head.type : host.type,
    headLevel: host.headLevel === 'national' ? null : (head.level ?? host.headLevel),
    parts: [...host.parts, ...placesAt(reader, host.end, hit.start)],
    word: head.word,
    rule: `${head.form}-across-a-name`,
  }
}

function spans(gap: string, host: Body, head: Head): boolean {
  if (isOfficeOf(host, head)) return true
  if (head.form === 'branch') return (host.type === 'finance' || host.type === 'enterprise') && head.type !== 'media'
  if (host.type !== 'education' || !/(?:大学|学院)$/.test(host.word)) return false
  if (head.form === 'unit') return /学院$|系$/.test(head.word)
  return (head.type === 'other' || head.type === 'education') && AFFILIATED.test(gap)
}

/** Whether every word between the offsets can stand in a name. */
function isName({ text, starts, lexicon }: Reader, start: number, end: number): boolean {
  const { border, collective } = lexicon.words
  for (let at = start; at < end; ) {
    let next = at + 1
    while (next < end && starts[next] !== next) next++
    const word = text.slice(at, next)
    if (!isHan(text.charCodeAt(at)) || JOINT.has(text.charAt(at)) || collective.has(word)) return false
    if (border.has(word) && !ORDINAL.test(word)) return false
    at = next
  }
  return true
}

/** 种子站|和县|植保站: jieba glues a conjunction to a rank. */
const JOINT = new Set('和与及同')

/** 第一 opens a list elsewhere */
const ORDINAL = /^第[一二三四五六七八九十]{1,2}$/

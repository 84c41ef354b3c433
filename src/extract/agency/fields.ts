import type { HeadHit } from './head-hits.ts'
import type { Reader } from './reader.ts'
import type { Region } from './region.ts'

/** Marks and words that close a field of work which stands for its body: 市工商、消协, 涵江公安联合 */
const AFTER_SECTOR = /[、,。;:)\s和及与等以联在对的也将会]|$/y

/** Why a field of work names no body here (卫生 in 卫生工作); null where it names one. */
export function dropSector(reader: Reader, hit: HeadHit, region: Region | null): string | null {
  if (!region) return 'bare-sector'
  AFTER_SECTOR.lastIndex = hit.end
  if (!AFTER_SECTOR.test(reader.text)) return 'sector-goes-on'
  const before = reader.text.charAt(region.start - 1)
  return '我全本该各'.includes(before) && before !== '' ? 'collective' : null
}

const SCHOOL = '(?:第?[一二三四五六七八九十]{1,2}(?:中|小|幼)|实验?[中小]学?|职高|职中|附[中小]|幼儿园)'
const SCHOOL_FOLLOWS = new RegExp(
  `[、和与及]${SCHOOL}|(?:全体|全校)?(?:师生|学生|教师|校长|校园|同学|少先队|操场)`,
  'y',
)
const SCHOOL_PRECEDES = new RegExp(`${SCHOOL}[、和与及]$`)

/** 一中、三小; 二幼师生: a school that its town has one of, beside another or with those who are in it. */
export function isSchoolAlone(text: string, hit: HeadHit): boolean {
  SCHOOL_FOLLOWS.lastIndex = hit.end
  return SCHOOL_FOLLOWS.test(text) || SCHOOL_PRECEDES.test(text.slice(Math.max(0, hit.start - 6), hit.start))
}

const FIRMS_FOLLOW =
  /(?:[、,和与及](?:电信|移动|联通|铁通|网通)){0,3}(?:、[\u4e00-\u9fff]{2,6}){0,5}(?:等|[两三四五]家)[^。,、;\n]{0,8}?(?:企业|公司|运营商|单位)/y
const FIRMS_PRECEDE = /(?:电信|移动|联通|铁通|网通)[、和]$/

// 电信、移动等企业; 移动、联通两家公司; 移动、联通、海尔等一批企业
export function listsFirms(text: string, hit: HeadHit): boolean {
  FIRMS_FOLLOW.lastIndex = hit.end
  const match = FIRMS_FOLLOW.exec(text)
  if (!match) return false
  return (
    match[0].startsWith('、') || /^[和与及]/.test(match[0]) || FIRMS_PRECEDE.test(text.slice(hit.start - 3, hit.start))
  )
}

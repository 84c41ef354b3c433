import type { Bound } from './bound.ts'
import { POWERS } from './forms.ts'
import { type PlacedToken, tokenFrom } from './tokens.ts'

/** How a numeral begins. */
export interface Head {
  readonly tokens: readonly PlacedToken[]
  readonly end: number
  readonly bound: Bound
}

/** Words before which 百 or 万 counts itself: 近百, 逾万, 超千. */
const BEFORE_BARE = new Set('近约逾超过达')
/** Words that end in 上 and have nothing to do with a number: 网上千家, 线上百场; 成百上千 has no value. */
const BEFORE_SHANG = new Set('网线以马路台街市楼会船车晚早岸海陆天地身手堂纸桌墙报版屏端百千成加')

/** Reads what may begin a numeral at the offset; null where nothing can. */
export function readHead(text: string, start: number): Head | null {
  const mark = text[start] as string
  const power = POWERS.get(mark)
  if (power !== undefined && power > 1) return readBare(text, start)
  if (mark === '数' || mark === '几') return readOne(text, start, 'about')
  if (mark === '上') return BEFORE_SHANG.has(text[start - 1] as string) ? null : readOne(text, start, 'over')
  const token = tokenFrom(text, start)
  return token && { tokens: [token], end: token.end, bound: 'exact' }
}

/** 数十, 几百, 上千: the word counts its unit once. */
function readOne(text: string, start: number, bound: Bound): Head | null {
  const power = POWERS.get(text[start + 1] as string)
  if (power === undefined || (bound === 'over' && power === 1)) return null
  return { tokens: [one(start, start + 1)], end: start + 1, bound }
}

/** 近百, 百余, 千三: a unit without a digit, which is a number only beside such words (not 百货, 万一, 千方百计). */
function readBare(text: string, start: number): Head | null {
  const next = text[start + 1] as string
  const counted =
    BEFORE_BARE.has(text[start - 1] as string) || next === '余' || next === '多' || next === '名' || next === '位'
  const short = !counted && /^[百千][二三四五六七八九](?![\u4e00-\u9fff])/.test(text.slice(start, start + 3))
  return counted || short ? { tokens: [one(start, start)], end: start, bound: 'exact' } : null
}

function one(start: number, end: number): PlacedToken {
  return { token: { kind: 'digits', digits: '1', chinese: true }, start, end }
}

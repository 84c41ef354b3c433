import type { CountVerb } from '../../lexicon/indicators.ts'
import type { Token } from './tokens.ts'

/** Nouns that a nominal verb before them does not govern but name: 鉴别+手册, 检测+报告, 咨询+活动. */
const NAMED: ReadonlySet<string> = new Set([
  'material',
  'display',
  'message',
  'media',
  'consultation',
  'event',
  'staff',
  'personnel',
  'vehicle',
  'place',
  'organization',
  'title',
  'inspection',
])

/** The verb that governs a noun, and one that may where none surely does. */
export interface Governing {
  readonly verb: CountVerb | null
  readonly remote: CountVerb | null
}

/**
 * The verb that governs the noun whose phrase begins at `head`: the nearest that is no nominal one. A nominal one (检测)
 * governs what stands directly behind it (检测血压计), or the whole clause where it begins it (检查企业、商铺).
 */
export function verbBefore(text: string, tokens: readonly Token[], head: number, nounClass: string | null): Governing {
  let nominal: CountVerb | null = null
  let remote: CountVerb | null = null
  let touching = true
  let listed = false
  let inert: CountVerb | null = null
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token
    if (token.start >= head) continue
    const { word } = token
    if (word.kind === 'stop') touching = false
    if (text[token.start] === '、') listed = true
    if (word.kind !== 'verb') continue
    const { verb } = word
    if (verb.classes.length === 0 || (isInert(verb) && (isGoverned(tokens, i) || hasDe(text, token.end, head)))) {
      // 检查特种设备(使用)单位, 发放(创建)“…”倡议书, 发放(介绍)新法的手册: a verb that tells nothing is part of the noun's
      // phrase where another governs that; and inside a list (土地流转、事故赔偿等问题) it governs none of it
      if (!listed || verb.classes.length > 0) inert ??= verb
      continue
    }
    if (isInName(tokens, i, verb)) continue
    if (!verb.nominal) {
      if (nominal === null) return { verb: inert !== null && isInert(verb) ? inert : verb, remote }
      // 上门+检查企业: how one goes about it does not govern; 发放+宣传+画册, 取缔食品(加工)作坊: the verb in front governs; 会同某局(检测): who goes along has another object
      const governs =
        (isTouching(tokens, i) && !verb.classes.includes('visit')) ||
        (nounClass !== null && NAMED.has(nounClass)) ||
        !isPivot(verb)
      return governs ? { verb, remote: null } : { verb: nominal, remote: verb }
    }
    if (nominal === null && (touching || isFirst(tokens, i) || text[token.end] === '的')) nominal = verb
    else if (verb.classes.length > 0) remote ??= verb
  }
  return { verb: nominal ?? inert, remote }
}

/** Classes of verbs that no rule of an indicator asks for. */
const INERT: ReadonlySet<string> = new Set(['build', 'change', 'rectify'])

function isInert({ classes }: CountVerb): boolean {
  return classes.every((of) => INERT.has(of))
}

/** 计量(测试)研究所组织6个小组, 驾驶员(培训)有限公司: whether the verb is part of a body's name. */
function isInName(tokens: readonly Token[], at: number, { nominal, classes }: CountVerb): boolean {
  const next = tokens[at + 1]
  if (!nominal || next === undefined || next.start !== tokens[at]?.end) return false
  return classes.some((of) => NAMING.has(of)) && NAME.test(next.form)
}

const NAMING: ReadonlySet<string> = new Set(['service', 'sample', 'attend'])
const NAME = /^(?:有限|公司|中心|研究|所|局|大队|支队|中队|总队|协会|集团)/

/** Whether a telling verb stands directly before the verb. */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word
  return (
    before?.kind === 'verb' &&
    !before.verb.nominal &&
    !isInert(before.verb) &&
    tokens[at - 1]?.end === tokens[at]?.start
  )
}

/** Whether 的 stands between the verb and the noun's phrase. */
function hasDe(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text[at] === '的') return true
  return false
}

/** Classes of verbs whose object acts on in the same clause: 组织律师(解答)…, 走进社区(开展)…, 会同公安(查处)…. */
const PIVOT: ReadonlySet<string> = new Set(['organize', 'deploy', 'visit', 'participate', 'help'])

function isPivot({ classes }: CountVerb): boolean {
  return classes.some((of) => PIVOT.has(of))
}

/** Whether nothing but nominal verbs stands between the verb and the noun phrase behind it. */
function isTouching(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.word
  return next?.kind === 'verb' && next.verb.nominal === true && tokens[at + 1]?.start === tokens[at]?.end
}

/** Whether no noun or verb stands before the word in its clause: 现场(快检)蔬菜、水产. */
function isFirst(tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < at; i++) if (tokens[i]?.word.kind !== 'stop') return false
  return true
}

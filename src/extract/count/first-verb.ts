import type { CountVerb, IndicatorLexicon } from '../../lexicon/indicators.ts'
import type { Token } from './tokens.ts'

/** The first verb that tells something of a count: no nominal one that a noun follows (进行了消费+维权宣传). */
export function firstVerb(lexicon: IndicatorLexicon, tokens: readonly Token[], from: number): CountVerb | null {
  let light = false
  for (let i = from; i < Math.min(tokens.length, from + VERB_REACH); i++) {
    const token = tokens[i] as Token
    const { word, form } = token
    // 对18家企业进行(突击检查): behind such a verb the noun says what is done
    if (light && word.kind === 'noun' && lexicon.nouns.get(form) === 'inspection')
      return { verb: form, classes: INSPECT }
    light ||= LIGHT.test(form)
    if (word.kind !== 'verb' || word.verb.classes.length === 0) continue
    const next = tokens[i + 1]
    if (!word.verb.nominal || next?.start !== token.end || CLOSES.test(next.form) || i === from) return word.verb
  }
  return null
}

const LIGHT = /^(?:进行|开展|实施|予以|给予|加以|作|做)了?$/
const INSPECT: readonly string[] = ['inspect']

/** What stands behind a verb that is no noun: 参观了, 检查过, 咨询的. */
const CLOSES = /^(?:[了过的着]|活动|工作)$/

/** How many words behind a count its verb may stand: 300多名同学在横幅上(签名). */
const VERB_REACH = 8

import type { Passage } from '../core/passage.ts'
import { sentenceAt } from '../core/passage.ts'
import type { Check, CountMention } from '../core/record.generated.ts'

/** A stated rate may be rounded by this many percentage points. */
const ROUNDING = 1

/**
 * Figures of one sentence that do not agree with each other: a rate with the two counts that it is made of
 * (受理398起,办结349起,办结率98%), and parts that are more than their whole (共12家,其中…8家,…7家).
 */
export function checkCounts(counts: readonly CountMention[], passage: Passage): Check[] {
  const checks: Check[] = []
  for (const group of bySentence(counts, passage)) {
    for (const index of group) {
      const rate = rateFault(counts, group, index)
      if (rate) checks.push(rate)
    }
    const parts = partsFault(counts, group, passage)
    if (parts) checks.push(parts)
  }
  return checks
}

/** Indexes of the counts of each sentence that has more than one. */
function bySentence(counts: readonly CountMention[], passage: Passage): number[][] {
  const groups = new Map<number, number[]>()
  for (const [index, count] of counts.entries()) {
    const sentence = sentenceAt(passage.sentences, count.start)
    const group = groups.get(sentence)
    if (group) group.push(index)
    else groups.set(sentence, [index])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Rates of which both sides can be known: what was settled of what came in, what came back of what went out. */
const SIDES: ReadonlyArray<readonly [rate: RegExp, whole: RegExp, part: RegExp]> = [
  [
    /办结率|调处率|处理率|解决率|调解率|结案率|调解成功率/,
    /受理|接到|接收|收到|接待/,
    /办结|调处|处理|解决|调解|结案|调解成功/,
  ],
  [/回收率|返还率/, /发放|发出|印发|派发/, /回收|收回|返还/],
]

function rateFault(counts: readonly CountMention[], group: readonly number[], index: number): Check | null {
  const rate = counts[index] as CountMention
  if (rate.unit !== '%' || rate.value === null || rate.bound !== 'exact') return null
  const sides = SIDES.find(([name]) => name.test(rate.object ?? ''))
  if (!sides) return null
  const before = group.filter((other) => other < index).reverse()
  const side = (verb: RegExp) =>
    before.find((other) => isPlain(counts[other]) && verb.test(counts[other]?.action ?? ''))
  const part = side(sides[2])
  const whole = side(sides[1])
  if (part === undefined || whole === undefined || part === whole) return null
  const [numerator, denominator] = [counts[part] as CountMention, counts[whole] as CountMention]
  if (numerator.unit !== denominator.unit || !denominator.value) return null
  const real = (100 * (numerator.value as number)) / denominator.value
  if (Math.abs(real - rate.value) <= ROUNDING) return null
  return {
    code: 'rate-mismatch',
    message: `${rate.object} is stated as ${rate.value}%, ${numerator.value} of ${denominator.value} are ${real.toFixed(1)}%`,
    of: 'counts',
    mentions: [whole, part, index],
  }
}

function partsFault(counts: readonly CountMention[], group: readonly number[], passage: Passage): Check | null {
  const last = counts[group.at(-1) as number] as CountMention
  const first = counts[group[0] as number] as CountMention
  const among = passage.text.slice(first.end, last.start).indexOf('其中')
  if (among < 0) return null
  const border = first.end + among
  const whole = group.filter((index) => (counts[index] as CountMention).end <= border).at(-1)
  if (whole === undefined || !isPlain(counts[whole])) return null
  const total = counts[whole] as CountMention
  const parts = group.filter((index) => {
    const count = counts[index] as CountMention
    return count.start >= border && count.unit === total.unit && isPlain(count)
  })
  const sum = parts.reduce((so, index) => so + ((counts[index] as CountMention).value as number), 0)
  if (parts.length === 0 || sum <= (total.value as number)) return null
  return {
    code: 'parts-exceed-total',
    message: `the parts behind 其中 add up to ${sum}${total.unit}, the total is ${total.value}${total.unit}`,
    of: 'counts',
    mentions: [whole, ...parts],
  }
}

function isPlain(count: CountMention | undefined): boolean {
  return count !== undefined && count.value !== null && count.bound === 'exact'
}

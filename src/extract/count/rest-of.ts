import { type Antecedent, kindOf, type Past } from './antecedent.ts'
import type { Candidate } from './candidate.ts'
import type { Sides } from './sides.ts'

const REST = /(?:其余|剩余|余下|剩下|其他)的?$/
/** What is still to be done with the rest, or who does it: 其余8件转…, 余下3件正在办理. */
const PENDING = /^[^,。;]{0,4}(?:转|移|交|报|正|待|尚|未|将|拟|牵涉|涉及|需|限|继续|上报|分)/
/** Words between 其余 and the number are looked at so far back. */
const REACH = 4

/**
 * The whole that a count is the rest of, whose nature it has: 受理投诉31件,当场解决23件,其余(8件)转工商所; null where it is
 * no rest, or where the rest was dealt with too (剩余1件已于次日办结).
 */
export function restOf(
  text: string,
  { lead, end, unit }: Candidate,
  { after }: Sides,
  { wholes }: Past,
): Antecedent | null {
  if (!REST.test(text.slice(Math.max(0, lead - REACH), lead))) return null
  const whole = wholes.get(kindOf(unit))
  if (whole === undefined) return null
  const pending = PENDING.test(text.slice(end, end + REACH * 2))
  if (!pending && after.verb?.classes.includes('resolve')) return null
  // 调解纠纷18件,其余4件转交…: what is still open was received
  return pending && whole.indicator === 'complaints_resolved' ? { ...whole, indicator: 'complaints_received' } : whole
}

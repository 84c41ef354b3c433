import { shift } from './shift.ts'

/** What a numeral is made of, read from left to right. */
export type Token =
  | { readonly kind: 'digits'; readonly digits: string; readonly chinese: boolean }
  | { readonly kind: 'unit'; readonly power: number }
  | { readonly kind: 'tens'; readonly value: number }
  | { readonly kind: 'point' }

/** Power from which a unit counts a whole group: 万. */
const LARGE = 4

/** Value of a numeral's tokens, or null where they do not make one (五十千, 万, 二三十). */
export function accumulate(tokens: readonly Token[]): number | null {
  /** Groups that a 万, 亿 or 兆 has closed, the largest first. */
  const groups: { value: number; power: number }[] = []
  /** The open group, and the smallest unit that it has. */
  let group = 0
  let groupPower = Number.POSITIVE_INFINITY
  /** Digits that wait for their unit. */
  let digits: { text: string; chinese: boolean } | null = null
  /** The last unit read, and whether 零 came after it. */
  let last = 0
  let zero = false

  const closeGroup = (power: number): boolean => {
    if (digits === null && groupPower === Number.POSITIVE_INFINITY) {
      // 万万, 千万亿: the unit multiplies the group that was closed before it
      const previous = groups.at(-1)
      if (!previous) return false
      previous.value = shift(previous.value, power)
      previous.power += power
      return true
    }
    if (digits && isPair(digits)) return false
    let value = group + (digits ? Number(digits.text) : 0)
    while (groups.length > 0 && (groups.at(-1) as { power: number }).power < power) value += groups.pop()?.value ?? 0
    groups.push({ value: shift(value, power), power })
    group = 0
    groupPower = Number.POSITIVE_INFINITY
    return true
  }

  const addUnit = (power: number): boolean => {
    if (power >= LARGE) {
      if (!closeGroup(power)) return false
    } else {
      if (power >= groupPower) return false
      const text = digits?.text.replace(/^0+(?=\d)/, '') ?? '1'
      if (digits?.chinese && text.length > 1) return false
      group += shift(Number(text) || 1, power)
      groupPower = power
    }
    last = power
    zero = false
    digits = null
    return true
  }

  const addDigits = (text: string, chinese: boolean): boolean => {
    if (digits !== null) return false
    if (last === 0) digits = { text, chinese }
    else {
      const rest = chinese ? text.replace(/^0+/, '') : text
      if (rest.length < text.length) zero = true
      if (rest !== '') digits = { text: rest, chinese }
    }
    return true
  }

  /** The value so far: 三百五 has its last digit in tens, 三百零五 and 3万4000 in units. */
  const value = (): number | null => {
    let sum = group
    for (const closed of groups) sum += closed.value
    if (digits === null) return last === 0 ? null : sum
    const number = Number(digits.text)
    if (last === 0) return number
    if (number >= 10 ** last || (digits.chinese && digits.text.length > 1)) return null
    return sum + (zero || digits.text.length > 1 ? number : shift(number, last - 1))
  }

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.kind === 'digits') {
      if (!addDigits(token.digits, token.chinese)) return null
    } else if (token.kind === 'unit') {
      if (!addUnit(token.power)) return null
    } else if (token.kind === 'tens') {
      if (digits !== null || groupPower <= 1) return null
      group += token.value
      groupPower = last = 1
      zero = false
    } else {
      const whole = value()
      const next = tokens[++i]
      if (whole === null || !Number.isInteger(whole) || next?.kind !== 'digits' || next.digits.includes('.'))
        return null
      // 十二点五: what stands before the point becomes the digits that a unit may follow
      digits = { text: `${whole}.${next.digits}`, chinese: false }
      groups.length = 0
      group = last = 0
      groupPower = Number.POSITIVE_INFINITY
    }
  }
  return value()
}

/** Two digits before 万 are a range (三五万), three are a figure (二〇〇万). */
function isPair(digits: { text: string; chinese: boolean }): boolean {
  return digits.chinese && digits.text.length === 2 && !digits.text.includes('0')
}

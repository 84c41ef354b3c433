import { accumulate, type Token } from './accumulate.ts'
import { type Bound, VAGUE } from './bound.ts'
import { readDecimals } from './decimals.ts'
import { CHINESE_DIGITS, POWERS, TENS } from './forms.ts'
import { readHead } from './head.ts'
import { type PlacedToken, tokenFrom } from './tokens.ts'

/** A numeral as it was read: where it ends, what it is worth, what it is made of. */
export interface NumeralReading {
  readonly end: number
  readonly value: number
  /** Upper end of a range said in one word (二三十); else null. */
  readonly max: number | null
  readonly bound: Bound
  readonly tokens: readonly PlacedToken[]
}

/** A numeral has few words; more are a list or noise. */
const LONGEST = 24

/**
 * Reads the numeral that begins at the offset, as far as it goes, or null where none does. Spaces between its
 * words belong to it (`7万 5千`); where the whole makes no number, the longest beginning that does is taken.
 */
export function readNumeral(text: string, start: number): NumeralReading | null {
  return readPlain(text, start) ?? readAny(text, start)
}

/** Code units that a numeral may go on with behind its digits. */
const GOES_ON = new Uint8Array(0x10000)
for (const mark of [...CHINESE_DIGITS.keys(), ...POWERS.keys(), ...TENS.keys(), ...VAGUE.keys(), ...' .,点']) {
  GOES_ON[mark.charCodeAt(0)] = 1
}
/** More digits than a double holds exactly are read the long way. */
const EXACT = 15

/** 1800, 86.5: most numerals are digits alone, behind which none goes on; null where this one is more. */
function readPlain(text: string, start: number): NumeralReading | null {
  let at = start
  while (isDigit(text.charCodeAt(at))) at++
  if (at === start || (start > 0 && text.charCodeAt(start - 1) === 0x2e)) return null
  if (text.charCodeAt(at) === 0x2e && isDigit(text.charCodeAt(at + 1))) {
    at++
    while (isDigit(text.charCodeAt(at))) at++
  }
  if (at - start > EXACT || !endsHere(text, at)) return null
  const digits = text.slice(start, at)
  const token: Token = { kind: 'digits', digits, chinese: false }
  return { end: at, value: Number(digits), max: null, bound: 'exact', tokens: [{ token, start, end: at }] }
}

/** Whether the numeral ends here, but for 余, 多 and 来 that say no place of it. */
function endsHere(text: string, at: number): boolean {
  const next = text.charCodeAt(at)
  if (GOES_ON[next] !== 1) return true
  return VAGUE.has(text[at] as string) && next !== 0x51e0 && GOES_ON[text.charCodeAt(at + 1)] !== 1
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function readAny(text: string, start: number): NumeralReading | null {
  const head = readHead(text, start)
  if (!head) return null
  let bound: Bound = head.bound
  const tokens: PlacedToken[] = [...head.tokens]
  let at = head.end
  while (tokens.length < LONGEST) {
    const next = skipSpaces(text, at)
    const mark = text[next] as string
    const vague = tokens.length > 0 ? VAGUE.get(mark) : undefined
    if (vague !== undefined) {
      const unit = tokenFrom(text, skipSpaces(text, next + 1))
      if (unit?.token.kind === 'unit') {
        // 十余万, 一千五百零几万: the word stands for places, the unit goes on
        bound = vague
        at = next + 1
        continue
      }
      if (mark === '几' && isUnit(tokens.at(-1))) {
        // 十几, 二百几
        bound = 'about'
        at = next + 1
      }
      break
    }
    const last = tokens.at(-1)
    if (mark === '点' && last) {
      const decimals = readDecimals(text, next)
      if (!decimals) break
      tokens.push(...decimals)
    } else {
      const token = tokenFrom(text, next)
      if (!token || (isDigitsToken(token) && isDigitsToken(last) && !isZero(last)) || (isSmall(token) && isSmall(last)))
        break
      tokens.push(token)
    }
    at = (tokens.at(-1) as PlacedToken).end
  }
  return settle(tokens, at, bound)
}

/** The longest beginning of the tokens that makes a number; a break at a space comes before one inside a word. */
function settle(tokens: PlacedToken[], end: number, bound: Bound): NumeralReading | null {
  let rest = tokens
  while (rest.length > 0) {
    const whole = rest.length === tokens.length
    const last = rest.at(-1) as PlacedToken
    const read = evaluate(rest.map(({ token }) => token))
    if (read) {
      const { value, max } = read
      return { end: whole ? end : last.end, value, max, bound: max === null ? bound : 'about', tokens: rest }
    }
    let cut = rest.length - 1
    while (cut > 0 && rest[cut]?.start === rest[cut - 1]?.end) cut--
    rest = rest.slice(0, cut > 0 ? cut : rest.length - 1)
  }
  return null
}

/** A number, or the two ends of a range said in one word: 二三十, 十七八, 三五百. */
function evaluate(tokens: readonly Token[]): { value: number; max: number | null } | null {
  const at = tokens.findIndex(
    (token, i) => isPair(token) && tokens[i + 1]?.kind !== 'point' && tokens[i - 1]?.kind !== 'point',
  )
  const value = at >= 0 && tokens.length === 1 ? null : accumulate(tokens)
  if (value !== null) return { value, max: null }
  const pair = tokens[at]
  if (pair?.kind !== 'digits') return null
  const withDigit = (digits: string) => accumulate(tokens.map((token, i) => (i === at ? { ...pair, digits } : token)))
  const low = withDigit(pair.digits.slice(0, 1))
  const high = withDigit(pair.digits.slice(1))
  return low === null || high === null ? null : { value: low, max: high }
}

/** Two digits that follow each other, or 三五, which everybody says. */
function isPair(token: Token): boolean {
  if (token.kind !== 'digits' || !token.chinese || token.digits.length !== 2 || token.digits.startsWith('0'))
    return false
  return token.digits === '35' || Number(token.digits[1]) - Number(token.digits[0]) === 1
}

/** 一千零20: 零 only tells that places are empty. */
function isZero(token: PlacedToken | undefined): boolean {
  return token?.token.kind === 'digits' && token.token.chinese && /^0+$/.test(token.token.digits)
}

function isDigitsToken(token: PlacedToken | undefined): boolean {
  return token?.token.kind === 'digits'
}

/** 十百: no place of a group counts another. */
function isSmall(token: PlacedToken | undefined): boolean {
  return token?.token.kind === 'unit' && token.token.power < 4
}

function isUnit(token: PlacedToken | undefined): boolean {
  return token !== undefined && token.token.kind !== 'digits' && token.token.kind !== 'point'
}

/** At most three spaces stand inside a numeral. */
export function skipSpaces(text: string, at: number): number {
  let next = at
  while (next < at + 3 && text.charCodeAt(next) === 0x20) next++
  return next
}

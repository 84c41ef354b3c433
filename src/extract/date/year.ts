import type { DateWords } from '../../lexicon/date-words.ts'
import type { Era } from '../../lexicon/era-names.ts'
import { parseNumeral } from '../number/numeral.ts'
import { centuryYear, edtfYear, yearPlaces } from './digits.ts'
import type { Draft, SlotReader, YearForm } from './draft.ts'
import { listOf, readMembers } from './members.ts'
import { AND, anyOf, BLANKS, MASK, matcher, TO, YEAR_DIGIT } from './patterns.ts'

/** 年 or 年度, and not 年度假. */
const UNIT = `${BLANKS}年(?:度(?![假过]))?`

/** 20  年: the form leaves room for two digits that nobody filled in */
const unfilled = matcher(`(?:19|20|二[〇零0OoОΟ]) {2,24}年(?:度(?![假过]))?`)

/** Four places: 2010, 20xx, 201x, 二〇一〇, 二0一0, 20__, 二〇 一〇 with the blanks of a signature. */
const FOUR = `(?:[12一二](?: {0,8}(?:${YEAR_DIGIT}|${MASK})){3}|(?:19|20|二[〇零0OoОΟ])(?:${MASK}{1,8}))`

const ERA_NUMBER = '(?:元|\\d{1,3}|[一二三四五六七八九十百零〇廿卅]{1,5})'

const four = matcher(FOUR)

/** 2009—2011年, 2009、2010年度, 2021-2022学年 */
const fourList = matcher(`${listOf(FOUR, `(?:${TO}|${AND})`, 5)}(?:${BLANKS}学年度?|${UNIT})`)
/** 2003-08年 */
const shortList = matcher(`(?<first>(?:19|20)\\d\\d)${BLANKS}${TO}${BLANKS}(?<last>\\d\\d)${UNIT}`)
/** 公元2010年, 公元前221年 */
const commonEra = matcher(`公元(?<before>前)?${BLANKS}(?<number>\\d{1,4}|${FOUR})${UNIT}`)
/** 2010年, 20xx年度, 二〇一〇年 */
const full = matcher(`(?<four>${FOUR})${UNIT}`)
/** 两千零四年, 二千年 */
const spoken = matcher(
  `(?<number>[二两]千(?:零|〇)?(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])?)${UNIT}`,
)
/** ××××年, 某年, ____年: years without a digit */
const masked = matcher(`(?<mask>${MASK}{1,8}|某)${UNIT}`)
/** 98年, '09年, 零六年, 九零年 */
const short = matcher(`['’‘]?(?<two>\\d{2}|[〇零一二三四五六七八九OoОΟ]{2})${UNIT}`)
/** 106年3月15日: a year of the Republic without its name, where a month follows */
const republic = matcher(
  `(?<number>1[0-3]\\d)${UNIT}(?=${BLANKS}(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})${BLANKS}月)`,
)
/** 20223月14日: the unit is lost, the month is not */
const lost = matcher(`(?<four>(?:19|20)\\d\\d)${BLANKS}[-./]?${BLANKS}(?=(?:1[0-2]|0?[1-9])${BLANKS}月)`)
/** 去(105)年, 明(2018)年度 */
const bracketed = matcher(`(?<word>[去今明本前])\\((?<number>\\d{2,4})\\)${UNIT}`)

const BRACKETED_REL: ReadonlyMap<string, number> = new Map([
  ['去', -1],
  ['今', 0],
  ['本', 0],
  ['明', 1],
  ['前', -2],
])

/** First year of the Republic, less one: 民国106年 is 2017. */
const REPUBLIC = 1911

/** Reads the year of an expression: numbers in every form, eras, words that point (今年, 上一年度). */
export function createYearReader(words: DateWords, eras: ReadonlyMap<string, Era>): SlotReader {
  const rels = new Map(words.years.map((word) => [word.text, word.rel]))
  const relative = matcher(
    `(?<word>${words.years
      .map((word) => `${word.before ? `(?<![${word.before.join('')}])` : ''}${anyOf([word])}`)
      .join('|')})`,
  )
  const names = [...eras.keys()].sort((a, b) => b.length - a.length)
  const era = matcher(`(?<name>${anyOf(names)})${BLANKS}(?<number>${ERA_NUMBER})${UNIT}(?<month>(?=.{1,4}月))?`)
  const eraStarts = new Set(names.map((name) => name[0]))

  const set = (draft: Draft, end: number, form: YearForm, year: string | null, rel: number | null = null): true => {
    draft.end = draft.yearEnd = end
    draft.yearForm = form
    draft.rel = rel
    if (year !== null) draft.moment = { ...draft.moment, year }
    return true
  }

  const readDigits: SlotReader = (text, draft) => {
    const at = draft.end
    const list = fourList(text, at)
    if (list?.groups && !isNumbering(text, at)) {
      draft.members = readMembers('year', list.groups.list as string, at, four, yearPlaces)
      return set(draft, at + list[0].length, 'full', draft.members.values[0]?.value ?? null)
    }
    const short2 = shortList(text, at)
    if (short2?.groups) {
      const { first = '', last = '' } = short2.groups
      const end = at + short2[0].length
      const values = [first, `${first.slice(0, 2)}${last}`].map((value) => ({ start: at, end, value }))
      draft.members = { slot: 'year', values, through: true }
      return set(draft, end, 'full', first)
    }
    const found = full(text, at)
    if (found) {
      const year = yearPlaces(found.groups?.four as string)
      return set(draft, at + found[0].length, year.includes('X') ? 'masked' : 'full', year)
    }
    const empty = unfilled(text, at)
    if (empty) return set(draft, at + empty[0].length, 'masked', yearPlaces(empty[0].replace(/ +年度?$/, '')))
    const unitless = lost(text, at)
    if (unitless) return set(draft, at + unitless[0].trimEnd().length, 'full', unitless.groups?.four as string)
    const roc = republic(text, at)
    if (roc) return set(draft, at + roc[0].length, 'roc', edtfYear(Number(roc.groups?.number) + REPUBLIC))
    const two = short(text, at)
    if (two) {
      const digits = yearPlaces(two.groups?.two as string).slice(0, 2)
      return set(draft, at + two[0].length, 'short', centuryYear(Number(digits)))
    }
    const said = spoken(text, at)
    if (said) {
      const value = parseNumeral(said.groups?.number as string)
      if (value !== null) return set(draft, at + said[0].length, 'full', edtfYear(value))
    }
    const hidden = masked(text, at)
    if (hidden) return set(draft, at + hidden[0].length, 'masked', 'XXXX')
    return false
  }

  const readWords: SlotReader = (text, draft) => {
    const at = draft.end
    const inBrackets = bracketed(text, at)
    if (inBrackets?.groups) {
      const number = Number(inBrackets.groups.number)
      const year = number < 200 ? number + REPUBLIC : number
      const rel = BRACKETED_REL.get(inBrackets.groups.word as string) ?? null
      return set(draft, at + inBrackets[0].length, 'roc', edtfYear(year), rel)
    }
    const word = relative(text, at)
    if (word) return set(draft, at + word[0].length, 'relative', null, rels.get(word[0]) ?? null)
    const common = commonEra(text, at)
    if (common?.groups) {
      const { before, number = '' } = common.groups
      const year = before
        ? edtfYear(1 - Number(number))
        : yearPlaces(number.length < 4 ? number.padStart(4, '0') : number)
      return set(draft, at + common[0].length, 'era', year)
    }
    if (!eraStarts.has(text[at] as string)) return false
    const named = era(text, at)
    if (!named?.groups) return false
    const entry = eras.get(named.groups.name as string) as Era
    const ordinal = named.groups.number === '元' ? 1 : parseNumeral(named.groups.number as string)
    if (ordinal === null || (entry.word && named.groups.month === undefined)) return false
    return set(draft, at + named[0].length, 'era', edtfYear(entry.first + ordinal - 1))
  }

  return (text, draft) => (IS_NUMBER.test(text[draft.end] ?? '') ? readDigits(text, draft) : readWords(text, draft))
}

const IS_NUMBER = new RegExp(`^(?:${YEAR_DIGIT}|${MASK}|[两某'’‘])$`)

/** 2、3月15日…: the number of a list's item, at the start of its line, is no member of a list of dates. */
export function isNumbering(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && text[before] === ' ') before--
  if (before >= 0 && text[before] !== '\n') return false
  // 7、8、9月 is a list all the same
  return /^[^、,\n]{1,3}[、,](?![^、,\n]{1,3}[、,])/.test(text.slice(at, at + 9))
}

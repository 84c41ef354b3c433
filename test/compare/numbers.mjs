// Numbers and dates out of words, for tools that give none: what a user of theirs would write in an afternoon.

const DIGITS = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]))
for (const [digit, value] of [
  ['零', 0],
  ['两', 2],
  ['兩', 2],
])
  DIGITS.set(digit, value)
const TENS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const MYRIADS = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
])

const NUMBER = /^(?:\d[\d,]{0,20}(?:\.\d{1,10})?|[〇零一二两兩三四五六七八九十百千]{1,20})(?:[万萬亿億]{0,2})/

/** The number that the words begin with: its value, and how long it is; null where there is none. */
export function readNumber(words) {
  const found = NUMBER.exec(words)?.[0]
  if (!found) return null
  const myriad = /[万萬亿億]{1,2}$/.exec(found)?.[0] ?? ''
  const base = found.slice(0, found.length - myriad.length)
  let value = /^\d/.test(base) ? Number(base.replaceAll(',', '')) : readHan(base)
  for (const character of myriad) value *= MYRIADS.get(character)
  return { value, length: found.length }
}

function readHan(words) {
  if (![...words].some((character) => TENS.has(character))) {
    return Number([...words].map((digit) => DIGITS.get(digit)).join(''))
  }
  let [sum, digit] = [0, 0]
  for (const character of words) {
    if (TENS.has(character)) {
      sum += (digit || 1) * TENS.get(character)
      digit = 0
    } else digit = DIGITS.get(character)
  }
  return sum + digit
}

/** Classifiers and units that a user would list, the longer first. */
const UNITS =
  '人次 家次 户次 车次 台次 批次 平方米 公斤 千克 元 份 件 起 条 名 人 个 家 户 台 次 场 期 幅 块 张 本 册 处 篇 吨 箱 瓶 袋 只 部 辆 位 种 类 支 项 例 宗 所 间 套 盒 斤 套 批 面 顶 桌 组 队 對 個 條 張 場 塊 戶 處 輛 種 類 項 組'.split(
    ' ',
  )
const UNIT = new RegExp(`^[余餘多来來]?(?<myriad>[万萬亿億]?)[余餘多]?(?<unit>${UNITS.join('|')})`)

/** The unit that follows a number, and what it does to the value; null where none does. */
export function readUnit(words) {
  const found = UNIT.exec(words)
  if (!found) return null
  return { unit: found.groups.unit, times: MYRIADS.get(found.groups.myriad) ?? 1, length: found[0].length }
}

const pad = (value) => String(value).padStart(2, '0')

/** EDTF of what is known of a date; null where nothing is. */
export function toEdtf({ year, month, day, hour, minute }) {
  if ([year, month, day, hour].every((part) => part === undefined || part === null)) return null
  let edtf = year ? String(year).padStart(4, '0') : 'XXXX'
  if (month || day || hour !== undefined) edtf += `-${month ? pad(month) : 'XX'}`
  if (day || hour !== undefined) edtf += `-${day ? pad(day) : 'XX'}`
  return hour === undefined ? edtf : `${edtf}T${pad(hour)}:${pad(minute ?? 0)}`
}

const DATE =
  /^(?:(?<year>\d{4}|[〇零一二三四五六七八九]{4})年(?:度)?)?(?:(?<month>[\d一二三四五六七八九十]{1,2})月份?)?(?:(?<day>[\d一二三四五六七八九十]{1,3})[日号號])?(?:[上下]午)?(?:(?<hour>\d{1,2})(?:时|時|点|點|:)(?<minute>\d{1,2})?分?)?$/
const RELATIVE = new Map([
  ['今年', 0],
  ['去年', -1],
  ['前年', -2],
  ['明年', 1],
])

/** The time that words say which are nothing but a date: EDTF, or years from this one; null where they are none. */
export function readDate(words) {
  if (RELATIVE.has(words)) return { edtf: null, rel: RELATIVE.get(words) }
  const parts = DATE.exec(words.replace(/^(?:今年|去年|前年|明年)/, ''))?.groups
  if (!parts) return null
  const read = (name) => (parts[name] === undefined ? undefined : readNumber(parts[name])?.value)
  const edtf = toEdtf({
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
  })
  return edtf && { edtf, rel: null }
}

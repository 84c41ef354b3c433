/** Character classes of numerals, for use inside the brackets of a regex over canonical text. */
export const DIGIT = '零〇一壹弌幺二贰弍两俩三叁弎四肆五伍六陆七柒八捌九玖'
/** Digits that may follow the point of a decimal: nobody says 一点两. */
export const DECIMAL_DIGIT = '零〇一壹弌幺二贰弍三叁弎四肆五伍六陆七柒八捌九玖'

const FORMS = ['零〇', '一壹弌幺', '二贰弍两俩', '三叁弎', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖']

/** Values of the Chinese digits in all their forms: everyday, financial, telephone (幺) and classical (弌). */
export const CHINESE_DIGITS: ReadonlyMap<string, number> = new Map(
  FORMS.flatMap((forms, value) => [...forms].map((form) => [form, value] as const)),
)

/** Powers of ten: inside a group of four digits, and those that a whole group is counted in (兆 as in money). */
export const POWERS: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
])

/** Tens in one character: 廿 is 二十. */
export const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卄', 20],
  ['卅', 30],
  ['卌', 40],
])

/** Chinese digits as Arabic ones; what is Arabic stays. */
export function toArabic(digits: string): string {
  let arabic = ''
  for (const digit of digits) arabic += CHINESE_DIGITS.get(digit) ?? digit
  return arabic
}

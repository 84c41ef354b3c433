/** How a list counts: names of Word's number formats (ECMA-376, 17.18.59). */
export type NumberFormat = string

/** A list's number in words or digits: 3 in `chineseCounting` is 三. Unknown formats count in digits. */
export function numberLabel(value: number, format: NumberFormat): string {
  const label = FORMATS[format]
  return label === undefined ? String(value) : label(value)
}

const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'

/** Numbers from a row of characters, in digits beyond it: ①, ⑴, 甲 */
const row =
  (characters: string) =>
  (value: number): string =>
    [...characters][value - 1] ?? String(value)

const FORMATS: Readonly<Record<string, ((value: number) => string) | undefined>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) =>
    [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
  chineseCounting: (value) => counting(value, DIGITS, '十百千'),
  chineseCountingThousand: (value) => counting(value, DIGITS, '十百千'),
  taiwaneseCounting: (value) => counting(value, DIGITS, '十百千'),
  taiwaneseCountingThousand: (value) => counting(value, DIGITS, '十百千'),
  japaneseCounting: (value) => counting(value, DIGITS, '十百千'),
  ideographDigital: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  taiwaneseDigital: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  chineseLegalSimplified: (value) => counting(value, LEGAL, '拾佰仟'),
  ideographLegalTraditional: (value) => counting(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟'),
  ideographTraditional: row('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: row('子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: row('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: row('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedParen: row('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: row('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  upperLetter: (value) => letters(value, 0x41),
  lowerLetter: (value) => letters(value, 0x61),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
}

/** 十, 十二, 二十, 一百零五; in digits from ten thousand on. */
function counting(value: number, digits: string, units: string): string {
  if (value < 1 || value > 9999) return String(value)
  let label = ''
  let skipped = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) skipped = label !== ''
    else {
      label += `${skipped ? '零' : ''}${digits[digit]}${place > 0 ? units[place - 1] : ''}`
      skipped = false
    }
  }
  // 十二 and 拾贰, not 一十二
  return value >= 10 && value < 20 ? label.slice(1) : label
}

/** A to Z, then AA to ZZ, as Word counts. */
function letters(value: number, first: number): string {
  const letter = String.fromCharCode(first + ((value - 1) % 26))
  return letter.repeat(Math.min(Math.floor((value - 1) / 26) + 1, 10))
}

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value > 4999) return String(value)
  let left = value
  let label = ''
  for (const [worth, sign] of ROMAN) for (; left >= worth; left -= worth) label += sign
  return label
}

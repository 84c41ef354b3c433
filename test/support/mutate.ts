/** Words, marks and characters that the extractors read, and that make trouble where they do not stand. */
const PIECES = [
  ...[
    '2023年',
    '20xx年',
    '20__年',
    '二〇一二年',
    '3月15日',
    '3·15',
    '15日上午9:00',
    '上半年',
    '第三季度',
    '同年',
    '为期3天',
  ],
  ...[
    '1200余份',
    '三千多人次',
    '____份',
    '**件',
    '98.6%',
    '百分之九十',
    '1.2亿元',
    '3-5家',
    '近万',
    '数十',
    '12315',
    '上万',
  ],
  ...[
    '市市场监督管理局',
    '我局',
    '某市消费者协会',
    '县(市)',
    '省、市、县',
    'XX区人民法院',
    '有限公司',
    '各单位',
    '毛李镇',
  ],
  ...[
    '“消费与服务”',
    '以“',
    '”为主题',
    '主题是',
    '《消费者权益保护法》',
    '《',
    '》',
    '(',
    ')',
    '、',
    '。',
    ',',
    '；',
    ':',
    '！',
  ],
  ...[
    '一、',
    '(二)',
    '3.',
    '①',
    '第四，',
    '\n',
    '\n\n',
    '\r\n',
    '\u2028',
    '\t',
    '\u3000\u3000',
    '—',
    '-',
    '~',
    '至',
    '／',
  ],
  ...[
    '\u0000',
    '\ud800',
    '\udc00',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\ue000',
    '\ufffd',
    '\ufffe',
    '😀',
    '𠀀',
  ],
  ...[
    '２０２３',
    '總結',
    '宣傳',
    'é',
    'e\u0301',
    '<b>',
    '&nbsp;',
    '=1+1',
    '__proto__',
    'constructor',
    '0',
    '00',
    '9'.repeat(40),
  ],
]

export interface Mutant {
  readonly text: string
  /** How often it was changed. */
  readonly changes: number
}

/** A text as one of a corpus, changed as scanners, editors, sites and enemies change them. The same seed gives the same. */
export function createMutator(texts: readonly string[], random: () => number): () => Mutant {
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item
  /** Some characters out of a text, mostly whole lines. */
  const cutOut = (): string => {
    const text = pick(texts)
    const at = below(text.length)
    const start = random() < 0.7 ? text.lastIndexOf('\n', at) + 1 : at
    return text.slice(start, start + 20 + below(80))
  }
  const changes: ReadonlyArray<(text: string, at: number, length: number) => string> = [
    (text, at) => text.slice(0, at) + pick(PIECES) + text.slice(at),
    (text, at) => text.slice(0, at) + pick(PIECES) + pick(PIECES) + pick(PIECES) + text.slice(at),
    (text, at, length) => text.slice(0, at) + pick(PIECES) + text.slice(at + length),
    // left out, twice there, in the place of another, turned round
    (text, at, length) => text.slice(0, at) + text.slice(at + length),
    (text, at, length) => text.slice(0, at + length) + text.slice(at),
    (text, at, length) => text.slice(0, at) + text.slice(at + length, at + 2 * length) + text.slice(at, at + length),
    (text, at, length) =>
      text.slice(0, at) + [...text.slice(at, at + length)].reverse().join('') + text.slice(at + length),
    (text, at) => text.slice(0, at) + cutOut() + text.slice(at),
    (text, at, length) =>
      text.slice(0, at) + text.slice(at, at + length).repeat(2 + below(12)) + text.slice(at + length),
    (text) =>
      text.replace(/\d/g, (digit) =>
        random() < 0.5 ? pick(['0', '9', '_', '*', 'x', '某', '一', '.', digit]) : digit,
      ),
    (text) =>
      text.replace(/[,。、；：]/g, (mark) => (random() < 0.5 ? pick([',', '。', '、', '\n', '', ' ', mark]) : mark)),
    (text) =>
      text.replace(/[年月日份人次条]/g, (unit) => (random() < 0.4 ? pick(['年', '月', '日', '份', ' ', unit]) : unit)),
    (text) => text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
    (text, at) => text.slice(0, at) + String.fromCharCode(below(0x10000)) + text.slice(at),
  ]
  return () => {
    let text = cutOut()
    const times = 1 + below(4)
    for (let i = 0; i < times; i++) text = pick(changes)(text, below(text.length + 1), 1 + below(12))
    return { text, changes: times }
  }
}

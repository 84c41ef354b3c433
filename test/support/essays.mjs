/** Invented essays, and copies of them edited as copies in the wild are. */

const PLACES =
  '湖滨 青溪 石桥 云岭 南屏 东山 西塘 白水 金河 龙泉 永安 长乐 新丰 清河 平川 临江 宁远 安化 桃源 双河'.split(' ')
const RANKS = ['县', '市', '区', '镇', '乡']
/** Words that copies swap for each other. */
const SYNONYMS = [
  ['宣传', '宣扬'],
  ['开展', '进行'],
  ['群众', '百姓'],
  ['活动', '行动'],
  ['组织', '安排'],
  ['发放', '派发'],
  ['认真', '仔细'],
  ['提高', '提升'],
  ['加强', '强化'],
  ['工作', '任务'],
  ['重视', '看重'],
  ['积极', '主动'],
  ['通过', '经过'],
  ['营造', '创造'],
  ['受到', '得到'],
  ['广大', '众多'],
  ['进一步', '更加'],
  ['维护', '保护'],
  ['利用', '运用'],
  ['形式', '方式'],
  ['参加', '参与'],
  ['知识', '常识'],
  ['取得', '获得'],
  ['良好', '优良'],
  ['结合', '联系'],
  ['深入', '走进'],
  ['举办', '举行'],
  ['设立', '设置'],
  ['接受', '受理'],
  ['现场', '当场'],
  ['共同', '一同'],
  ['增强', '增加'],
  ['意识', '观念'],
  ['部门', '单位'],
  ['领导', '负责人'],
  ['重要', '关键'],
  ['及时', '马上'],
  ['问题', '难题'],
  ['要求', '规定'],
  ['全面', '全方位'],
]

/** A generator of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The sentences of texts that essays can be made of, each once. */
export function collectSentences(texts, splitSentences) {
  const sentences = texts.flatMap((text) =>
    splitSentences(text)
      .map(({ start, end }) => text.slice(start, end))
      .filter((words) => words.length >= 20 && words.length <= 160),
  )
  return [...new Set(sentences)].sort()
}

/**
 * Writes distinct essays: 8 to 24 sentences each, one in four out of a few that everybody writes, with places and
 * figures of their own.
 */
export function createWriter(sentences, seed) {
  const random = randomFrom(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const common = sentences.filter((_, i) => i % 20 === 0)
  return {
    random,
    write() {
      const length = 8 + Math.floor(random() * 17)
      const own = new Set()
      while (own.size < length) own.add(pick(random() < 0.25 ? common : sentences))
      return [...own].map((words) => refill(words, random)).join('\n')
    },
  }
}

/** Other figures, and other places. */
function refill(words, random) {
  return words
    .replace(/\d+/g, (digits) => (digits.length < 2 ? digits : String(Math.floor(random() * 10 ** digits.length))))
    .replace(
      /(?<=^|[,。在到、])[\u4e00-\u9fff]{2}(?=[县市区镇乡])/g,
      () => PLACES[Math.floor(random() * PLACES.length)],
    )
}

/** A copy in which 10 to 30 % of the characters are others or missing, and the share that they are. */
export function editOf(text, random) {
  const share = 0.1 + random() * 0.2
  const wanted = share * text.length
  let edited = 0
  let copy = text
  const change = (pattern, make, chance) => {
    copy = copy.replace(pattern, (words) => {
      if (edited >= wanted || random() > chance) return words
      edited += words.length
      return make(words)
    })
  }
  // one copy in two is cut, by a third to all of what it is edited
  if (random() < 0.5) {
    const cut = Math.floor(wanted * (0.33 + 0.67 * random()))
    copy = random() < 0.5 ? copy.slice(cut) : copy.slice(0, -cut)
    edited += cut
  }
  const mask = random() < 0.5
  change(/(?:19|20)\d\d(?=年)/g, () => (mask ? '20__' : String(2005 + Math.floor(random() * 20))), 0.9)
  change(/\d+/g, (digits) => (mask ? '____' : String(Math.floor(random() * 10 ** Math.min(6, digits.length)))), 0.9)
  change(
    /[\u4e00-\u9fff]{2}[县市区镇乡]/g,
    () => (mask ? `__${RANKS[Math.floor(random() * 3)]}` : `${PLACES[Math.floor(random() * PLACES.length)]}县`),
    0.8,
  )
  for (const [from, to] of shuffled(SYNONYMS, random)) change(new RegExp(from, 'g'), () => to, 0.7)
  // what is still wanting: sentences left out, as far as they do not make it more than three in ten
  const lines = copy.split('\n')
  for (const index of shuffled([...lines.keys()], random)) {
    if (edited >= wanted || edited + lines[index].length > 0.3 * text.length) continue
    edited += lines[index].length
    lines[index] = ''
  }
  return { text: lines.filter((line) => line !== '').join('\n'), share: edited / text.length }
}

function shuffled(items, random) {
  const list = [...items]
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[list[i], list[j]] = [list[j], list[i]]
  }
  return list
}

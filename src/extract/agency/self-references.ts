import type { AgencyLexicon, SelfWord } from '../../lexicon/agencies.ts'
import type { Body } from './body.ts'
import type { HeadHit } from './head-hits.ts'
import { verbAhead } from './verb-ahead.ts'

/** Words that make another word of what follows 我: 我部分, 我所在, 我行动. */
const GOES_ON: ReadonlyMap<string, string> = new Map([
  ['部', '分署门件位队'],
  ['所', '在学知见想做说有能谓以需得了'],
  ['行', '业动为走驶政使销程列'],
  ['会', '议员计场见'],
  ['院', '校子落'],
  ['校', '园区外友'],
  ['系', '统列'],
  ['司', '机法'],
  ['局', '面部势限'],
  ['委', '托员派'],
  ['台', '湾州'],
  ['处', '理于在境'],
  ['办', '理法事公'],
  ['站', '在着起'],
  ['店', '面铺'],
  ['队', '伍员'],
  ['班', '级主'],
  ['社', '会区'],
  ['科', '学技'],
  ['园', '区'],
  ['乡', '镇村'],
  ['村', '民庄'],
  ['镇', '静定'],
  ['公司', '法'],
  ['街', '道'],
  ['大学', '生'],
  ['中学', '生'],
  ['小学', '生'],
  ['学校', '长'],
])
/** 我会 begins 'I shall' more often: these show the association. */
const ASSOCIATION_ACTS =
  /将|在|按|积极|组织|对|根据|高度|领导|全体|联合|于|与|会同|共|要把|拟|开展|充分|认真|制|召|接|受|及|各|秘书|工作/y
/** 该 points at others too: only these call one's own. */
const THIRD_PERSON = new Set(
  '局 行 分行 支行 分局 院 校 所 中支 社 台 大队 支队 会 协会 委 镇 乡 街道 学院 营业部'.split(' '),
)
/** Of these 该 calls a government, and what follows one of its offices. */
const PLACES = new Set('镇 乡 街道'.split(' '))
const MAX_WORD = 5
const OWN = '我'.charCodeAt(0)
const THIS = '本'.charCodeAt(0)
const THAT = '该'.charCodeAt(0)

/** Finds 我局, 我们学校, 本公司, 该分行: bodies without a name of their own. */
export function findSelfReferences(text: string, lexicon: AgencyLexicon, hits: readonly HeadHit[]): Body[] {
  const bodies: Body[] = []
  const named = new Map(hits.map((hit) => [hit.start, hit]))
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i)
    if (unit !== OWN && unit !== THIS && unit !== THAT) continue
    const pointer = pointerAt(text, i)
    if (pointer === 0) continue
    const word = longestWord(text, i + pointer, lexicon)
    if (!word) continue
    const hit = named.get(i + pointer)
    // 我司法所 names the office
    if (hit && hit.end > i + pointer + word.word.length && hit.heads.some((head) => head.form !== 'never')) continue
    // 该镇综治办 is an office of the town
    if (unit === THAT && PLACES.has(word.word) && named.has(i + pointer + word.word.length)) continue
    if (!callsItself(text, i, pointer, word.word)) continue
    bodies.push(toBody(i, i + pointer + word.word.length, word))
  }
  return bodies
}

/** Length of 我, 我们, 本 or 该 at the offset; 0 where none stands there. */
function pointerAt(text: string, offset: number): number {
  const unit = text.charAt(offset)
  if (unit === '我') return text[offset + 1] === '们' ? 2 : 1
  if (unit === '该') return text[offset - 1] === '应' ? 0 : 1
  if (unit === '本') return '基根日版样剧文课成资'.includes(text.charAt(offset - 1)) && offset > 0 ? 0 : 1
  return 0
}

function longestWord(text: string, offset: number, lexicon: AgencyLexicon): SelfWord | null {
  for (let length = MAX_WORD; length > 0; length--) {
    const word = lexicon.self.get(text.slice(offset, offset + length))
    if (word && word.word.length === length) return word
  }
  return null
}

function callsItself(text: string, offset: number, pointer: number, word: string): boolean {
  const end = offset + pointer + word.length
  const first = text.charAt(offset)
  // 我行为客户… and 该行走进… are the bank; 自我行为 and 该行为 are deeds
  const deed = first === '我' ? text[offset - 1] === '自' : text.startsWith('行为', end - 1)
  const acts = !deed && verbAhead(text, end)
  if (!acts && GOES_ON.get(word)?.includes(text.charAt(end)) && text.charAt(end) !== '') return false
  if (first === '该') return THIRD_PERSON.has(word)
  if (first === '本') return !'报社市队班站部台刊乡村系科委处办'.includes(word)
  if (pointer === 2) return word.length > 1 || '校院系局行'.includes(word)
  if (word === '会') {
    ASSOCIATION_ACTS.lastIndex = end
    return ASSOCIATION_ACTS.test(text) && !/[\u4e00-\u9fff]/.test(text.charAt(offset - 1).replace(/[年日月,]/, ''))
  }
  return true
}

function toBody(start: number, end: number, word: SelfWord): Body {
  return {
    start,
    end,
    type: word.type,
    infer: word.infer,
    headLevel: word.level,
    parts: [],
    word: word.word,
    self: true,
    rule: 'self-reference',
    dropped: null,
  }
}

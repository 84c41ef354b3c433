import { endingWord, type TitleWords } from '../lexicon/title-words.ts'
import { isDateAlone, isEnumerated, isSeparator } from './line-shape.ts'

/** Its number among the issuer's papers: 云工商发〔2012〕31号 */
const PAPER_NUMBER = /[〔[(【][\d_xX*×]{2,4}[〕\])】] ?第? ?[\d_xX*×]{1,5} ?号$/

/** 本报记者 王某某, 通讯员 …, 文/…, | 某某 */
const BYLINE = /^(?:\||文\/|图\/|作者|撰文|[(]?(?:本报|本台|本网)?(?:记者|通讯员|特约))/

/** Who speaks, under the title of a speech: 泾县妇联主席 某某某, 民乐县水务局局长, (副县长 ×××); no 各位委员 */
const SPEAKER =
  /^\(?[^\s,。:“《]{2,30}(?:(?:长|主任|书记|主席|代表|经理|委员|检察官|法官|院士|教授) {1,4}[\u4e00-\u9fff·xX×*]{2,8}|(?:[局院行校会县市区州省厂站所队]长|主任|书记|主席|经理))\)?$/

/**
 * Whether a line stands in the block over an essay (its title, subtitle, number, author, date), and so is no
 * part of the essay's body.
 */
export function isTitleBlock(line: string, words: TitleWords): boolean {
  if (line.length > 80 || isEnumerated(line) || /[。!?;]/.test(line)) return false
  if (isSeparator(line) || isDateAlone(line) || PAPER_NUMBER.test(line) || SPEAKER.test(line)) return true
  if (line.length <= 30 && BYLINE.test(line) && !/报讯|,/.test(line)) return true
  if (/^—{1,2}/.test(line)) return true
  return line.length <= 60 && !/[,:、]$/.test(line) && namesGenre(line, words)
}

/** Numbers, brackets and page counts that titles end in: …总结(精选13篇), …总结【三篇】, …方案2 */
const TITLE_TAIL =
  /[ ([【]{0,2}(?:(?:精选|通用|优秀|最新|合集|汇总|集锦|共|热门|推荐|必备)?[ \d一二三四五六七八九十]{0,5}篇?)[)\]】]?(?:正文)?$/

/** Whether a line ends in a word that titles end in, numbers and brackets behind it left out. */
export function namesGenre(line: string, words: TitleWords): boolean {
  const bare = line.replace(TITLE_TAIL, '').replace(/[”"》】)\]]{1,2}$/, '')
  return bare.length >= 2 && endingWord(bare, words) !== null
}

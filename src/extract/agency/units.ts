import type { Body } from './body.ts'
import type { Reader } from './reader.ts'

// 消保科, 食品流通监督管理处; the sub-unit of a body that is named right behind it
const UNIT = /[\u4e00-\u9fff]{2,9}?[科处股系]/y
const HAS_UNITS = /[局厅委会院署行学]$/
const FUNCTION_WORDS = '的了在对和与向由从为被把将及等到各并也'
/** 查处, 出处: the last character is no word for a unit */
const NO_UNIT =
  /[关联体派干维]系$|[查调此出到办各相惩判好用坏益之随四何处害长短一两多几首三]处$|[学本专百内外前文理工分]科$|[控入参炒个]股$/

// 风险管理部, of a bank or a firm
const DEPARTMENT = /[\u4e00-\u9fff]{2,6}?部(?![门分署队])/y
const HAS_DEPARTMENTS = /(?:行|公司|支)$/
const NO_DEPARTMENT = /[内全干各支局东西南北中外上下顶底头腹面总乐]部$/

/** Where the sub-unit ends that stands right behind the body (县工商局消保股); the body's own end where none does. */
export function readUnit(reader: Reader, body: Body): number {
  const { text, starts, lexicon } = reader
  if (body.parts.length === 0) return body.end
  const firm = HAS_DEPARTMENTS.test(body.word)
  if (!firm && !HAS_UNITS.test(body.word)) return body.end
  const unit = firm ? DEPARTMENT : UNIT
  unit.lastIndex = body.end
  const match = unit.exec(text)
  if (!match || (firm ? NO_DEPARTMENT : NO_UNIT).test(match[0])) return body.end
  const end = body.end + match[0].length
  if (end < text.length && starts[end] !== end && !'长派牵主承联会调抽受负'.includes(text.charAt(end))) return body.end
  for (let i = body.end; i < end; i++) if (FUNCTION_WORDS.includes(text.charAt(i))) return body.end
  return lexicon.words.border.has(text.slice(body.end, body.end + 2)) ? body.end : end
}

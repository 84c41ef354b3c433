/** Verbs that begin as another word with the head would end: 支行|为…, 工商局|面向…, 消保委|派出… */
const VERB = /部署|面[向对]|为|走[进上访入向遍出]|动员|使用|长期|派[出员]/y

/** Whether what follows the offset is a verb, so that the word before it ends there. */
export function verbAhead(text: string, offset: number): boolean {
  VERB.lastIndex = offset
  return VERB.test(text)
}

/** Peoples whose names stand in those of autonomous divisions, with and without 族. */
const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各'

/** Those whose names stand without 族 (巴音郭楞蒙古自治州), long enough not to be part of the place's own name. */
const BARE_PEOPLES = '蒙古|维吾尔|柯尔克孜|哈萨克|塔吉克|锡伯|达斡尔|鄂温克'

// 恩施土家族苗族自治州, 宁夏回族自治区, 木垒哈萨克自治县
const AUTONOMOUS = new RegExp(
  `^(?<stem>[\\u4e00-\\u9fff]{2,6}?)(?:(?:${PEOPLES})族|${BARE_PEOPLES}){0,5}自治(?<kind>[区州县旗])$`,
)

// 西安市, 雁塔区, 达拉特旗, 锡林郭勒盟, 阿里地区, 香港特别行政区
const ORDINARY = /^(?<stem>[\u4e00-\u9fff]{2,8}?)(?:特别行政区|省|市|新区|林区|地区|区|县|旗|盟)$/

/**
 * Shorter names that texts use for a division: without the word for its kind (西安, 恩施), and, where the
 * name holds a people's, with the kind alone (恩施州, 互助县, 宁夏自治区). A stem of one character stays with its kind.
 */
export function shorterNames(name: string): { stems: string[]; contractions: string[] } {
  const autonomous = AUTONOMOUS.exec(name)?.groups
  if (autonomous) {
    const { stem = '', kind = '' } = autonomous
    return { stems: [stem], contractions: kind === '区' ? [`${stem}自治区`] : [`${stem}${kind}`, `${stem}自治${kind}`] }
  }
  const stem = ORDINARY.exec(name)?.groups?.stem
  return { stems: stem ? [stem] : [], contractions: [] }
}

/** How a name reads, in the source and in canonical text, which writes 干 for the 乾 of 乾县. */
export function spellings(name: string): string[] {
  return name.includes('乾') ? [name, name.replaceAll('乾', '干')] : [name]
}

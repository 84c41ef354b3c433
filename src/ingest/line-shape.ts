/** A heading inside an essay: 一、… (二)… 3.… 第一阶段… */
const ENUMERATED =
  /^(?:[一二三四五六七八九十]{1,3}[、.:是]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.)](?!\d)|第[一二三四五六七八九十\d]{1,3}(?:部分|阶段|步|条|章|节|项)|[①-⑳])/

/** Whether a line is numbered as a part of an essay. */
export function isEnumerated(line: string): boolean {
  return ENUMERATED.test(line)
}

/** A line of ★★★★, ====, ※※※ */
const SEPARATOR = /^(?:[★☆※◆◇■□●▲△=_*#~—-] ?){3,200}$/

/** Whether a line is nothing but ornament. */
export function isSeparator(line: string): boolean {
  return SEPARATOR.test(line)
}

/** A date that stands alone: 2012年3月15日, (二〇一二年三月), 2013-03-15 10:20 */
const DATE_ALONE =
  /^\(?[\d〇零一二三四五六七八九十xX_*×]{2,4}[年./-][\d一二三四五六七八九十xX_*×]{1,3}[月./-](?:[\d一二三四五六七八九十xX_*×]{1,3}[日号]?)?\)?(?: {0,3}\d{1,2}:\d{2}(?::\d{2})?)?$/

/** A body that stands alone under a title: 平罗县消费者协会 */
const BODY_ALONE =
  /^[^\s,。;:!?、“”《》]{2,24}(?:局|委|会|院|行|校|所|办|部|队|处|站|社|团|中心|公司|政府|学院|大学|小学|中学|分局|支行)$/

/** Whether a line is a date and nothing else: under a title, or under an essay. */
export function isDateAlone(line: string): boolean {
  return DATE_ALONE.test(line)
}

/** Whether a line is the name of a body and nothing else: under a title, or under an essay. */
export function isBodyAlone(line: string): boolean {
  return BODY_ALONE.test(line)
}

/**
 * A line that pages set between a title and the essay: when it was published, and in which column or from where.
 * 发布时间:2020-06-08 10:46 · 2021-08-16 时事论据 · 2014-05-06 13:27来源:科技部浏览: · 16.03.2016 03:31
 */
const STAMP = new RegExp(
  [
    // 发布时间: · 今日推荐 某某公司 · 更新日期
    String.raw`^(?:[^\s\d。,]{1,16} {0,4}[^\s\d。,]{0,4} ?: ?[^\n。]{0,40}|[^\s\d。,:]{2,12} {1,4}(?:[^\s\d。,:]{2,20} {1,4})?)?`,
    String.raw`(?:(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2})`,
    String.raw`(?:[ T]{0,4}\d{1,2}:\d{2}(?::\d{2})?)?(?: ?(?:至|~|-) ?[\d/.-]{8,10})?`,
    // what else pages say beside it, or a column of theirs
    String.raw`(?: {0,6}\|? {0,4}(?:信息|文章|稿件|新闻)?(?:来源|作者|浏览|点击|阅读|字体|字号|编辑|发布|供稿|稿源|访问|责编)[^。]{0,60}| {1,6}[^\s。,:]{2,12})?$`,
  ].join(''),
)

/** Whether a line is a page's stamp: the time of publication, with what stands beside it. */
export function isStamp(line: string): boolean {
  return line.length <= 120 && STAMP.test(line) && !OF_THE_EVENT.test(line)
}

/** 活动时间:2024年3月15日 is a plan's own line, as 时间:2024年3月15日 with no clock and no source may be. */
const OF_THE_EVENT =
  /^(?:(?:活动|举办|举行|宣传|开展|会议|培训|集中|实施|执行|报名|截止|演练)[^:]{0,6}:|(?:时间|日期) ?: ?\d{4}年\d{1,2}月\d{1,2}日$)/

/** How news opens: 本报讯(记者…) · 本报兰州3月16日讯 · 中新网四川新闻3月15日电 · 某某网6月26日消息 */
const DATELINE =
  /^(?:\(?本[报网刊台社站][^\s。,:()]{0,12}[讯电](?=[\s(:,\d]|$)|[^\s。,:()]{2,24}?\d{1,2}月\d{1,2}日(?:[讯电]|消息|报道)(?=[\s(:,]|$))/

/** Whether a line opens as news does, behind the page's head. */
export function opensAsNews(line: string): boolean {
  return DATELINE.test(line)
}

/** - 2023-12-17 某市开展河湖长制宣传, [2019-05-08]…: a link to another page, with its date */
const DATED_LINK = /^[-·•>[(【\s]{0,4}(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[\])】]? ?[^。]{6,80}$/
/** The same with the date behind it: 某局开展质量月活动 2019-09-12 */
const LINK_DATED = /^(?<title>[^。,]{8,60})[\s[(](?:(?:19|20)\d{2}[-/.])?\d{1,2}[-/.]\d{1,2}[\])]?$/

/** Whether a line is a link that bears a date, as pages list them under an essay. */
export function isDatedLink(line: string): boolean {
  if (DATED_LINK.test(line)) return true
  // …市市场监督管理局 2012-03-19 signs
  const title = LINK_DATED.exec(line)?.groups?.title
  return title !== undefined && !isBodyAlone(title.trim().split(' ').at(-1) ?? '')
}

/** 微信图片_20210226162951.jpg, blob.png: where a picture stood */
const IMAGES = /^(?:[^\s。,;“”]{0,60}?\.(?:jpe?g|png|gif|bmp|webp)){1,12}/i

/** Length of the picture names that a line opens with. */
export function imagesLength(line: string): number {
  return IMAGES.exec(line)?.[0].length ?? 0
}

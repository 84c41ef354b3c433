/** Words that call a slogan a theme. */
export const THEME_WORD = /主 {0,3}题|口号/g

/** Words that tell what it is the theme of, and of what sort. */
const BETWEEN = [
  String.raw`今年|本年度?|当年|全年|[\dx×*_]{4}年|[这本此][次届]|年度?|全国|中国|我国`,
  '[全本][省市县区州校行]|的|活动|宣传|宣教|教育|纪念|消费|维权|维护|行动|工作|总|大|主要|核心|中心',
  '鲜明|崭新|全新|响亮|统一|共同|系列',
].join('|')

/**
 * What may stand between a slogan and the theme word behind it: “…”为主题, “…”的活动主题, “…”成为今年的主题,
 * “…”消费维权年主题, “…”被确定为2013年世界水日的宣传主题, “…”这一主题.
 */
export const LINK = new RegExp(
  [
    // “…”,这是今年的主题; “…”便是它的主题
    '^ ?(?:, ?(?=[这此它便就正]))?(?:[这此它]?[便就正也]?(?=是))?',
    '(?:被|已|定|确定|列|设|选定|即){0,2}(?:的|之一|这一|这个|这|此|为|作为|成为|是)?[它其]?',
    // the campaign that it is the theme of: 2013年世界水日的
    String.raw`(?:[\dx×*_]{0,4}年?(?:全国|世界|国际|中国)?[\u4e00-\u9fff]{2,8}(?:日|周|月|节)的?)?`,
    `(?:${BETWEEN}){0,6}`,
    // a word of its own behind 的: “…”的本地口号
    String.raw`(?:(?<=的)(?!围绕|紧扣|结合|突出|开展|确定|进一步|落实|体现|符合|反映|明确|深化|贯穿|通知|要求|精神)[\u4e00-\u9fff]{2,4})? ?$`,
  ].join(''),
)

/** Links that leave no doubt that the words before are a theme. */
export const FIRM_LINK =
  /^ ?[被已定确列设选即]{0,4}(?:为|作为|成为|是|这一|这个|这|此|之一)|年度?(?:的|活动|宣传){0,2} ?$/

/** What comes behind 主题 where it is part of another word: 主题曲, 主题公园. */
export const OTHER_WORD = /^(?:曲|歌|公园|乐园|酒店|餐厅|邮局|帖|网站|片)/

/** What kind of gathering or thing it is. */
const KINDS = [
  '大型|系列|现场|网络|专题|电视|直播|文艺|群众|科普|法治|法制|知识|校园|青年|志愿|服务|实践|宣传',
  '宣讲|教育|消费|维权|纪念|广场|研学',
].join('|')

/** Gatherings and things that carry a name of their own. */
const THINGS = [
  '活动|班会|队会|团会|晚会|年会|沙龙|[团党队]日|[团党]课|讲座|演讲|征文|比赛|大赛|竞赛|展|教育',
  '实践|宣传|宣讲|论坛|[日月周]|直播|座谈|培训|课|汇演|演出|文艺|摄影|书画|海报|手抄报|黑板报|板报',
  '折页|手册|彩页|横幅|标语|咨询|签名|志愿|新闻|雕塑|广场|街|馆|阅读|读书|游园|诗|会|升旗|节目|视频',
  '短片|漫画|倡议|促销|展销|推介|优惠|体验|市集|灯光|研讨',
].join('|')

/** “…”主题班会, “…”主题党日, “…”主题摄影展: the words may be the name of the thing. */
export const NAMED_THING = new RegExp(`^的?(?:${KINDS}){0,3}(?:${THINGS})`)

/** Verbs that take up a theme: 围绕“…”主题. */
export const TAKES_UP =
  /(?:围绕|紧扣|扣住|以|按照|根据|突出|结合|贯彻|落实|紧贴|契合|秉承|秉持|坚持|聚焦|唱响|锁定|把握|依据|遵循|本着|宣传|践行|弘扬|响应|呼应|为|确定|确立)(?:了|着|好|住)?[: ]?$/

/** Verbs of banners and shouts, which make a slogan no theme: 高呼“…”的口号. */
export const SHOWN =
  /(?:高呼|呼喊|齐呼|高喊|悬挂|张贴|拉起|播放|播出|书写|刷写|印有|写有|写着|书有|打着)(?:了|着)?[: ]?$/

/** What is no slogan: digits (3·15), the name of a day, a meeting, an action. */
export function isEventName(words: string): boolean {
  return (
    /^[\d.·•〃。、\s×xX_*—-]+$/.test(words) ||
    /^.{0,14}(?:(?<!每一?)日|宣传周|宣传月|生产月|质量月|服务月)$/.test(words)
  )
}

/** Whether the words end as names of actions and meetings do: “…进社区”, “…行动”, “…晚会”. */
export function isActionName(words: string): boolean {
  return /(?:活动|行动|工程|计划|晚会|大会|会议|讲堂|课堂|年|月|周|节|杯|[进入](?:农村|社区|校园|企业|机关|学校|家庭|景区|市场|商场|军营|网络|万家)|下乡)$/.test(
    words,
  )
}

/** Number of Han characters. */
export function hanLength(words: string): number {
  return words.match(/[\u4e00-\u9fff]/g)?.length ?? 0
}

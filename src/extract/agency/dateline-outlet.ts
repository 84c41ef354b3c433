import { type Body, toListed } from './body.ts'

/**
 * The outlet that a dateline names: 台海网6月11日讯, 随州论坛讯(通讯员…), 中国经济新闻联播3月27日河南上蔡电. What stands between the
 * name and 讯 is a column, a place or a day.
 */
const DATELINE =
  /^ {0,8}\(?(?<name>[\u4e00-\u9fff·]{1,10}?(?:网|在线|论坛|日报|晚报|早报|晨报|时报|商报|都市报|快报|导报|周报|广播|电视台|电台|频道|新闻联播|客户端|播报|传媒|视窗|热线|之窗|融媒|头条|资讯|门户))(?:[\u4e00-\u9fff]{0,6}?新闻)?(?:\d{1,2}月\d{1,2}日)?(?:[\u4e00-\u9fff]{0,6}?)(?:讯|消息|电)(?=[ (:,]|$)/

/** Finds the outlet at the head of a news item. */
export function findDatelineOutlet(text: string): Body[] {
  const match = DATELINE.exec(text.slice(0, 60))
  const name = match?.groups?.name
  // 本网讯 and 本报讯 name none
  if (!match || !name || /^本[报网台刊]/.test(name)) return []
  const start = match[0].indexOf(name)
  return [toListed({ start, end: start + name.length }, 'media', [], 'dateline')]
}

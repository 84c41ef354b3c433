import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalize } from '../../../src/ingest/canonical.ts'
import { splitSummaries } from '../../../src/ingest/split.ts'
import { splitLexicon } from '../../support/lexicons.ts'
import { ROOT, sharedFolder } from '../../support/shared.ts'

const split = (text: string) => splitSummaries(canonicalize(text), text, splitLexicon)
const bodiesOf = (text: string) => split(text).map(({ start, end }) => text.slice(start, end))

/** An essay of invented words, long enough to be one. */
const essay = (town: string) =>
  `为了让居民买得放心、吃得安心，${town}消费者协会在镇中心广场摆开桌子，解答疑问，散发读本。\n活动持续一个上午，群众说这样的服务很好，希望常来${town}。`

describe('splitSummaries', () => {
  it.each([
    ['篇 behind the title', (n: number) => `消费者权益日活动总结 篇${n}`],
    ['篇 in brackets', (n: number) => `消费者权益日活动总结（篇${n}）`],
    ['篇 before the title', (n: number) => `【篇${'一二三'[n - 1]}】某镇活动情况${n}`],
    ['第…篇', (n: number) => `第${'一二三'[n - 1]}篇：乡镇宣传小结`],
    ['范文', (n: number) => `活动总结范文${'一二三'[n - 1]}`],
    ['a bare number', (n: number) => `消费者权益日宣传活动总结${n}`],
    ['a bracketed number', (n: number) => `消费者权益日宣传活动总结(${'一二三'[n - 1]})`],
    [
      'a number between two titles',
      (n: number) => `宣传活动总结范文篇${'一二三'[n - 1]}：${'甲乙丙'[n - 1]}镇消防日活动小结`,
    ],
    ['a number in brackets between two titles', (n: number) => `消防活动总结（${n}）: ${'甲乙丙'[n - 1]}镇活动小结`],
    ['a kind of 篇', (n: number) => `消费者权益日活动总结（精选篇${n}）`],
    ['模板', (n: number) => `【模板${'一二三'[n - 1]}】某镇读书日总结`],
    ['a list of titles', (n: number) => `${n}、${'甲乙丙'[n - 1]}镇全国科普日宣传活动总结`],
    [
      'a list of titles in Chinese numerals',
      (n: number) => `${'一二三'[n - 1]}、${'甲乙丙'[n - 1]}镇安全生产月工作汇报`,
    ],
    ['Part', (n: number) => `Part ${n}`],
  ])('splits a compilation by %s', (_, heading) => {
    const towns = ['青石', '白沙', '柳河']
    const text = `首页 > 范文\n消费者权益日活动总结\n\n${towns.map((town, i) => `${heading(i + 1)}\n\n${essay(town)}\n`).join('\n')}\nCopyright © 某网`
    expect(bodiesOf(text)).toEqual(towns.map(essay))
    expect(split(text).map((summary) => summary.title)).toEqual([1, 2, 3].map(heading))
  })

  it('splits at lines of ornament with a title behind', () => {
    const text = `青石镇3·15宣传活动总结\n${essay('青石')}\n★★★★★★\n白沙镇3·15宣传活动总结\n${essay('白沙')}`
    expect(bodiesOf(text)).toEqual([essay('青石'), essay('白沙')])
  })

  it('splits at titles that stand alone', () => {
    const text = `青石镇3·15宣传活动总结\n\n${essay('青石')}\n\n白沙镇3·15宣传工作汇报\n\n${essay('白沙')}`
    expect(bodiesOf(text)).toEqual([essay('青石'), essay('白沙')])
  })

  it('leaves an essay with numbered parts whole', () => {
    const text = `柳河镇活动总结\n一、领导重视\n${essay('柳河')}\n二、下一步工作打算\n${essay('青石')}`
    expect(split(text)).toHaveLength(1)
  })

  it('keeps the signature and leaves the title block out', () => {
    const body = `${essay('青石')}\n青石镇消费者协会\n二〇一二年三月十九日`
    expect(bodiesOf(`青石镇3·15活动总结\n（2012年3月19日）\n${body}`)).toEqual([body])
  })

  it('leaves the page out: path, views, introduction, abstract, links, copyright', () => {
    const body = essay('白沙')
    const page = `首页 > 工作总结 > 正文\n白沙镇活动总结\n时间：2019-04-02 来源：某范文网 浏览次数：311\n以下是小编整理的活动总结，欢迎阅读参考。\n${body.slice(0, 44)}……\n白沙镇活动总结\n${body}\n相关文章：\n2018年普法工作总结\n上一篇：消防演练小结\n版权所有 某ICP备0000号`
    expect(bodiesOf(page)).toEqual([body])
  })

  it.each([
    ['named so', '摘要：为了让居民买得放心、吃得安心，白沙镇消费者协会做了一件好事……'],
    ['of clauses copied', '为了让居民买得放心、吃得安心，散发读本，群众说这样的服务很好……'],
    ['in brackets', '【导读】白沙镇为民服务的一个上午'],
  ])('leaves out an abstract %s', (_, abstract) => {
    expect(bodiesOf(`白沙镇消费者权益日活动总结\n2019-04-25 来源：某某网\n${abstract}\n${essay('白沙')}`)).toEqual([
      essay('白沙'),
    ])
  })

  it('keeps a first paragraph that repeats a clause', () => {
    const body = `白沙镇消费者协会摆开桌子，解答疑问，散发读本，这样的事做了三年。\n${essay('白沙')}`
    expect(bodiesOf(`白沙镇活动总结\n${body}`)).toEqual([body])
  })

  it.each([
    ['a stamp under a title with a comma', '白沙镇：读书日，人人读\n发布时间：2020-06-08 10:46\n来源：\n浏览：\n'],
    ['a stamp with a column of the site', '白沙镇读书日活动总结\n2021-08-16 时事论据\n'],
    ['a stamp with its source run on', '位置: 某网 > 行业\n白沙镇开展读书日\n2014-05-06 13:27来源：某部浏览：手机版\n'],
    ['a stamp with the day first', '白沙镇开展“读书 我做主”宣传活动\n16.03.2016  03:31\n'],
    [
      'an index of open government',
      '白沙镇政府信息公开\n索引号: 1144/2021-00049 分类:\n发布机构: 白沙镇 成文日期: 2021-02-28\n文号: 发布日期: 2021-03-01\n读书“小卡片”\n发布日期：2021-03-01  浏览次数：-\n微信图片_2021.jpg微信图片_2022.jpg',
    ],
    [
      'a shared file',
      '《白沙镇读书日总结14.docx》由会员分享，可在线阅读，更多相关请在某文库上搜索。\n白沙镇读书日总结14',
    ],
  ])('begins behind %s', (_, head) => {
    expect(bodiesOf(`${head}${essay('白沙')}`)).toEqual([essay('白沙')])
  })

  it('keeps the day of a plan, which is no stamp', () => {
    const body = `活动时间：2024年3月15日\n${essay('白沙')}`
    expect(bodiesOf(`白沙镇活动方案\n${body}`)).toEqual([body])
  })

  it('begins news at its dateline', () => {
    const body = `本报讯（记者 某某）${essay('白沙')}`
    expect(bodiesOf(`国内统一刊号：CN00-0000\n白沙镇办读书日\n摆出读本一百三十余种\n${body}`)).toEqual([body])
  })

  it('takes a title repeated under pictures for no end of the head, and leaves it out at the end', () => {
    const title = '白沙：读书日里读书忙'
    const [first, second] = essay('白沙').split('\n')
    const body = `${first}\n${title}\n${second}`
    expect(bodiesOf(`${title}\n${body}\n${title}\n${title}`)).toEqual([body])
  })

  it('ends an essay before dated links, sign-in forms and page numbers', () => {
    const body = essay('柳河')
    const links = '- 2023-12-17 某县推动河湖长制工作\n- 2023-12-16 某市道路交通安全行动\n账号+密码登录\n立即注册'
    expect(bodiesOf(`柳河镇活动总结\n${body}第 1 页 共 1 页\n${links}`)).toEqual([body])
    for (const signature of ['2023-12-17', '柳河市青石区市场监督管理局 2012-03-19'])
      expect(bodiesOf(`柳河镇活动总结\n${body}\n${signature}`)).toEqual([`${body}\n${signature}`])
  })

  it('ends an essay where a page names the essays below it', () => {
    const body = essay('柳河')
    const page = `柳河镇活动总结\n${body}\n\n【柳河镇活动总结】相关文章：\n1.2019年消防演练方案05-30\n2.读书日观后感600字`
    expect(bodiesOf(page)).toEqual([body])
  })

  it('does not end an essay at a part that bears the name of a list of links', () => {
    const body = `${essay('青石')}\n三、推荐阅读\n读书角摆出科普读物，孩子们围坐着读。`
    expect(bodiesOf(`青石镇读书日活动总结\n${body}`)).toEqual([body])
  })

  it('finds no summary in a list of links', () => {
    expect(split('首页\n工作总结\n活动方案\n联系我们')).toEqual([])
  })

  const seeds = sharedFolder('seeds')
  it.skipIf(seeds === null)('is exact on five real pages', () => {
    const counts = readdirSync(seeds as string)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => split(readFileSync(`${seeds}/${name}`, 'utf8')).length)
    expect(counts).toEqual([13, 1, 6, 15, 1])
  })

  it('finds start and end of every summary of the dev gold', () => {
    for (const { file, summaries } of goldOf('dev')) {
      const bodies = bodiesOf(readFileSync(`${ROOT}corpus/documents/${file}`, 'utf8'))
      const edges = bodies.map((body, i) => [
        body.slice(0, summaries[i]?.starts.length),
        body.slice(-(summaries[i]?.ends.length ?? 0)),
      ])
      expect(edges, file).toEqual(summaries.map(({ starts, ends }) => [starts, ends]))
    }
  })

  it.each(['heldout', 'heldout-dense'])('finds as many summaries as the gold of %s has', (set) => {
    for (const { file, summaries } of goldOf(set)) {
      expect(split(readFileSync(`${ROOT}corpus/documents/${file}`, 'utf8')), file).toHaveLength(summaries.length)
    }
  })
})

interface Gold {
  readonly file: string
  readonly summaries: ReadonlyArray<{ readonly starts: string; readonly ends: string }>
}

function goldOf(set: string): Gold[] {
  const folder = `${ROOT}corpus/gold/${set}`
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Gold)
}

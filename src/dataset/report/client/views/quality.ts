import { formatNumber, formatShare } from '../../figures/numbers.ts'
import { MEASURES, type Measure } from '../../figures/quality.ts'
import { barLine } from '../charts/bar-line.ts'
import { h } from '../dom.ts'
import { nameOf, say } from '../language.ts'
import { counted, numberLink, type Scene } from '../scene.ts'
import type { Selection } from '../selection.ts'
import { section } from './section.ts'

/** How good the data are: what is settled, masked, left open, copied or refused. */
export function qualityView(scene: Scene): HTMLElement {
  const { figures, corpus } = scene
  const note = say(
    'Where a text masks or leaves out a fact, the data leave it open too. These shares say how often.',
    '原文遮蔽或未写之处，数据同样留空。以下比例说明其多寡。',
  )
  return section(
    'quality',
    say('How far to trust it', '数据质量'),
    note,
    h(
      'table',
      { class: 'bars meters' },
      h('caption', {}, say('Settled, masked, left open', '确定、遮蔽与留空')),
      h(
        'tbody',
        {},
        (Object.keys(MEASURES) as Measure[]).map((measure) => meter(scene, measure)),
      ),
    ),
    h(
      'div',
      { class: 'cards' },
      list(scene, say('What settles the year', '年份依据'), figures.bases, (basis) => ({
        title: say(`Year: ${nameOf(basis)}`, `年份：${nameOf(basis)}`),
        kind: 'summaries',
        holds: ({ year }) => year?.basis === basis,
      })),
      list(scene, say('To be checked', '待核查项'), figures.checks, (code) => ({
        title: nameOf(code),
        kind: 'summaries',
        holds: ({ checks }) => checks.some((check) => check.code === code),
      })),
      copiesCard(scene),
    ),
    rejectsView(corpus.frame.rejects),
  )
}

const NAMES: Readonly<Record<Measure, () => string>> = {
  year: () => say('year of the activity settled', '年份可确定'),
  issuer: () => say('issuer named', '有报告单位'),
  checked: () => say('summaries with something to check', '总结有待核查项'),
  stated: () => say('dates whose days follow from the words alone', '日期由原文即可确定'),
  implied: () => say('dates that need the summary’s year', '日期需借助总结年份'),
  masked: () => say('counts with masked digits', '数字被遮蔽'),
  named: () => say('agencies with a full name', '机构有规范名称'),
  placed: () => say('agencies with a place code', '机构有行政区划代码'),
}

function meter(scene: Scene, measure: Measure): HTMLElement {
  const { part, whole } = scene.figures.measures[measure]
  const [some, all] = [counted(scene, part), counted(scene, whole)]
  const { of, holds } = MEASURES[measure]
  const selection = { title: NAMES[measure](), kind: of, holds } as Selection
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, NAMES[measure]()),
    h('td', { class: 'line' }, barLine({ once: some, all: some }, Math.max(1, all))),
    h('td', { class: 'num' }, formatShare(some, all)),
    h('td', { class: 'num of' }, numberLink(scene, some, selection), ` / ${formatNumber(all)}`),
  )
}

function list(
  scene: Scene,
  title: string,
  entries: Scene['figures']['bases'],
  selection: (key: string) => Selection,
): HTMLElement {
  const rows = [...entries].sort((a, b) => b[1].all - a[1].all || (a[0] < b[0] ? -1 : 1))
  return h(
    'div',
    {},
    h('h3', {}, title),
    rows.length === 0
      ? h('p', { class: 'none' }, say('none', '无'))
      : h(
          'ol',
          {},
          rows.map(([key, tally]) =>
            h('li', {}, h('span', {}, nameOf(key)), numberLink(scene, counted(scene, tally), selection(key))),
          ),
        ),
  )
}

function copiesCard(scene: Scene): HTMLElement {
  const { figures } = scene
  const title = say('Copies', '重复')
  const copied: Selection = {
    title: say('Summaries that have copies', '有重复的总结'),
    kind: 'summaries',
    holds: ({ duplicates }) => duplicates !== null,
  }
  const { clusters, largestCluster, copied: inClusters, summaries } = figures
  return h(
    'div',
    {},
    h('h3', {}, title),
    h(
      'ol',
      {},
      h('li', {}, h('span', {}, say('clusters of copies', '重复组')), formatNumber(clusters)),
      h('li', {}, h('span', {}, say('summaries in the largest', '最大一组篇数')), formatNumber(largestCluster)),
      h(
        'li',
        {},
        h('span', {}, say('summaries that belong to one', '属于重复组的总结')),
        numberLink(scene, counted(scene, inClusters), copied),
      ),
      scene.state.copies &&
        h(
          'li',
          {},
          h('span', {}, say('counted more than once', '重复计入')),
          formatNumber(summaries.all - summaries.once),
        ),
    ),
  )
}

function rejectsView({ rows, total, codes }: Scene['corpus']['frame']['rejects']): HTMLElement | null {
  if (total === 0) return null
  return h(
    'details',
    { class: 'data', id: 'rejects', 'data-key': 'rejects', open: total <= 10 },
    h(
      'summary',
      { 'data-key': 'rejects-name' },
      say(`${formatNumber(total)} ${total === 1 ? 'input' : 'inputs'} refused: `, `未收录 ${formatNumber(total)} 个：`),
      codes.map(([code, n]) => `${nameOf(code)} ${formatNumber(n)}`).join(' · '),
    ),
    h(
      'table',
      {},
      h('caption', { class: 'unseen' }, say('Inputs that gave no record', '未收录的输入')),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          [say('input', '输入'), say('reason', '原因'), say('message', '说明')].map((name) =>
            h('th', { scope: 'col' }, name),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map(({ path, code, message }) =>
          h('tr', {}, h('th', { scope: 'row' }, path), h('td', {}, nameOf(code)), h('td', {}, message)),
        ),
      ),
    ),
    rows.length < total &&
      h(
        'p',
        { class: 'none' },
        say(
          `The first ${formatNumber(rows.length)}; rejects.ndjson has them all.`,
          `此处列前 ${formatNumber(rows.length)} 个，全部见 rejects.ndjson。`,
        ),
      ),
  )
}

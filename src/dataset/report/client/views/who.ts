import { actingBodies, isNamed, placeOf, splitPair } from '../../figures/bodies.ts'
import { kindKey, nameKey } from '../../figures/facts.ts'
import { splitKey } from '../../figures/split-key.ts'
import { barTable } from '../charts/bar-table.ts'
import { heatTable } from '../charts/heat-table.ts'
import { h } from '../dom.ts'
import { nameOf, say } from '../language.ts'
import { counted, numberLink, type Scene } from '../scene.ts'
import { type Selection, summariesWith } from '../selection.ts'
import { section } from './section.ts'

/** Names that show of each kind of body. */
const NAMES = 6
const PLACES = 12
const PAIRS = 14

/** Who: bodies by kind and level, the names that come most often, places, and who acts with whom. */
export function whoView(scene: Scene): HTMLElement {
  const { figures, corpus } = scene
  const note = say(
    'Bodies that act in, support, attend or report the activities. A body counts once in a summary, however often it is named. Names and places stand where the text settles them: 县司法局 or XX县 are no single body or place.',
    '主办、支持、参加或报道活动的机构。同一机构在一篇中只计一次。名称与地名以原文能确定者为限，“县司法局”“XX县”之类不列。',
  )
  const kinds = new Map(figures.kinds)
  const types = corpus.frame.orders.issuer_type.filter((type) =>
    figures.kinds.some(([key]) => splitKey(key)[0] === type),
  )
  if (types.length === 0)
    return section('who', say('Who', '何人'), note, h('p', { class: 'none' }, say('No agencies.', '没有机构。')))
  const grid = heatTable(scene, {
    caption: say('Summaries that name such a body, by its kind and level', '提到该类机构的总结篇数，按类型与层级'),
    corner: say('kind', '类型'),
    rows: types.map((type) => ({ key: type, name: nameOf(type) })),
    columns: [...corpus.frame.orders.level, '-'].map((level) => ({
      key: level,
      name: level === '-' ? say('none shown', '未显示') : nameOf(level),
    })),
    tally: (type, level) => kinds.get(`${type} ${level}`) ?? { once: 0, all: 0 },
    selection: (type, level) =>
      summariesWith(
        `${nameOf(type)}, ${level === '-' ? say('no level shown', '未显示层级') : nameOf(level)}`,
        'agencies',
        (agency) => isNamed(agency) && kindKey(agency) === `${type} ${level}`,
      ),
  })
  return section(
    'who',
    say('Who', '何人'),
    note,
    grid,
    namesView(scene, types),
    h('div', { class: 'pair' }, placesView(scene), pairsView(scene)),
  )
}

function namesView(scene: Scene, types: readonly string[]): HTMLElement {
  const byType = types.map((type) => ({
    type,
    names: scene.figures.names.filter(([key]) => splitKey(key)[0] === type).slice(0, NAMES),
  }))
  return h(
    'div',
    { class: 'cards' },
    byType
      .filter(({ names }) => names.length > 0)
      .map(({ type, names }) =>
        h(
          'div',
          {},
          h('h3', {}, nameOf(type)),
          h(
            'ol',
            {},
            names.map(([key, tally]) =>
              h(
                'li',
                {},
                h('span', { lang: 'zh' }, splitKey(key)[1]),
                numberLink(scene, counted(scene, tally), {
                  title: splitKey(key)[1],
                  kind: 'summaries',
                  holds: ({ agencies }) => agencies.some((agency) => isNamed(agency) && nameKey(agency) === key),
                }),
              ),
            ),
          ),
        ),
      ),
  )
}

function placesView(scene: Scene): HTMLElement {
  const places = scene.figures.places.slice(0, PLACES)
  return barTable(
    scene,
    say('Places of the bodies', '机构所在地'),
    places.map(([place, tally]) => ({
      ...tally,
      name: h('span', { lang: 'zh' }, place),
      selection: summariesWith(place, 'agencies', (agency) => isNamed(agency) && placeOf(agency) === place),
    })),
  )
}

function pairsView(scene: Scene): HTMLElement {
  const pairs = scene.figures.pairs.slice(0, PAIRS)
  const caption = say('Who acts with whom', '谁与谁同办')
  if (pairs.length === 0) return h('p', { class: 'none' }, say('No two bodies act in one summary.', '没有同办的机构。'))
  return h(
    'table',
    { class: 'plain-rows' },
    h('caption', {}, caption),
    h(
      'tbody',
      {},
      pairs.map(([key, tally]) => {
        const [a, b] = splitPair(key)
        return h(
          'tr',
          {},
          h('th', { scope: 'row', lang: 'zh' }, a, h('span', { class: 'with', lang: 'en' }, ' + '), b),
          h('td', { class: 'num' }, numberLink(scene, counted(scene, tally), together(a, b))),
        )
      }),
    ),
  )
}

function together(a: string, b: string): Selection {
  return {
    title: `${a} + ${b}`,
    kind: 'summaries',
    holds: (summary) => {
      const names = actingBodies(summary)
      return names.includes(a) && names.includes(b)
    },
  }
}

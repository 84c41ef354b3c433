import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRandom } from './random.ts'

const PLACES = ['湖滨市', '东山县', '南河区', '西陵县', '北原市', '平江区', '清水县', '安宁市']
const BODIES = ['市场监督管理局', '消费者权益保护委员会', '应急管理局', '司法局', '商务局']
const PLACE_NAMES = ['文化广场', '人民公园', '步行街', '社区活动中心']
const DEEDS = ['发放宣传资料', '接待群众咨询', '悬挂横幅', '检查商户', '受理投诉', '摆放展板']
const UNITS = ['份', '人次', '条', '户', '件', '块']

/**
 * Writes short summaries, seeded, with copies, near-copies and inputs that are rejected among them, into some folders.
 * @param order the files are created in this order: a folder may list them by it
 */
export function writeSmallCorpus(
  folder: string,
  documents: number,
  order: (paths: string[]) => string[] = (paths) => paths,
): string[] {
  const texts = new Map<string, string>()
  const random = createRandom(42)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  for (let i = 0; i < documents; i++) {
    const path = `${['a', 'b/c', 'b-c', '.'][i % 4]}/${String(i).padStart(4, '0')}.txt`
    if (i % 40 === 7) texts.set(path, '')
    else if (i % 40 === 17) texts.set(path, '首页\n联系我们\n')
    else if (i % 40 === 27) texts.set(path, [...texts.values()].find((text) => text.length > 99) as string)
    else texts.set(path, summary(pick, random))
  }
  const paths = [...texts.keys()]
  for (const path of order([...paths])) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), texts.get(path) as string)
  }
  return paths
}

function summary(pick: <Item>(items: readonly Item[]) => Item, random: () => number): string {
  const body = `${pick(PLACES)}${pick(BODIES)}`
  const year = 2008 + Math.floor(random() * 15)
  const deeds = Array.from(
    { length: 2 + Math.floor(random() * 4) },
    () => `${pick(DEEDS)}${Math.floor(random() * 3000)}${pick(UNITS)}`,
  )
  return `${body}${year}年“3·15”活动总结

为了维护消费者的合法权益,${year}年3月15日,我局在${pick(PLACE_NAMES)}开展了宣传咨询活动。活动由${pick(PLACES)}${pick(BODIES)}协办,共${deeds.join(',')}。
通过这次活动,群众的维权意识有了明显提高,下一步我局将继续加强监管,为群众营造良好的消费环境。

${body}
${year}年3月20日
`
}

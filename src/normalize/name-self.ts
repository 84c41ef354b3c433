import type { Issuer, Region } from '../core/record.generated.ts'
import type { HomePlaces } from './home-places.ts'

/** Words by which an office tells its sector, and the office's name. */
const SECTORS: ReadonlyArray<readonly [RegExp, string]> = [
  [/市场监管|市场监督管理|市监/g, '市场监督管理局'],
  [/工商(?!联|业|户|银行|注册)/g, '工商行政管理局'],
  [/质监|质量技术监督/g, '质量技术监督局'],
  [/食药监|食品药品监督管理/g, '食品药品监督管理局'],
  [/烟草专卖|专卖人员|专卖管理/g, '烟草专卖局'],
]

/** How much of the sector's words must speak for one office. */
const SHARE = 0.8

/** Name of a 我局 whose sector and place the text tells: 质监 in a text of 中牟县 is 中牟县质量技术监督局. */
export function nameSelf(
  issuer: Issuer,
  home: HomePlaces,
  text: string,
): { readonly name: string | null; readonly region: Region | null } {
  const place = issuer.level === 'county' ? home.county : issuer.level === 'city' ? home.city : home.province
  const known = issuer.level !== null && issuer.level !== 'township' ? place : null
  const region = known && { code: known.code, name: known.name }
  if (!known || !/^(?:我|本)局$/.test(issuer.text)) return { name: null, region }
  const counts = SECTORS.map(([words]) => [...text.matchAll(words)].length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const best = counts.indexOf(Math.max(...counts))
  const settled = total > 0 && (counts[best] as number) >= SHARE * total
  return { name: settled ? known.name + (SECTORS[best]?.[1] ?? '') : null, region }
}

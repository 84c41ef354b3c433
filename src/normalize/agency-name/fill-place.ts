import { shorterNames } from '../../lexicon/place-names.ts'
import type { Place } from '../../lexicon/places.ts'

/**
 * A name of a kind with its place: 工商行政管理局 has it in front, 中国人民政治协商会议…委员会 inside,
 * 国家金融监督管理总局~监管分局 inside and without the word for its rank.
 * @param written the place as official names write it
 */
export function fillPlace(kind: string, place: Place, written: string): string {
  if (kind.includes('~')) return kind.replace('~', shorterNames(place.name).stems[0] ?? place.name)
  return kind.includes('…') ? kind.replace('…', written) : written + kind
}

import { clauseStart } from './clause.ts'
import type { Side } from './governed.ts'

/**
 * How the bodies behind a number stand to what the clause says: `at` where something is done there (在12个网点设立…),
 * `acting` where they do it (14家超市承诺…); null where the clause does not tell.
 */
export function standingOf(text: string, lead: number, after: Side, governed: boolean): 'at' | 'acting' | null {
  if (after.nounClass !== null && PLACES.has(after.nounClass) && isAt(text, lead)) return 'at'
  return !governed && isActing(text, after) ? 'acting' : null
}

const PLACES: ReadonlySet<string> = new Set(['organization', 'inspected', 'school', 'area', 'place'])

/** 在12个网点, 在全县18个社区: whether 在 leads the words before the number, without a verb's object between. */
function isAt(text: string, lead: number): boolean {
  return AT.test(text.slice(clauseStart(text, lead, 0), lead))
}

const AT =
  /(?:^|[\u4e00-\u9fff])在(?:[\u4e00-\u9fff]{0,8}(?:市|县|区|镇|乡|省|系统|行业|辖区|辖内|范围内?|城乡|各地|社|[等共的]))?$/

/** Bodies that act, unless something is done to them: 14家超市(承诺), but not 14家超市被查处. */
function isActing(text: string, { object, nounClass, verb }: Side): boolean {
  return (
    object !== null &&
    verb !== null &&
    nounClass !== null &&
    (BODIES.has(nounClass) ||
      (nounClass === 'place' &&
        PEOPLED.test(text.slice(object.start, object.end)) &&
        !verb.classes.includes('setup'))) &&
    !verb.classes.some((of) => DONE_TO.has(of)) &&
    text[object.end] !== '被'
  )
}

const BODIES: ReadonlySet<string> = new Set(['organization', 'inspected', 'school'])
/** Places with people of their own, who act: 13个行政村都悬挂了横幅. */
const PEOPLED = /(?:村|社区|小区|车站|港口|码头|部队)$/
const DONE_TO: ReadonlySet<string> = new Set(['inspect', 'investigate', 'close', 'revoke', 'rectify'])

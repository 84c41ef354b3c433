import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { Refusal } from '../../refusal.ts'

/** Elements inside one another that are parsed: browsers stop at 512. The parser looks through all that are open. */
const DEEPEST = 1000

/**
 * Parses a page as browsers do (WHATWG HTML).
 * @throws Refusal where it nests so deep that only an attack would
 */
export function parsePage(text: string): DefaultTreeAdapterTypes.Document {
  let depth = 0
  return parse(text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush() {
        if (++depth > DEEPEST) throw new Refusal('damaged', `a page with over ${DEEPEST} elements inside one another`)
      },
      onItemPop() {
        depth--
      },
    },
  })
}

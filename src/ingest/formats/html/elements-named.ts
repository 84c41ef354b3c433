import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Element } from './page-blocks.ts'

/** The elements of a name in the order of the page. */
export function elementsNamed(root: DefaultTreeAdapterTypes.Node, name: string): Element[] {
  const found: Element[] = []
  const stack: DefaultTreeAdapterTypes.Node[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('tagName' in node && node.tagName === name) found.push(node)
    if ('childNodes' in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i] as never)
  }
  return found
}

import { visible } from '../visible.ts'

/** What may stand in an element: texts become text nodes, nothing is made of null and false. */
export type Child = Node | string | number | null | false | undefined | readonly Child[]

type Listener = (event: Event) => void
type Attribute = string | number | boolean | null | undefined

export interface Attributes {
  readonly [name: string]: Attribute | Readonly<Record<string, Listener>>
  /** Listeners by the names of their events. */
  readonly on?: Readonly<Record<string, Listener>>
}

/**
 * An element. Texts and attributes are set as data, never parsed, so that no word of a document becomes markup.
 * An attribute that is null or false is left out, one that is true is empty.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return fill(document.createElement(tag), attributes, children)
}

/** An element of a drawing. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children)
}

function fill<Filled extends Element>(
  element: Filled,
  { on, ...attributes }: Attributes,
  children: readonly Child[],
): Filled {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    element.setAttribute(name, value === true ? '' : visible(String(value)))
  }
  for (const [name, listener] of Object.entries(on ?? {})) element.addEventListener(name, listener)
  append(element, children)
  return element
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue
    if (child instanceof Node) element.append(child)
    else if (typeof child === 'object') append(element, child)
    else element.append(visible(String(child)))
  }
}

import type { KnownFacts } from '../reader.ts'
import { elementsNamed } from './elements-named.ts'
import { attribute, type Element } from './page-blocks.ts'

/** Names under which pages' heads give these facts, lower case: those of the state's standard for its sites, Open Graph, … */
const NAMES = {
  title: ['articletitle', 'og:title', 'dc.title', 'twitter:title'],
  published: [
    'pubdate',
    'publishdate',
    'article:published_time',
    'og:published_time',
    'dc.date',
    'date',
    'datepublished',
    'og:release_date',
  ],
  source: ['contentsource', 'source', 'og:site_name', 'dc.source'],
  url: ['url', 'og:url'],
} as const

/** Programs write titles of their own where a page has none: Untitled, - no title specified */
const HAN = /\p{Script=Han}/u

/** What a page's head says of the page. */
export function pageMetadata(root: Parameters<typeof elementsNamed>[0]): KnownFacts {
  const found = new Map<string, string>()
  for (const meta of elementsNamed(root, 'meta')) {
    const name = (attribute(meta, 'name') ?? attribute(meta, 'property') ?? attribute(meta, 'itemprop'))?.toLowerCase()
    const content = attribute(meta, 'content')?.trim()
    if (name && content && !found.has(name)) found.set(name, content)
  }
  const first = (names: readonly string[]) => names.map((name) => found.get(name)).find((value) => value) ?? null
  return {
    title: [first(NAMES.title), titleElement(root)].find((title) => title && HAN.test(title)) ?? null,
    published: first(NAMES.published),
    source: first(NAMES.source),
    url: canonicalLink(root) ?? first(NAMES.url),
  }
}

/** The title without the site's name behind it: …活动总结_某某网, …活动总结 - 某某政府门户网站 */
function titleElement(root: Parameters<typeof elementsNamed>[0]): string | null {
  const [title] = elementsNamed(root, 'title')
  const text =
    title?.childNodes
      .map((node) => ('value' in node ? node.value : ''))
      .join('')
      .trim() ?? ''
  const bare = text.replace(/ {0,3}[-_|–—] {0,3}[^-_|–—]{1,30}$/, '')
  return (bare.length >= 4 ? bare : text) || null
}

function canonicalLink(root: Parameters<typeof elementsNamed>[0]): string | null {
  const link = elementsNamed(root, 'link').find((element: Element) => attribute(element, 'rel') === 'canonical')
  const address = link ? attribute(link, 'href') : null
  return address && /^https?:\/\//.test(address) ? address : null
}

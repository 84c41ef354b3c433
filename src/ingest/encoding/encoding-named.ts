import type { Encoding } from '../../core/document.ts'

const NAMES: ReadonlyMap<string, Encoding> = new Map(
  Object.entries({
    'utf-8': 'utf-8 utf8',
    'utf-16le': 'utf-16le utf-16 unicode',
    'utf-16be': 'utf-16be',
    gb18030: 'gb18030 gbk gb2312 gb_2312-80 x-gbk chinese cp936 936',
    big5: 'big5 big5-hkscs x-x-big5 cn-big5 cp950 950',
  }).flatMap(([encoding, names]) => names.split(' ').map((name) => [name, encoding as Encoding] as const)),
)

/** The encoding that a page, an XML declaration or a server names, as WHATWG decoders take the name; null for others. */
export function encodingNamed(name: string | null | undefined): Encoding | null {
  return NAMES.get(name?.trim().toLowerCase() ?? '') ?? null
}

import { createListCounter, type ListLevel } from './list-counter.ts'
import { parseXml } from './parse-xml.ts'

/** What a paragraph says of its number; what it leaves out, its style says. */
export interface ParagraphProperties {
  style: string | null
  list: string | null
  level: number | null
}

/** The automatic number before a paragraph, with what separates it from the text; empty where it has none. */
export type NumberParagraph = (properties: ParagraphProperties) => string

interface Style {
  readonly list: string | null
  readonly level: number | null
  readonly parent: string | null
}

interface Numbering {
  /** Levels of abstract lists, by their ids. */
  readonly levels: Map<string, Level[]>
  /** Lists: the abstract list that each is of, and where its levels begin instead. */
  readonly lists: Map<
    string,
    { abstract: string; readonly starts: Map<number, number>; readonly own: Map<number, Level> }
  >
  /** Abstract lists that are defined by a style's list. */
  readonly links: Map<string, string>
}

type Level = { -readonly [Key in keyof ListLevel]: ListLevel[Key] } & { style: string | null }

/**
 * Numbers paragraphs as Word shows them (ECMA-376, 17.9): 一、 (一) 1. are in no text of the file.
 * @param numbering the part `word/numbering.xml`, null where there is none
 * @param styles the part `word/styles.xml`
 */
export function createNumbering(numbering: Buffer | null, styles: Buffer | null): NumberParagraph {
  if (numbering === null) return () => ''
  const { levels, lists, links } = readNumbering(numbering)
  const known = styles === null ? new Map<string, Style>() : readStyles(styles)
  const counter = createListCounter()
  const started = new Set<string>()

  const levelsOf = (list: string): { key: string; levels: readonly Level[] } | null => {
    const found = lists.get(list)
    if (found === undefined) return null
    const link = links.get(found.abstract)
    const linked = link === undefined ? undefined : lists.get(known.get(link)?.list ?? '')
    const key = linked?.abstract ?? found.abstract
    const shared = levels.get(key) ?? []
    return { key, levels: found.own.size === 0 ? shared : shared.map((level, i) => found.own.get(i) ?? level) }
  }

  return (properties) => {
    const style = inherited(known, properties.style)
    const list = properties.list ?? style.list
    if (list === null || list === '0') return ''
    const found = levelsOf(list)
    if (found === null) return ''
    const ofStyle = properties.list === null ? found.levels.findIndex((level) => level.style === style.name) : -1
    const level = properties.level ?? (ofStyle >= 0 ? ofStyle : (style.level ?? 0))
    // a list that begins anew in a count that goes on elsewhere
    if (!started.has(list)) {
      started.add(list)
      for (const [at, start] of lists.get(list)?.starts ?? []) counter.restart(found.key, at, start)
    }
    return counter.next(found.key, level, found.levels)
  }
}

/** The list of a style, or of the nearest style that it is based on. */
function inherited(styles: ReadonlyMap<string, Style>, name: string | null) {
  let current = name
  for (let steps = 0; current !== null && steps < 20; steps++) {
    const style = styles.get(current)
    if (style?.list) return { name: current, list: style.list, level: style.level }
    current = style?.parent ?? null
  }
  return { name, list: null, level: null }
}

function readStyles(bytes: Buffer): Map<string, Style> {
  const styles = new Map<string, Style>()
  let id: string | null = null
  let style: { -readonly [Key in keyof Style]: Style[Key] } = { list: null, level: null, parent: null }
  parseXml(bytes, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? null
      if (name === 'w:style') {
        id = attributes['w:styleId'] ?? null
        style = { list: null, level: null, parent: null }
      } else if (name === 'w:basedOn') style.parent = value
      else if (name === 'w:numId') style.list = value
      else if (name === 'w:ilvl') style.level = Number(value)
    },
    close(name) {
      if (name === 'w:style' && id !== null) styles.set(id, style)
    },
    text() {},
  })
  return styles
}

function readNumbering(bytes: Buffer): Numbering {
  const levels = new Map<string, Level[]>()
  const lists: Numbering['lists'] = new Map()
  const links = new Map<string, string>()
  let abstract: string | null = null
  let list: string | null = null
  let override = 0
  let level: Level | null = null
  parseXml(bytes, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum') {
        abstract = attributes['w:abstractNumId'] ?? ''
        levels.set(abstract, [])
      } else if (name === 'w:num') {
        list = attributes['w:numId'] ?? ''
        lists.set(list, { abstract: '', starts: new Map(), own: new Map() })
      } else if (name === 'w:abstractNumId') {
        const entry = lists.get(list ?? '')
        if (entry) entry.abstract = value
      } else if (name === 'w:numStyleLink') links.set(abstract ?? '', value)
      else if (name === 'w:lvlOverride') override = Number(attributes['w:ilvl'])
      else if (name === 'w:startOverride') lists.get(list ?? '')?.starts.set(override, Number(value))
      else if (name === 'w:lvl') {
        level = { format: 'decimal', start: 1, label: '', separator: ' ', style: null }
        const at = Number(attributes['w:ilvl'])
        if (!(at >= 0 && at < 9)) return
        if (list !== null) lists.get(list)?.own.set(at, level)
        else (levels.get(abstract ?? '') ?? [])[at] = level
      } else if (level !== null) setLevel(level, name, value)
    },
    close(name) {
      if (name === 'w:abstractNum') abstract = null
      else if (name === 'w:num') list = null
      else if (name === 'w:lvl') level = null
    },
    text() {},
  })
  return { levels, lists, links }
}

function setLevel(level: Level, name: string, value: string): void {
  if (name === 'w:start') level.start = Number(value)
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.label = value
  else if (name === 'w:suff') level.separator = value === 'nothing' ? '' : ' '
  else if (name === 'w:pStyle') level.style = value
  else if (name === 'w:isLgl') Object.assign(level, { digits: value !== '0' && value !== 'false' })
}

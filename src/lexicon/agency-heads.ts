import type { AgencyLevel, AgencyType } from '../core/record.generated.ts'
import { readEntries } from './jsonl.ts'

/**
 * How a head makes the name of a body:
 * - `body`: a kind that names a body by itself or behind a region (工商局)
 * - `local`: the same, and behind the bare name of a small place (沙河工商所)
 * - `branch`: of another body, behind a place (雁塔支行)
 * - `named`: behind a name of its own (恒信商贸有限公司)
 * - `ranked`: only behind a region (市委, 县局)
 * - `sector`: a field of work that names a body behind a region (市工商)
 * - `carrier`: names a firm in a list of such (电信、移动等企业)
 * - `host`: names a body only together with what follows (武警某县中队)
 * - `unit`: only behind the body that it belongs to (市工商局消保处)
 * - `open`: behind a region and a field of work that no list has (市蔬菜办)
 * - `fixed`: the whole name, which nothing precedes (中消协)
 * - `never`: no body, and nothing inside it is one (工商系统)
 */
export type HeadForm =
  | 'body'
  | 'local'
  | 'branch'
  | 'named'
  | 'ranked'
  | 'sector'
  | 'carrier'
  | 'host'
  | 'unit'
  | 'open'
  | 'fixed'
  | 'never'

/** Families of bodies whose type the rest of the text has to tell (我局, 市局, 该院). */
export type TypeFamily =
  | 'bureau'
  | 'office'
  | 'company'
  | 'yard'
  | 'section'
  | 'committee'
  | 'association'
  | 'squad'
  | 'society'

export interface Head {
  readonly word: string
  readonly type: AgencyType
  readonly form: HeadForm
  /** Level that the head itself shows; null where it shows none. */
  readonly level: AgencyLevel
  /** Whether it joins a body that stands right before it (县公安局交警大队). */
  readonly joins: boolean
  /** Whether it names a body without anything before it. */
  readonly bare: boolean
  /** Whether it is a place as often as a body (超市). */
  readonly venue: boolean
  /** Whether it names a body only where it acts, and else a place (琵琶街道). */
  readonly acts: boolean
  /** Types of bodies that a unit belongs to; null for any. */
  readonly hosts: ReadonlySet<AgencyType> | null
  /** Where the type is the text's to tell. */
  readonly infer: TypeFamily | null
}

interface HeadEntry {
  readonly stems?: readonly string[]
  readonly tails?: readonly string[]
  readonly words?: readonly string[]
  readonly sector?: readonly string[]
  readonly type: AgencyType
  readonly form?: HeadForm
  readonly level?: AgencyLevel
  readonly sub?: boolean
  readonly bare?: boolean
  readonly venue?: boolean
  readonly acts?: boolean
  readonly needs?: 'region'
  readonly for?: readonly AgencyType[]
  readonly infer?: TypeFamily
}

interface TailEntry {
  readonly tail: string
  readonly form: HeadForm
  readonly level?: AgencyLevel
  readonly sub?: boolean
}

/** Surer forms last: they take a word over from the earlier ones. */
const PRECEDENCE: readonly HeadForm[] = [
  'never',
  'unit',
  'open',
  'sector',
  'ranked',
  'host',
  'named',
  'branch',
  'carrier',
  'local',
  'body',
  'fixed',
]

/** Heads by word; about 7,000, most of them composed of a field of work and a tail (工商 + 局). */
export function loadAgencyHeads(): Map<string, readonly Head[]> {
  const tails = new Map(readEntries<TailEntry>('agency-tails').map((entry) => [entry.tail, entry]))
  const heads = new Map<string, Head[]>()
  const add = (head: Head) => {
    const same = heads.get(head.word) ?? []
    // a word may be a kind by itself and a unit of another body (办公室, 志愿者协会)
    const rival = same.findIndex((other) => (other.form === 'unit') === (head.form === 'unit'))
    if (rival < 0) same.push(head)
    else if (PRECEDENCE.indexOf(head.form) >= PRECEDENCE.indexOf((same[rival] as Head).form)) same[rival] = head
    heads.set(head.word, same)
  }
  for (const entry of readEntries<HeadEntry>('agency-heads')) {
    for (const stem of entry.stems ?? []) {
      for (const tail of entry.tails ?? []) {
        const rule = tails.get(tail)
        if (!rule) throw new Error(`lexicon agency-heads.jsonl: tail ${tail} is not in agency-tails.jsonl`)
        add(toHead(stem + tail, { ...entry, form: rule.form, level: rule.level ?? null, sub: rule.sub ?? false }))
      }
    }
    for (const word of entry.sector ?? []) add(toHead(word, { ...entry, form: 'sector' }))
    for (const word of entry.words ?? []) add(toHead(word, entry))
  }
  return heads
}

/** The fields of work that heads are composed of; the stems of firms are brands. */
export function loadFields(): string[] {
  return readEntries<HeadEntry>('agency-heads')
    .filter(({ type }) => type !== 'finance')
    .flatMap((entry) => [...(entry.stems ?? []), ...(entry.sector ?? [])])
}

/** A head that is a whole name. */
export function toFixedHead(word: string, type: AgencyType, level: AgencyLevel): Head {
  return toHead(word, { type, level, form: 'fixed' })
}

function toHead(word: string, entry: HeadEntry): Head {
  const form = entry.form ?? 'body'
  return {
    word,
    type: entry.type,
    form,
    level: entry.level ?? null,
    joins: entry.sub ?? (form === 'unit' || form === 'branch'),
    bare: entry.bare ?? (entry.needs !== 'region' && (form === 'body' || form === 'local' || form === 'fixed')),
    venue: entry.venue ?? false,
    acts: entry.acts ?? false,
    hosts: entry.for ? new Set(entry.for) : null,
    infer: entry.infer ?? null,
  }
}

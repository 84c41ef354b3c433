import type { AgencyMention, SummaryRecord } from '../../core/record.generated.ts'
import { joined, type Row } from '../rows.ts'
import { agencyId, type Identity, identify } from './identify.ts'
import { count, mostFrequent, ranked, type Tally } from './tally.ts'

/** The bodies of a corpus. Memory grows with the bodies and their variants, not with their mentions. */
export interface AgencyRegistry {
  /** Takes in the mentions of a record; records of one document come one after the other. */
  add(record: SummaryRecord): void
  /** The rows of the registry: named bodies first, by place and name, then masked ones, then what is open. */
  rows(): Iterable<Row>
}

interface Entry {
  readonly kind: Identity['kind']
  readonly name: string | null
  readonly types: Tally<AgencyMention['type']>
  readonly levels: Tally<NonNullable<AgencyMention['level']>>
  /** Names of its place. */
  readonly regions: Tally<string>
  readonly code: string | null
  successor: AgencyMention['successor']
  readonly variants: Tally<string>
  mentions: number
  documents: number
  summaries: number
  asIssuer: number
  first: number | null
  last: number | null
  /** What was counted last, so that each counts once. */
  document: string
  summary: number
  issued: number
}

const ORDER: ReadonlyArray<Identity['kind']> = ['named', 'masked', 'open']

export function createRegistry(): AgencyRegistry {
  const entries = new Map<string, Entry>()
  let summary = 0
  return {
    add(record) {
      summary++
      for (const mention of record.agencies) {
        const { kind, key } = identify(mention)
        const entry = entries.get(key) ?? createEntry(kind, mention)
        entries.set(key, entry)
        addMention(entry, mention, record, summary)
      }
    },
    *rows() {
      const sorted = [...entries].map(([key, entry]) => ({ key, entry, place: entry.code ?? '9' }))
      sorted.sort(
        (a, b) =>
          ORDER.indexOf(a.entry.kind) - ORDER.indexOf(b.entry.kind) ||
          compare(a.place, b.place) ||
          compare(a.key, b.key),
      )
      for (const { key, entry } of sorted) yield toRow(key, entry)
    },
  }
}

/** By code units: no locale may order a result. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function createEntry(kind: Identity['kind'], { name, region }: AgencyMention): Entry {
  return {
    kind,
    name,
    types: new Map(),
    levels: new Map(),
    regions: new Map(),
    code: region?.code ?? null,
    successor: null,
    variants: new Map(),
    mentions: 0,
    documents: 0,
    summaries: 0,
    asIssuer: 0,
    first: null,
    last: null,
    document: '',
    summary: 0,
    issued: 0,
  }
}

function addMention(entry: Entry, mention: AgencyMention, { document, year }: SummaryRecord, summary: number): void {
  entry.mentions++
  entry.successor ??= mention.successor
  count(entry.variants, mention.text)
  count(entry.types, mention.type)
  if (mention.level) count(entry.levels, mention.level)
  if (mention.region) count(entry.regions, mention.region.name)
  if (entry.document !== document.path) {
    entry.documents++
    entry.document = document.path
  }
  if (mention.role === 'issuer' && entry.issued !== summary) {
    entry.asIssuer++
    entry.issued = summary
  }
  if (entry.summary === summary) return
  entry.summaries++
  entry.summary = summary
  if (!year) return
  entry.first = Math.min(entry.first ?? year.value, year.value)
  entry.last = Math.max(entry.last ?? year.value, year.value)
}

function toRow(key: string, entry: Entry): Row {
  const variants = ranked(entry.variants)
  return {
    id: agencyId(key),
    identity: entry.kind,
    name: entry.name,
    type: mostFrequent(entry.types),
    level: mostFrequent(entry.levels),
    region_code: entry.kind === 'named' ? entry.code : null,
    region_name: entry.kind === 'open' ? null : mostFrequent(entry.regions),
    successor_name: entry.successor?.name ?? null,
    successor_since: entry.successor?.since ?? null,
    variants: joined(variants.map(([form]) => form)),
    variant_mentions: joined(variants.map(([, mentions]) => String(mentions))),
    mentions: entry.mentions,
    documents: entry.documents,
    summaries: entry.summaries,
    summaries_as_issuer: entry.asIssuer,
    first_year: entry.first,
    last_year: entry.last,
  }
}

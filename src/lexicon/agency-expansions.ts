import { readEntries } from './jsonl.ts'

interface ExpansionEntry {
  readonly full: string
  readonly short: readonly string[]
  readonly kin?: string
}

/** Names of kinds of body without their place: 消委会 → 消费者委员会. */
export interface AgencyExpansions {
  /** The full name, or the name itself where it is full already or not known. */
  expand(head: string): string
  /** What two names of the same body of one place have in common: 消协 and 消费者委员会 have 消费者组织. */
  kinOf(head: string): string
  /** Whether a full name is that of a kind of body that every place has one of. */
  isKind(full: string): boolean
}

/** 工商机关, 质监部门, 消协组织: the sector for the body */
const SECTOR = /(?:部门|机关|系统|组织)$/

/** Loads the full names of kinds of body. */
export function loadAgencyExpansions(): AgencyExpansions {
  const full = new Map<string, string>()
  const kin = new Map<string, string>()
  for (const entry of readEntries<ExpansionEntry>('agency-expansions')) {
    for (const short of entry.short) full.set(short, entry.full)
    kin.set(entry.full, entry.kin ?? entry.full)
  }
  const expand = (head: string) => full.get(head) ?? head
  return {
    expand,
    isKind: (name) => kin.has(name),
    kinOf: (head) => {
      const full = expand(head.replace(SECTOR, ''))
      return kin.get(full) ?? full
    },
  }
}

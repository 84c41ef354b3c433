import { readEntries } from './jsonl.ts'

interface ExpansionEntry {
  readonly full: string
  readonly short: readonly string[]
  readonly kin?: string
  readonly leads?: boolean
}

/** Names of kinds of body without their place: 消委会 → 消费者委员会. */
export interface AgencyExpansions {
  /**
   * The full name, also of an office inside a body (工商局芦淞分局 → 工商行政管理局芦淞分局); the name itself where it is
   * full already or not known.
   */
  expand(head: string): string
  /** The full name of a body whose own stands before its place: 工行德州分行 → 中国工商银行德州分行. */
  expandLead(name: string): string
  /** The full name of a body that is called by a small place: 菱湖市场监管所 → 菱湖市场监督管理所. */
  expandTail(name: string): string
  /** What two names of the same body of one place have in common: 消协 and 消费者委员会 have 消费者组织. */
  kinOf(head: string): string
  /** Whether a full name is that of a kind of body that every place has one of. */
  isKind(full: string): boolean
}

/** 工商机关, 质监部门, 消协组织: the sector for the body */
const SECTOR = /(?:部门|机关|系统|组织)$/

/** A short name is no longer, in characters. */
const LONGEST = 12
/** How the body ends that an office stands behind: 工商局|芦淞分局, 消委会|办公室 */
const HOST = /[局委会院行所办协厅府]$/
/** 公安: a sector that a body of another name may begin with (公安边防大队) */
const SHORTEST_HOST = 3
/** 所 alone is of many kinds */
const SHORTEST_TAIL = 3

/** Loads the full names of kinds of body. */
export function loadAgencyExpansions(): AgencyExpansions {
  const full = new Map<string, string>()
  const leading = new Map<string, string>()
  const kin = new Map<string, string>()
  for (const entry of readEntries<ExpansionEntry>('agency-expansions')) {
    for (const short of entry.short) (entry.leads ? leading : full).set(short, entry.full)
    // a full name that another begins with is not expanded twice (中国人寿 in 中国人寿保险)
    if (entry.leads) leading.set(entry.full, entry.full)
    else kin.set(entry.full, entry.kin ?? entry.full)
  }
  const expand = (head: string): string => full.get(head) ?? expandHost(head) ?? head

  function expandHost(head: string): string | null {
    if (kin.has(head)) return null
    for (let length = Math.min(head.length - 2, LONGEST); length >= SHORTEST_HOST; length--) {
      const host = full.get(head.slice(0, length))
      if (host === undefined || /[…~]/.test(host) || !HOST.test(head.slice(0, length)) || head[length] === '员')
        continue
      const office = full.get(head.slice(length)) ?? head.slice(length)
      // 公安局|交警大队, which alone is that of the 公安局 too
      return office.startsWith(host) ? office : host + office
    }
    return null
  }

  function expandLead(name: string): string {
    const whole = leading.get(name)
    if (whole !== undefined) return whole
    for (let length = Math.min(name.length - 2, LONGEST); length >= 2; length--) {
      const lead = leading.get(name.slice(0, length))
      if (lead !== undefined) return lead + name.slice(length)
    }
    return name
  }

  function expandTail(name: string): string {
    for (let length = Math.min(name.length - 1, LONGEST); length >= SHORTEST_TAIL; length--) {
      const tail = full.get(name.slice(-length))
      if (tail !== undefined && !/[…~]/.test(tail)) return name.slice(0, -length) + tail
    }
    return name
  }

  return {
    expand,
    expandLead,
    expandTail,
    isKind: (name) => kin.has(name),
    kinOf: (head) => {
      const name = expandLead(expand(head.replace(SECTOR, '')))
      return kin.get(name) ?? name
    },
  }
}

import type { AgencyLevel, AgencyType } from '../core/record.generated.ts'
import { contextOf, isActor, isSuperior } from './clause-context.ts'

/** A body that a text calls only by its kind: 学校, 医院. */
export interface GenericIssuer {
  readonly text: string
  readonly type: AgencyType
  readonly level: AgencyLevel
}

const KINDS: Readonly<Record<string, AgencyType>> = {
  学校: 'education',
  幼儿园: 'education',
  学院: 'education',
  校团委: 'social_organization',
  医院: 'other',
  卫生院: 'other',
  支行: 'finance',
  分行: 'finance',
  支公司: 'finance',
  分公司: 'enterprise',
  公司: 'enterprise',
  集团: 'enterprise',
  超市: 'enterprise',
  商场: 'enterprise',
  社区: 'social_organization',
  居委会: 'social_organization',
  村委会: 'social_organization',
  协会: 'social_organization',
  学生会: 'social_organization',
  街道: 'other_government',
  图书馆: 'other_government',
}

const KIND = new RegExp(
  Object.keys(KINDS)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
)
const LEVELS: Readonly<Record<string, AgencyLevel>> = {
  街道: 'township',
  社区: 'township',
  居委会: 'township',
  村委会: 'township',
}

/** How often a kind must act, so that it is the writers' own. */
const FEWEST = 2

/** The kind of body that acts most often in a text that names no one as acting: 学校组织…, 学校召开… */
export function findGenericIssuer(text: string): GenericIssuer | null {
  const tallies = new Map<string, number>()
  for (const match of text.matchAll(KIND)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const context = contextOf(text, span)
    if (isActor(context) && !isSuperior(context)) tallies.set(match[0], (tallies.get(match[0]) ?? 0) + 1)
  }
  let best: string | null = null
  for (const [kind, count] of tallies) if (count >= FEWEST && count > (tallies.get(best ?? '') ?? 0)) best = kind
  return best === null ? null : { text: best, type: KINDS[best] as AgencyType, level: LEVELS[best] ?? null }
}

import type { UnitClass } from '../../lexicon/units.ts'

/** Classes of nouns that a class of units can count, where it cannot count all. */
const ONLY: Partial<Record<UnitClass, readonly string[]>> = {
  person: ['public', 'staff', 'personnel', 'offender', 'honour', 'visitor', 'audience'],
  money: ['loss', 'value', 'money_other', 'goods', 'contraband', 'exhibit'],
  machine: ['vehicle', 'goods', 'contraband', 'exhibit', 'display', 'place', 'material', 'media', 'event'],
  body: ['organization', 'inspected', 'place', 'area', 'school', 'public', 'honour', 'standing', 'case', 'vehicle'],
}
/** Classes that a class of units cannot count, where it can all others. */
const BODIES = [
  'place',
  'area',
  'school',
  'organization',
  'inspected',
  'public',
  'staff',
  'personnel',
  'vehicle',
  'visitor',
  'standing',
]
const NEVER: Partial<Record<UnitClass, readonly string[]>> = {
  document: BODIES,
  publication: BODIES.filter((of) => of !== 'place'),
  event: [...BODIES, 'goods', 'contraband', 'exhibit', 'material', 'case', 'complaint', 'loss', 'value'],
  length: BODIES,
  area: BODIES,
  mass: [...BODIES, 'complaint', 'consultation', 'event', 'media'],
  case: ['place', 'organization', 'public', 'staff', 'personnel', 'visitor'],
}

/** Classes of nouns that 次 cannot count: what is done is counted so, not where or with what. */
const SOLID: ReadonlySet<string> = new Set([
  ...BODIES.filter((of) => of !== 'vehicle'),
  'goods',
  'contraband',
  'material',
  'display',
])

/** Classes of nouns that 人 and 人次 cannot count. */
const THINGS: ReadonlySet<string> = new Set([
  'goods',
  'contraband',
  'exhibit',
  'material',
  'display',
  'media',
  'message',
  'vehicle',
  'value',
  'loss',
  'money_other',
])

const PACKS: ReadonlySet<string> = new Set([...'款种箱袋盒瓶包桶罐枚颗粒'])

/** Whether a unit can count a noun of the class: 名 people, 元 losses and values, 个 anything but clicks. */
export function isCountable(noun: string, unitClass: UnitClass, unit: string): boolean {
  if (noun === 'visitor_count') return unit === '次' || unit === '人次' || unit === '个'
  // 义诊台4张: tables are counted like papers
  if (unit === '张' && noun === 'place') return true
  // 25款儿童座椅: models and packs are of things
  if (PACKS.has(unit) && BODIES.includes(noun)) return false
  // 来到辖区3户老人家中: households are no places
  if (unit === '户' && (noun === 'area' || noun === 'place' || noun === 'school')) return false
  if (unit === '块' && noun === 'place') return false
  if (unit === '条' && (noun === 'event' || BODIES.includes(noun))) return false
  if (unit === '次' && SOLID.has(noun)) return false
  // 教市民识别假币150人次: heads count no things
  if (unit.startsWith('人') && THINGS.has(noun)) return false
  return (ONLY[unitClass]?.includes(noun) ?? true) && !NEVER[unitClass]?.includes(noun)
}

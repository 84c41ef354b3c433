import { describe, expect, it } from 'vitest'
import type { AgencyMention, Region, Successor } from '../../../src/core/record.generated.ts'
import { createAgencyExtractor } from '../../../src/extract/agency/agency-extractor.ts'
import { loadAgencyLexicon } from '../../../src/lexicon/agencies.ts'
import { loadAgencyExpansions } from '../../../src/lexicon/agency-expansions.ts'
import { loadAgencySuccessors } from '../../../src/lexicon/agency-successors.ts'
import { loadPlaces } from '../../../src/lexicon/places.ts'
import { assignRoles } from '../../../src/normalize/assign-roles.ts'
import { createBodyLexicon } from '../../../src/normalize/body-lexicon.ts'
import { findIssuer } from '../../../src/normalize/find-issuer.ts'
import { groupBodies } from '../../../src/normalize/group-bodies.ts'
import { nameAgencies } from '../../../src/normalize/name-agencies.ts'
import { readCases } from '../../support/cases.ts'
import { passageOf } from '../../support/passage.ts'

const places = loadPlaces()
const lexicon = createBodyLexicon(places, loadAgencyExpansions(), loadAgencySuccessors())
const extractor = createAgencyExtractor(loadAgencyLexicon(places))

function readBodies(text: string, year: number | null = null) {
  const passage = passageOf(text)
  const agencies = extractor.extract(passage)
  const bodies = groupBodies(agencies, lexicon)
  const issuer = findIssuer({ passage, title: null, titled: [], agencies, bodies }, lexicon)
  const named = nameAgencies({ passage, agencies, bodies, year }, issuer, lexicon)
  const roles = assignRoles(agencies, bodies, passage, issuer)
  const of = (words: string) => {
    const at = named.agencies.findIndex((agency) => agency.text === words)
    const mention = named.agencies[at]
    if (!mention) throw new Error(`no agency ${words} among ${named.agencies.map((agency) => agency.text).join(' ')}`)
    return { ...mention, role: roles[at] }
  }
  return { ...named, of }
}

interface Case {
  readonly text: string
  readonly year?: number
  /** By words of the text: the full name, or null where the text does not settle it. */
  readonly names: Readonly<Record<string, string | null>>
  readonly regions?: Readonly<Record<string, Region | null>>
  readonly successors?: Readonly<Record<string, Successor | null>>
}

describe('the cases of names', () => {
  it.each(readCases<Case>('agency-names'))('$text', ({ text, year = null, names, regions = {}, successors = {} }) => {
    const { of } = readBodies(text, year)
    for (const [words, name] of Object.entries(names)) expect([words, of(words).name]).toEqual([words, name])
    for (const [words, region] of Object.entries(regions)) expect([words, of(words).region]).toEqual([words, region])
    for (const [words, successor] of Object.entries(successors))
      expect([words, of(words).successor]).toEqual([words, successor])
  })
})

describe('nameAgencies', () => {
  it('expands short names and fills bare ranks from the place of the issuer', () => {
    const { of, issuer } = readBodies('高台县工商局联合县消协、县质监局开展了活动。市工商局派员到场。')
    expect(of('县消协').name).toBe('高台县消费者协会')
    expect(of('县质监局').name).toBe('高台县质量技术监督局')
    expect(of('市工商局').name).toBe('张掖市工商行政管理局')
    expect(issuer?.name).toBe('高台县工商行政管理局')
  })

  it('resolves self-references to the issuer', () => {
    const { of } = readBodies('高台县公安局精心组织。我局开展了禁毒宣传,我局民警走上街头。')
    expect(of('我局')).toMatchObject({ name: '高台县公安局', region: { name: '高台县' } })
  })

  it('leaves masked and open names null', () => {
    const { of } = readBodies('xx县工商局开展了活动。县消协、市质监局参加。')
    expect(of('xx县工商局').name).toBeNull()
    expect(of('县消协').name).toBeNull()
    expect(of('市质监局').name).toBeNull()
  })

  it('puts the place where the full name has it', () => {
    const { of } = readBodies('高台县司法局邀请县政协领导到场。')
    expect(of('县政协').name).toBe('中国人民政治协商会议高台县委员会')
  })

  it('keeps names of Taiwan as they are', () => {
    const { of } = readBodies('花莲县政府于3月15日办理宣导。')
    expect(of('花莲县政府').name).toBe('花莲县政府')
  })
})

interface RoleCase {
  readonly text: string
  /** By words of the text. */
  readonly roles: Readonly<Record<string, AgencyMention['role']>>
  readonly knownFailure?: string
}

describe('the cases of roles', () => {
  const cases = readCases<RoleCase>('agency-roles').map((one) => [one.text, one] as const)
  const expectRight = (_: string, { text, roles }: RoleCase) => {
    const { of } = readBodies(text)
    expect(Object.keys(roles).map((words) => [words, of(words).role])).toEqual(Object.entries(roles))
  }
  it('give at least 130 roles', () => {
    expect(cases.flatMap(([, { roles }]) => Object.keys(roles)).length).toBeGreaterThanOrEqual(130)
  })
  it.each(cases.filter(([, one]) => one.knownFailure === undefined))('%s', expectRight)
  it.fails.each(cases.filter(([, one]) => one.knownFailure !== undefined))('not yet: %s', expectRight)
})

describe('assignRoles', () => {
  it('tells who ordered, who joined, who came', () => {
    const { of } = readBodies(
      '根据省环保厅的统一部署,高台县环保局联合县教育局、县妇联举办了活动。县林业局、县水务局等单位参加。《张掖日报》作了报道。',
    )
    expect(of('省环保厅').role).toBe('superior')
    expect(of('高台县环保局').role).toBe('issuer')
    expect(of('县教育局').role).toBe('co_organizer')
    expect(of('县妇联').role).toBe('co_organizer')
    expect(of('县林业局').role).toBe('participant')
    expect(of('县水务局').role).toBe('participant')
    expect(of('张掖日报').role).toBe('media')
  })

  it('reads labels', () => {
    const { of } = readBodies('主办单位:高台县司法局\n协办单位:高台县教育局\n支持单位:高台县财政局')
    expect(of('高台县教育局').role).toBe('co_organizer')
    expect(of('高台县财政局').role).toBe('supporter')
  })

  it('leaves open what the text does not show', () => {
    const { of } = readBodies('高台县司法局开展了普法宣传。资料由县档案局保管。')
    expect(of('县档案局').role).toBeNull()
  })
})

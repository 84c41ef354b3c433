import { describe, expect, it } from 'vitest'
import type { Issuer } from '../../../src/core/record.generated.ts'
import { createAgencyExtractor } from '../../../src/extract/agency/agency-extractor.ts'
import { extract } from '../../../src/index.ts'
import { canonicalize } from '../../../src/ingest/canonical.ts'
import { loadAgencyLexicon } from '../../../src/lexicon/agencies.ts'
import { loadAgencyExpansions } from '../../../src/lexicon/agency-expansions.ts'
import { loadAgencySuccessors } from '../../../src/lexicon/agency-successors.ts'
import { loadPlaces } from '../../../src/lexicon/places.ts'
import { createBodyLexicon } from '../../../src/normalize/body-lexicon.ts'
import { findIssuer } from '../../../src/normalize/find-issuer.ts'
import { groupBodies } from '../../../src/normalize/group-bodies.ts'
import { readCases } from '../../support/cases.ts'
import { passageOf } from '../../support/passage.ts'

interface Case {
  readonly title: string | null
  readonly text: string
  readonly issuer: Partial<Issuer> | null
}

const places = loadPlaces()
const lexicon = createBodyLexicon(places, loadAgencyExpansions(), loadAgencySuccessors())
const extractor = createAgencyExtractor(loadAgencyLexicon(places))

interface WholeCase {
  readonly page: string
  readonly issuer: Pick<Issuer, 'text' | 'type' | 'level'>
  /** What is read instead, where it is not read right yet. */
  readonly knownFailure?: string
}

/** Short documents of many kinds of body, whose gold was written first: title, opening, signature. */
describe('the issuers of whole documents', () => {
  const whole = readCases<WholeCase>('issuers-whole').map((one) => [one.page.split('\n')[0], one] as const)
  const expectRight = (_: string | undefined, { page, issuer }: WholeCase) =>
    expect(extract(page)[0]?.issuer).toMatchObject(issuer)

  it('are at least 60, of which few are not read right yet', () => {
    expect(whole.length).toBeGreaterThanOrEqual(60)
    expect(whole.filter(([, one]) => one.knownFailure !== undefined).length / whole.length).toBeLessThanOrEqual(0.11)
  })
  it.each(whole.filter(([, one]) => one.knownFailure === undefined))('%s', expectRight)
  it.fails.each(whole.filter(([, one]) => one.knownFailure !== undefined))('not yet: %s', expectRight)
})

describe('findIssuer', () => {
  it.each(readCases<Case>('issuers'))('$text', ({ title, text, issuer }) => {
    const passage = passageOf(text)
    const agencies = extractor.extract(passage)
    const bodies = groupBodies(agencies, lexicon)
    const titled = title === null ? [] : extractor.extract(passageOf(title))
    const found = findIssuer({ passage, title: title && canonicalize(title), titled, agencies, bodies }, lexicon)
    if (issuer === null) expect(found).toBeNull()
    else expect(found).toMatchObject(issuer)
  })

  it('does not depend on the order in which equal bodies are weighed', () => {
    const passage = passageOf('临泽县工商局、临泽县司法局共同开展了活动。')
    const agencies = extractor.extract(passage)
    const bodies = groupBodies(agencies, lexicon)
    expect(findIssuer({ passage, title: null, titled: [], agencies, bodies }, lexicon)?.text).toBe('临泽县工商局')
  })
})

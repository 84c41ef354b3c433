import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../../../src/extract/number/find-numbers.ts'
import { sharedFolder } from '../../../support/shared.ts'

interface Case {
  readonly id: string
  readonly input: string
  readonly expect: readonly { readonly text: string; readonly value: { readonly value: string | number } }[]
}
interface Exemption {
  readonly id: string
  readonly reason: string
}

const FLOOR = 0.98
const folder = sharedFolder('cases')
const exemptions: readonly Exemption[] = JSON.parse(
  readFileSync(new URL('../../../spec/exempt-numbers.json', import.meta.url), 'utf8'),
)
const exempt = new Set(exemptions.map(({ id }) => id))

function load(suite: string): readonly Case[] {
  return folder ? (JSON.parse(readFileSync(join(folder, `${suite}.json`), 'utf8')) as Case[]) : []
}

/** Whether the numbers found are those expected: same words, same values, none more. */
function isRight({ input, expect: wanted }: Case, percent: boolean): boolean {
  const found = findNumbers(input).filter((number) => number.percent === percent)
  const same = wanted.filter(({ text, value }, i) => {
    const number = found[i]
    const error = Math.abs((number?.value ?? Number.NaN) - Number.parseFloat(String(value.value)))
    return number?.text === text.trim() && error <= 1e-9 * Math.max(1, Math.abs(number.value))
  })
  return same.length === wanted.length && found.length === wanted.length
}

describe.skipIf(!folder)('numbers of other projects', () => {
  it.each([
    ['recognizers-number', false],
    ['recognizers-percent', true],
    ['cn2an-number', false],
  ] as const)('%s: cases reach the floor', (suite, percent) => {
    const cases = load(suite).filter(({ id }) => !exempt.has(id))
    const missed = cases.filter((one) => !isRight(one, percent)).map(({ id }) => id)
    expect(cases.length).toBeGreaterThan(70)
    expect(1 - missed.length / cases.length, missed.join(' ')).toBeGreaterThanOrEqual(FLOOR)
  })

  it('exempts only cases that fail', () => {
    const all = ['recognizers-number', 'recognizers-percent', 'cn2an-number'].flatMap(load)
    const failing = all.filter((one) => exempt.has(one.id) && !isRight(one, one.id.startsWith('recognizers-percent')))
    expect(failing.map(({ id }) => id).sort()).toEqual([...exempt].sort())
  })
})

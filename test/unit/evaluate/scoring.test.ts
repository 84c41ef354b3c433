import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { evaluate } from '../../../src/evaluate/evaluate.ts'
import type { ScoreName } from '../../../src/evaluate/score-names.ts'
import { goldOf, type Part, recordsOf } from './build.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly partial?: boolean
  readonly gold: readonly Part[]
  readonly predicted: readonly Part[]
  /** right/extra/missed of each score, worked out by hand. */
  readonly expect: Readonly<Record<string, string>>
}

const cases = readFileSync(new URL('../../spec/scoring.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case)

test.each(cases)('$name', ({ text, partial = false, gold, predicted, expect: expected }) => {
  const { scores } = evaluate([goldOf(text, gold, { partial })], recordsOf(text, predicted))
  const tallies = Object.keys(expected).map((name) => {
    const { right, extra, missed } = scores[name as ScoreName]
    return [name, `${right}/${extra}/${missed}`]
  })
  expect(Object.fromEntries(tallies)).toEqual(expected)
})

import { describe, expect, it } from 'vitest'
import { loadDateLexicon } from '../../../../src/lexicon/dates.ts'
import { readEntries } from '../../../../src/lexicon/jsonl.ts'
import { compileCheck } from '../../../../src/schema/compile.ts'

describe('lexicons of dates', () => {
  it.each(['date-words', 'era-names', 'festivals'])('%s is as its schema says', (name) => {
    const check = compileCheck(`lexicon/${name}`)
    const faults = readEntries<object>(name).flatMap((entry) => check(entry) ?? [])
    expect(faults).toEqual([])
  })

  it.each(['date-words', 'era-names', 'festivals'])('%s has no entry twice', (name) => {
    const entries = readEntries<object>(name).map((entry) => JSON.stringify(entry))
    expect(entries.filter((entry, index) => entries.indexOf(entry) !== index)).toEqual([])
  })

  it('tries the longest word first', () => {
    const lengths = loadDateLexicon().words.years.map((word) => word.text.length)
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
  })
})

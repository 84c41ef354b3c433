import { describe, expect, it } from 'vitest'
import { canonicalize } from '../../../src/ingest/canonical.ts'
import { loadGenreSignals } from '../../../src/lexicon/genre-signals.ts'
import { loadTitleWords } from '../../../src/lexicon/title-words.ts'
import { classifyGenre } from '../../../src/normalize/classify-genre.ts'
import { readCases } from '../../support/cases.ts'
import { passageOf } from '../../support/passage.ts'

interface Case {
  readonly title: string | null
  readonly text: string
  readonly genre: string
}

const lexicon = { signals: loadGenreSignals(), titleWords: loadTitleWords() }

describe('classifyGenre', () => {
  it.each(readCases<Case>('genres'))('$genre: $text', ({ title, text, genre }) => {
    const verdict = classifyGenre({ passage: passageOf(text), title: title && canonicalize(title) }, lexicon)
    expect(verdict).toMatchObject({ genre })
  })

  it('says what spoke for the genre, heaviest first', () => {
    const passage = passageOf('为开展宣传,特制定本方案。\n一、指导思想\n服务群众。')
    expect(classifyGenre({ passage, title: '宣传活动方案' }, lexicon).why.slice(0, 3)).toEqual([
      'plan +4 特制定本',
      'plan +3 title …活动方案',
      'plan +2 指导思想',
    ])
  })

  it('takes a text without signs for a report', () => {
    expect(classifyGenre({ passage: passageOf(''), title: null }, lexicon)).toEqual({
      genre: 'report',
      why: ['report +1 prior'],
    })
  })

  it('takes linear time on marks alone', () => {
    const passage = { text: `${'('.repeat(50_000)}${'各'.repeat(50_000)}`, sentences: [] }
    expect(classifyGenre({ passage, title: null }, lexicon).genre).toBe('report')
  })
})

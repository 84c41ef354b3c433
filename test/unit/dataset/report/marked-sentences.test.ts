import { expect, it } from 'vitest'
import { markSentences } from '../../../../src/dataset/report/marked-sentences.ts'

/** Mentions of words by their place in a text, each with the sentence (to 。) around it. */
function found(text: string, places: ReadonlyArray<readonly [string, number]>) {
  const mentions = places.map(([words, start]) => ({ text: words, start, end: start + words.length }))
  const sentences = new Map(
    mentions.map((mention) => {
      const from = text.lastIndexOf('。', mention.start) + 1
      return [mention, text.slice(from, text.indexOf('。', mention.start) + 1)]
    }),
  )
  return markSentences(mentions, sentences).map(({ text: sentence, marks }) => [
    sentence,
    marks.map(({ start, end }) => [start, end]),
  ])
}

it('gathers the mentions of a sentence', () => {
  const text = '发放传单20份。市局出动3人。'
  expect(
    found(text, [
      ['20份', 4],
      ['市局', 8],
      ['3人', 12],
    ]),
  ).toEqual([
    ['发放传单20份。', [[4, 7]]],
    [
      '市局出动3人。',
      [
        [0, 2],
        [4, 6],
      ],
    ],
  ])
})

it('tells a word that stands twice by the others of its sentence', () => {
  const text = '市局与县局会商,市局出动3人。'
  expect(
    found(text, [
      ['市局', 8],
      ['3人', 12],
    ]),
  ).toEqual([
    [
      text,
      [
        [8, 10],
        [12, 14],
      ],
    ],
  ])
})

it('keeps equal sentences apart', () => {
  expect(
    found('发放20份。发放20份。', [
      ['20份', 2],
      ['20份', 8],
    ]),
  ).toEqual([
    ['发放20份。', [[2, 5]]],
    ['发放20份。', [[2, 5]]],
  ])
})

it('shows a sentence that does not hold its mention, without a mark', () => {
  const mention = { text: '20份', start: 4, end: 7 }
  expect(markSentences([mention], new Map([[mention, '发放二十份。']]))).toEqual([{ text: '发放二十份。', marks: [] }])
})

it('marks the outer of two mentions, one in the other', () => {
  const text = '2019年度工作站成立。'
  expect(
    found(text, [
      ['2019年度工作站', 0],
      ['2019年度', 0],
    ]),
  ).toEqual([[text, [[0, 9]]]])
})

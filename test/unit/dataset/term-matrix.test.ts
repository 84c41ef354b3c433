import { expect, test } from 'vitest'
import { csvEncoder, DIALECTS } from '../../../src/dataset/csv.ts'
import { createTermMatrix } from '../../../src/dataset/term-matrix.ts'

function sink() {
  const parts: string[] = []
  const write = (text: string) => void parts.push(text)
  const none = async () => {}
  const close = async () => ({ name: '', bytes: 0, sha256: '' })
  return {
    text: () => parts.join(''),
    file: { name: '', write, writeBytes: none, close, publish: none, discard: none },
  }
}

test('a matrix in the exchange format, columns in the order of the terms', () => {
  const [matrix, terms] = [sink(), sink()]
  const frequencies = new Map([
    ['投诉', 1],
    ['宣传', 2],
  ])
  const written = createTermMatrix({ frequencies, summaries: 3 }, matrix.file, terms.file, csvEncoder(DIALECTS.plain))
  written.append([
    ['投诉', 4],
    ['宣传', 1],
  ])
  written.append([])
  written.append([['宣传', 2]])
  written.end()
  const [head, comment, ...lines] = matrix.text().trimEnd().split('\n')
  expect(head).toBe('%%MatrixMarket matrix coordinate integer general')
  expect(comment).toMatch(/^% /)
  expect(lines).toEqual(['3 2 3', '1 1 1', '1 2 4', '3 1 2'])
  expect(terms.text()).toBe('term,summaries,occurrences\n宣传,2,3\n投诉,1,4\n')
})

test('a term that the vocabulary does not have is a fault', () => {
  const written = createTermMatrix(
    { frequencies: new Map(), summaries: 1 },
    sink().file,
    sink().file,
    csvEncoder(DIALECTS.plain),
  )
  expect(() => written.append([['投诉', 1]])).toThrow(/not in the vocabulary/)
})

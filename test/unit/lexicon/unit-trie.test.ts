import { expect, it } from 'vitest'
import { buildUnitTrie } from '../../../src/lexicon/unit-trie.ts'

const WORDS = [
  ['局', 1],
  ['工商局', 2],
  ['市工商局', 3],
  ['工商', 4],
] as const

it('reads the longest word that ends at an offset', () => {
  const trie = buildUnitTrie(WORDS, 'backwards')
  expect(trie.longest('宁川市工商局', 6)).toEqual({ length: 4, value: 3 })
  expect(trie.longest('宁川市工商局', 6, 3)).toEqual({ length: 3, value: 2 })
  expect(trie.longest('宁川市工商局', 6, 5)).toEqual({ length: 1, value: 1 })
  expect(trie.longest('宁川市工商局', 5)).toEqual({ length: 2, value: 4 })
  expect(trie.longest('宁川市工商局', 4)).toBeNull()
  expect(trie.longest('局', 0)).toBeNull()
})

it('reads the longest word that begins at an offset', () => {
  const trie = buildUnitTrie(WORDS, 'forwards')
  expect(trie.longest('工商局长', 0)).toEqual({ length: 3, value: 2 })
  expect(trie.longest('工商局长', 0, 2)).toEqual({ length: 2, value: 4 })
  expect(trie.longest('工商', 1)).toBeNull()
  expect(trie.longest('工商', 2)).toBeNull()
})

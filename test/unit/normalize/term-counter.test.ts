import { expect, it } from 'vitest'
import { createTermCounter, withTermKey } from '../../../src/normalize/term-counter.ts'
import { createRandom } from '../../support/random.ts'

it('counts as a Map does, also while it grows', () => {
  const random = createRandom(7)
  const counter = createTermCounter()
  const map = new Map<string, number>()
  for (let i = 0; i < 50_000; i++) {
    const term = `词${Math.floor(random() ** 3 * 20_000)}`
    expect(withTermKey(term, (high, low) => counter.add(high, low))).toBe(map.get(term) ?? 0)
    map.set(term, (map.get(term) ?? 0) + 1)
  }
  for (const [term, count] of map) expect(withTermKey(term, counter.count)).toBe(count)
  expect(withTermKey('没有', counter.count)).toBe(0)
})

it('gives its entries in the order of their keys, whatever the order of counting', () => {
  const [a, b] = [createTermCounter(), createTermCounter()]
  const terms = ['消费者', '权益', '活动', '宣传', 'constructor']
  for (const term of terms) withTermKey(term, (high, low) => a.add(high, low))
  for (const term of [...terms].reverse()) withTermKey(term, (high, low) => b.add(high, low))
  expect(a.entries()).toEqual(b.entries())
  expect(a.entries().counts).toHaveLength(5)
})

import { expect, test } from 'vitest'
import { evaluate } from '../../../src/evaluate/evaluate.ts'
import { type Floors, floorMeasures } from '../../../src/evaluate/floors.ts'
import { judge, renderGate, repin } from '../../../src/evaluate/gate.ts'
import { goldOf, recordsOf, type Words } from './build.ts'

const text = '3月1日、3月2日、3月3日'
const dates: Words[] = ['3月1日', '3月2日', '3月3日'].map((text, i) => ({ text, edtf: `XXXX-03-0${i + 1}` }))
const gold = [goldOf(text, [{ dates }])]
const full = evaluate(gold, recordsOf(text, [{ dates }]))
const worse = evaluate(gold, recordsOf(text, [{ dates: dates.slice(1) }]))
const set = { name: 'dev', sha256: 'a'.repeat(64) }
const pinned = repin(full, set, {}, false).floors

test('scores hold their own floors, and floors are cut off, not rounded', () => {
  const floors = repin(worse, set, {}, false).floors
  expect(floors.dev?.floors['dates found']).toBe(0.8)
  expect(judge(worse, set, floors)).toMatchObject({ passed: true, obstacle: null })
  const third = evaluate(gold, recordsOf(text, [{ dates: dates.slice(2) }, { dates: [] }]))
  const low = repin(third, set, {}, false).floors.dev?.floors.split
  expect(low).toBe(0.6666)
})

test('a score under its floor fails the gate, and the table says which', () => {
  const result = judge(worse, set, pinned)
  expect(result.passed).toBe(false)
  const fallen = result.lines.filter(({ verdict }) => verdict === 'fell').map(({ score }) => score)
  expect(fallen).toEqual(['dates found', 'dates exact span', 'dates value'])
  expect(renderGate(result)).toMatch(/^score .*\ndates found +1\.0000 +0\.8000 +-0\.2000 +fell\n/)
  expect(renderGate(result)).toMatch(/gate FAILED$/)
})

test('a score that is gone fails the gate, a new one does not', () => {
  const { floors } = pinned.dev as { floors: Record<string, number> }
  const gone: Floors = { dev: { gold: set.sha256, floors: { ...floors, themes: 0.5 } } }
  expect(judge(full, set, gone).lines.find(({ score }) => score === 'themes')?.verdict).toBe('gone')
  expect(judge(full, set, gone).passed).toBe(false)
  const fewer: Floors = { dev: { gold: set.sha256, floors: { split: 1 } } }
  expect(judge(full, set, fewer).passed).toBe(true)
  expect(judge(full, set, fewer).lines.find(({ score }) => score === 'genre')?.verdict).toBe('unpinned')
})

test('without floors, and with floors of other gold, the gate does not pass', () => {
  expect(judge(full, set, {})).toMatchObject({ passed: false, obstacle: 'no floors for dev: pin them with --repin' })
  const other = judge(full, { ...set, sha256: 'b'.repeat(64) }, pinned)
  expect(other.passed).toBe(false)
  expect(other.obstacle).toContain('is not the one that the floors were pinned on')
  expect(judge(full, { ...set, name: 'constructor' }, pinned).obstacle).toContain('no floors')
})

test('repin raises, and lowers only where a regression is allowed', () => {
  const low = repin(worse, set, {}, false).floors
  expect(repin(full, set, low, false).floors.dev?.floors['dates found']).toBe(1)
  const refused = repin(worse, set, pinned, false)
  expect(refused.floors).toBe(pinned)
  expect(refused.refused.map(({ score }) => score)).toContain('dates found')
  const allowed = repin(worse, set, pinned, true)
  expect(allowed.refused).toEqual([])
  expect(allowed.floors.dev?.floors['dates found']).toBe(0.8)
})

test('other gold sets keep their floors', () => {
  const two = repin(full, { ...set, name: 'heldout' }, pinned, false).floors
  expect(Object.keys(two)).toEqual(['dev', 'heldout'])
  expect(two.dev).toBe(pinned.dev)
})

test('the precision of the year has a floor of its own', () => {
  const years = evaluate([goldOf(text, [{ year: 2010 }])], recordsOf(text, [{ year: { value: 2010 } }]))
  expect(floorMeasures(years).get('year precision')).toBe(1)
})

import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSpool } from '../../../src/pipeline/spool.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-spool-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('gives values back in any order, and leaves nothing', () => {
  const path = join(folder, 'spool.tmp')
  const spool = createSpool<{ text: string }>(path)
  const texts = ['總結', '', '😀'.repeat(300_000), 'a\u2028b']
  for (const text of texts) spool.append({ text })
  expect(spool.length).toBe(4)
  for (const index of [3, 0, 2, 1]) expect(spool.read(index).text).toBe(texts[index])
  spool.close()
  expect(existsSync(path)).toBe(false)
})

it('does not write through a link of its name', () => {
  const outside = join(folder, 'outside')
  writeFileSync(outside, 'kept')
  symlinkSync(outside, join(folder, 'spool.tmp'))
  const spool = createSpool<number>(join(folder, 'spool.tmp'))
  spool.append(1)
  expect(spool.read(0)).toBe(1)
  spool.close()
  expect(readFileSync(outside, 'utf8')).toBe('kept')
})

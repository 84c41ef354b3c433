import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createDurableFile, writeDurably } from '../../../../src/pipeline/part/write-durably.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

it('gives a file its name when all of it is there', () => {
  const path = join(temporaryFolder('durable'), 'a.json')
  const file = createDurableFile(path)
  file.write(Buffer.from('一'))
  file.write(Buffer.from('二\n'))
  expect(existsSync(path)).toBe(false)
  file.finish()
  expect(readFileSync(path, 'utf8')).toBe('一二\n')
  // nothing is left to discard
  file.discard()
  expect(readFileSync(path, 'utf8')).toBe('一二\n')
  expect(existsSync(`${path}.tmp`)).toBe(false)
})

it('takes the place of an earlier file at once, or leaves it as it was', () => {
  const path = join(temporaryFolder('durable'), 'a.json')
  writeDurably(path, 'earlier')
  const file = createDurableFile(path)
  file.write(Buffer.from('later'))
  expect(readFileSync(path, 'utf8')).toBe('earlier')
  file.discard()
  expect(readFileSync(path, 'utf8')).toBe('earlier')
  writeDurably(path, 'later')
  expect(readFileSync(path, 'utf8')).toBe('later')
})

it('does not write through a link that stands where its temporary file goes', () => {
  const folder = temporaryFolder('durable')
  writeFileSync(join(folder, 'victim'), 'mine')
  symlinkSync('victim', join(folder, 'a.json.tmp'))
  writeDurably(join(folder, 'a.json'), 'text')
  expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('mine')
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'victim'])
})

it('names the file and the reason where it cannot write, and leaves nothing', () => {
  const folder = temporaryFolder('durable')
  expect(() => writeDurably(join(folder, 'none/a.json'), '')).toThrow(/ENOENT.*none\/a\.json/)
  // a folder bears the name already: the last step, the renaming, fails
  mkdirSync(join(folder, 'b.json/in'), { recursive: true })
  const path = join(folder, 'b.json')
  let thrown: unknown
  try {
    writeDurably(path, 'text')
  } catch (error) {
    thrown = error
  }
  expect(thrown).toMatchObject({ code: 'EISDIR', message: expect.stringContaining(path) })
  expect(readdirSync(folder)).toEqual(['b.json'])
})

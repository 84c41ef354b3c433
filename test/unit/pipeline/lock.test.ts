import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCK_FILE, takeLock } from '../../../src/pipeline/lock.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** The number of a process that has ended. */
const DEAD = spawnSync(process.execPath, ['-e', '']).pid

function setUp(lock?: object | string) {
  const folder = temporaryFolder('lock')
  const path = join(folder, LOCK_FILE)
  if (lock !== undefined) writeFileSync(path, typeof lock === 'string' ? lock : JSON.stringify(lock))
  return { folder, path }
}

describe('a folder', () => {
  it('is held by one, and free again afterwards', () => {
    const { folder, path } = setUp()
    const lock = takeLock(folder)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() })
    expect(() => takeLock(folder)).toThrow(
      `process ${process.pid} on ${hostname()} works in this folder: wait for it, or name another --out`,
    )
    lock.check()
    lock.release()
    expect(existsSync(path)).toBe(false)
    takeLock(folder).release()
  })

  it.each([
    ['whose process is no more', { pid: DEAD, host: hostname(), began: '1' }],
    ['whose number another process has by now', { pid: process.pid, host: hostname(), began: '1' }],
  ])('%s is taken over', (_, owner) => {
    const { folder, path } = setUp(owner)
    const lock = takeLock(folder)
    lock.check()
    lock.release()
    expect(readdirSync(folder)).toEqual([])
    expect(existsSync(path)).toBe(false)
  })

  it('of another machine is not, and the message says which file to remove', () => {
    const { folder, path } = setUp({ pid: DEAD, host: 'elsewhere', began: '1' })
    expect(() => takeLock(folder)).toThrow(
      `process ${DEAD} on elsewhere works in this folder: if it does not any more, remove ${path}`,
    )
    expect(existsSync(path)).toBe(true)
  })

  it('whose owner runs and cannot be asked when it began is not', () => {
    const { folder } = setUp({ pid: process.pid, host: hostname(), began: null })
    expect(() => takeLock(folder)).toThrow(`process ${process.pid}`)
  })

  it.each(['', '{"pid":'])('whose lock says %j is given time to say more, and is taken over then', (text) => {
    const { folder, path } = setUp(text)
    expect(() => takeLock(folder)).toThrow('another run works in this folder')
    utimesSync(path, Date.now() / 1000 - 3, Date.now() / 1000 - 3)
    takeLock(folder).release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('that another has taken is neither written to nor set free', () => {
    const { folder, path } = setUp()
    const lock = takeLock(folder)
    writeFileSync(path, JSON.stringify({ pid: 1, host: 'elsewhere', began: '1' }))
    expect(() => lock.check()).toThrow('another run has taken this folder')
    lock.release()
    expect(existsSync(path)).toBe(true)
  })
})

import { closeSync, fstatSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Who works in a folder. */
interface Owner {
  readonly pid: number
  readonly host: string
  /** When the process began, as the system counts it: a number can come back to another process. */
  readonly began: string | null
}

/** A folder that no other run may write into. */
export interface Lock {
  /** @throws Error where another run has taken the folder */
  check(): void
  release(): void
}

export const LOCK_FILE = 'zongjie.lock'
/** Milliseconds that a lock without an owner is given to get one. */
const GRACE = 2000

/**
 * Takes a folder, so that a second run into it is refused. The lock of a process that is no more is taken over; of
 * another machine's that cannot be known.
 * @throws Error that names the owner
 */
export function takeLock(folder: string): Lock {
  const path = join(folder, LOCK_FILE)
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), began: beganOf(process.pid) } satisfies Owner)
  for (let attempt = 0; ; attempt++) {
    try {
      const descriptor = openSync(path, 'wx')
      try {
        writeSync(descriptor, mine)
      } finally {
        closeSync(descriptor)
      }
      return {
        check() {
          if (readOwner(path)?.text !== mine) throw new Error(`${path}: another run has taken this folder`)
        },
        release() {
          if (readOwner(path)?.text === mine) rmSync(path, { force: true })
        },
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const found = readOwner(path)
    if (found === null) continue
    if (attempt > 8 || isAlive(found)) throw new Error(refusal(path, found.owner))
    takeAway(path, found.text)
  }
}

interface Found {
  readonly text: string
  /** Null where the lock has no owner yet, or never got one. */
  readonly owner: Owner | null
  /** Milliseconds since it was written. */
  readonly age: number
}

function readOwner(path: string): Found | null {
  try {
    const descriptor = openSync(path, 'r')
    try {
      const age = Date.now() - fstatSync(descriptor).mtimeMs
      const text = readFileSync(descriptor, 'utf8')
      try {
        return { text, owner: JSON.parse(text) as Owner, age }
      } catch {
        return { text, owner: null, age }
      }
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function isAlive({ owner, age }: Found): boolean {
  if (owner === null) return age < GRACE
  if (owner.host !== hostname()) return true
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return owner.began === null || owner.began === beganOf(owner.pid)
}

/** Removes a lock that nobody holds: renamed first, so that of two runs that try it one alone succeeds. */
function takeAway(path: string, text: string): void {
  const aside = `${path}.${process.pid}.tmp`
  try {
    renameSync(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  // another run may have taken it over between the look and the renaming
  if (readOwner(aside)?.text === text) rmSync(aside, { force: true })
  else renameSync(aside, path)
}

function refusal(path: string, owner: Owner | null): string {
  const who = owner === null ? 'another run' : `process ${owner.pid} on ${owner.host}`
  const there = owner !== null && owner.host !== hostname()
  return `${who} works in this folder: ${there ? `if it does not any more, remove ${path}` : 'wait for it, or name another --out'}`
}

/** When a process began, in the kernel's ticks since the machine did; null where the system does not tell. */
function beganOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // the name in brackets may hold anything; the start is the 20th field behind it
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

import { lstatSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { Reject } from '../core/reject.ts'

/** A regular file to read. */
export interface Input {
  /** Path relative to the folder that was named, or the file's own name, with `/` between parts. */
  readonly path: string
  /** Where it stands, in the file system's own bytes: a name need not be valid UTF-8. */
  readonly location: Buffer
}

/** What a walk finds, both in the order of the paths' bytes. */
export interface Walk {
  readonly inputs: readonly Input[]
  readonly rejects: readonly Reject[]
  /** Files and folders left out because their names begin with a dot. */
  readonly hidden: number
}

/**
 * Finds the files under the paths given. Links are not followed, so nothing outside the folders is read; the
 * folder `except` (the output) is left out. The order depends on names alone, not on the file system.
 */
export function walk(paths: readonly string[], except?: string): Walk {
  const inputs: Input[] = []
  const rejects: Reject[] = []
  let hidden = 0
  const visit = (location: Buffer, path: string) => {
    const found = classify(location)
    if (found === 'file') inputs.push({ path, location })
    else if (found !== 'folder') rejects.push({ path, stage: 'read', ...found })
    else {
      const names = list(location)
      if (!Array.isArray(names)) rejects.push({ path, stage: 'read', ...names })
      else {
        for (const name of names) {
          if (name[0] === DOT) hidden++
          else {
            const inside = Buffer.concat([location, SLASH, name])
            if (except === undefined || inside.toString() !== except)
              visit(inside, path ? `${path}/${show(name)}` : show(name))
          }
        }
      }
    }
  }
  for (const given of paths) {
    const location = Buffer.from(given.length > 1 ? given.replace(/\/{1,16}$/, '') : given)
    visit(location, classify(location) === 'folder' ? '' : basename(given))
  }
  const byPath = (a: { path: string }, b: { path: string }) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path))
  return { inputs: inputs.sort(byPath), rejects: rejects.sort(byPath), hidden }
}

const DOT = 0x2e
const SLASH = Buffer.from('/')

type Fault = Pick<Reject, 'code' | 'message'>

function classify(location: Buffer): 'file' | 'folder' | Fault {
  try {
    const stats = lstatSync(location)
    if (stats.isFile()) return 'file'
    if (stats.isDirectory()) return 'folder'
    if (stats.isSymbolicLink()) return { code: 'link', message: 'a symbolic link: name its target instead' }
    return { code: 'not-a-file', message: 'a pipe, socket or device' }
  } catch (error) {
    return asFault(error)
  }
}

function list(location: Buffer): Buffer[] | Fault {
  try {
    return readdirSync(location, { encoding: 'buffer' }).sort(Buffer.compare)
  } catch (error) {
    return asFault(error)
  }
}

/** What the operating system's error means for an input. */
export function asFault(error: unknown): Fault {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return { code: 'not-found', message: 'there is no such file or folder' }
  if (code === 'ELOOP') return { code: 'link', message: 'a symbolic link: name its target instead' }
  if (code === 'EACCES' || code === 'EPERM') return { code: 'unreadable', message: `permission denied (${code})` }
  return { code: 'unreadable', message: `${code ?? 'error'}: ${message}` }
}

/** A name as text: what is not UTF-8 in it is shown as %XX, so that two names never look alike. */
function show(name: Buffer): string {
  const text = name.toString('utf8')
  if (Buffer.from(text, 'utf8').equals(name)) return text
  return Array.from(name, (byte) =>
    byte > 0x7e || byte === 0x25 ? `%${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  ).join('')
}

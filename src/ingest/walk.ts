import { lstatSync, readdirSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import type { Reject } from '../core/reject.ts'
import { escapeBytes, showName } from './show-name.ts'

/** A regular file to read. */
export interface Input {
  /** Path from the folder that was named (from the deepest folder over all paths, where several were), `/` between parts. */
  readonly path: string
  /** Where it stands, in the file system's own bytes: a name need not be valid UTF-8. */
  readonly location: Buffer
  /** What `metadata.csv` says of it and of what it holds, by path. */
  readonly described?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/**
 * Finds the files under the paths given; what cannot be read is a reject in its place. Links are not followed, so
 * nothing outside the folders is read. Names that begin with a dot are left out, as is the folder `except` (the
 * output). The order is that of the paths' bytes: it depends on names alone.
 */
export function walk(paths: readonly string[], except?: string): Array<Input | Reject> {
  const roots = [...new Set(paths.map((path) => resolve(path)))]
  const base = commonFolder(roots)
  const found = new Map<string, Input | Reject>()
  const folders = new Set<string>()
  const seen = new Set<string>()
  const visit = (location: Buffer, path: string) => {
    // a folder and a file in it may both have been named
    if (seen.has(location.toString('latin1'))) return
    seen.add(location.toString('latin1'))
    const kind = classify(location)
    if (kind === 'file') found.set(path, { path, location })
    else if (kind !== 'folder') found.set(path, { path, stage: 'read', ...kind })
    else if (location.toString() !== except) {
      folders.add(path)
      const names = list(location)
      if (!Array.isArray(names)) found.set(path, { path, stage: 'read', ...names })
      else {
        for (const name of names.sort(Buffer.compare)) {
          if (name[0] === DOT) continue
          const folder = path === '' ? '' : `${path}/`
          const shown = folder + showName(name)
          // two names may read alike, one of them in GBK
          const taken = found.has(shown) || folders.has(shown)
          visit(Buffer.concat([location, SLASH, name]), taken ? folder + escapeBytes(name) : shown)
        }
      }
    }
  }
  for (const root of roots) visit(Buffer.from(root), relative(base, root).split(sep).join('/'))
  return [...found.values()].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
}

const DOT = 0x2e
const SLASH = Buffer.from('/')

/** The deepest folder that holds all: of one folder itself, of one file its folder. */
function commonFolder(roots: readonly string[]): string {
  const [first = '.', ...others] = roots
  let base = classify(Buffer.from(first)) === 'folder' && others.length === 0 ? first : dirname(first)
  for (const other of others)
    while (base !== dirname(base) && !`${other}${sep}`.startsWith(`${base}${sep}`)) base = dirname(base)
  return base
}

type Fault = Pick<Reject, 'code' | 'message'>

function classify(location: Buffer): 'file' | 'folder' | Fault {
  try {
    const stats = lstatSync(location)
    if (stats.isFile()) return 'file'
    if (stats.isDirectory()) return 'folder'
    if (stats.isSymbolicLink()) return LINK
    return { code: 'not-a-file', message: 'a pipe, socket or device' }
  } catch (error) {
    return asFault(error)
  }
}

const LINK: Fault = { code: 'link', message: 'a symbolic link, which is not followed: name its target instead' }

function list(location: Buffer): Buffer[] | Fault {
  try {
    return readdirSync(location, { encoding: 'buffer' })
  } catch (error) {
    return asFault(error)
  }
}

/** What the operating system's error means for an input. */
export function asFault(error: unknown): Fault {
  const { code = 'an unknown error' } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return { code: 'not-found', message: 'there is no such file or folder' }
  if (code === 'ELOOP') return LINK
  if (code === 'EACCES' || code === 'EPERM') return { code: 'unreadable', message: `permission denied (${code})` }
  return { code: 'unreadable', message: `the system refuses to read it (${code})` }
}

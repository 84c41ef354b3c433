import { closeSync, constants, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a file so that it is there whole or not at all, whenever the machine stops: under a temporary name, synced,
 * renamed, the folder synced.
 * @throws Error that names the file and the system's reason
 */
export function writeDurably(path: string, text: string): void {
  const file = createDurableFile(path)
  try {
    file.write(Buffer.from(text))
    file.finish()
  } catch (error) {
    file.discard()
    throw error
  }
}

/** A file that is written in pieces and gets its name last. */
export interface DurableFile {
  write(bytes: Uint8Array): void
  /** Syncs, closes and renames it, and syncs its folder. */
  finish(): void
  /** Closes and removes it, where it is not finished. */
  discard(): void
}

/** The ending of files that are not finished. */
export const TEMPORARY = '.tmp'

/** Creates `<path>.tmp`; one that a killed run left is replaced, a link is not followed. */
export function createDurableFile(path: string): DurableFile {
  const temporary = `${path}${TEMPORARY}`
  rmSync(temporary, { force: true })
  const descriptor = naming(path, () => openSync(temporary, 'wx'))
  let open = true
  const close = () => {
    if (open) closeSync(descriptor)
    open = false
  }
  return {
    write(bytes) {
      naming(path, () => {
        for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done, bytes.length - done)
      })
    },
    finish() {
      naming(path, () => {
        fsyncSync(descriptor)
        open = false
        closeSync(descriptor)
        renameSync(temporary, path)
        syncFolder(dirname(path))
      })
    },
    discard() {
      try {
        close()
      } catch {
        // its bytes are not wanted
      }
      rmSync(temporary, { force: true })
    },
  }
}

/** Makes renames last through a loss of power; Windows cannot open a folder, and syncs it by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, constants.O_RDONLY)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Node says which file an error is of only where the call had its name. */
function naming<Result>(path: string, act: () => Result): Result {
  try {
    return act()
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    throw Object.assign(new Error(message.includes(path) ? message : `${path}: ${message}`), { code })
  }
}

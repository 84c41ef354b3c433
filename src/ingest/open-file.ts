import { constants, openSync } from 'node:fs'

/**
 * Opens a file to read, without following a link and without waiting on a pipe, so that no name can lead out of a
 * folder or hang the run. The descriptor is the caller's to close.
 * @throws Error of the file system
 */
export function openFile(location: Buffer): number {
  return openSync(location, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
}

import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { OutputFile } from './output-file.ts'

/** The last file of a run: a folder that has it holds a finished run. */
export const RUN_FILE = 'run.json'

type Published = Pick<OutputFile, 'publish'>

/**
 * Puts closed files into place, the last as the mark that the run is finished: an earlier run's mark goes
 * first, so that a folder never says "finished" while it holds files of two runs.
 * @param stale files that an earlier run may have left and this one has not written
 */
export async function publish(
  folder: string,
  files: readonly Published[],
  mark: Published,
  stale: readonly string[] = [],
): Promise<void> {
  await rm(join(folder, RUN_FILE), { force: true })
  await syncFolder(folder)
  for (const name of stale) await rm(join(folder, name), { force: true })
  for (const file of files) await file.publish()
  await syncFolder(folder)
  await mark.publish()
  try {
    await syncFolder(folder)
  } catch (error) {
    // whether the mark would last is not known: a run that fails leaves none
    await rm(join(folder, RUN_FILE), { force: true })
    throw error
  }
}

/** Makes renames last through a loss of power; Windows cannot open a folder, and syncs it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    throw Object.assign(new Error(`${folder}: ${message}`), { code })
  } finally {
    await handle.close()
  }
}

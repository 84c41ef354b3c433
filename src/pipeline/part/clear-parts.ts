import { readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { INPUTS_FILE, PLAN_FILE } from '../plan/plan.ts'
import { TEMPORARY } from './write-durably.ts'

/** Names that a run gives to files in its folder of parts; others are left alone. */
const PART = /^([0-9a-f]{32})\.(?:part|json)$/

/** Removes what killed and earlier runs left: unfinished files, and parts that are not of these keys. */
export function clearParts(folder: string, keys: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const whole = name.endsWith(TEMPORARY) ? name.slice(0, -TEMPORARY.length) : name
    const key = PART.exec(whole)?.[1]
    const isPlan = whole === INPUTS_FILE || whole === PLAN_FILE
    const isUnfinished = whole !== name && (isPlan || key !== undefined)
    if (isUnfinished || (key !== undefined && !keys.has(key))) rmSync(join(folder, name), { force: true })
  }
}

/** Removes all that a run put into its folder of parts, and the folder where nothing else is in it. */
export function removeParts(folder: string): void {
  clearParts(folder, new Set())
  // the plan last: what is left of a run that is stopped here can still be told for what it is
  rmSync(join(folder, INPUTS_FILE), { force: true })
  rmSync(join(folder, PLAN_FILE), { force: true })
  try {
    rmdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
  }
}

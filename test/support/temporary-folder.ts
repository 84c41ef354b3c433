import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder for a test, gone after it: tests that run side by side have each its own. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `zongjie-${name}-`))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

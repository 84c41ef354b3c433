import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** SHA-256 of each file of an output folder, or of some of them; of run.json without its times. */
export function outputOf(folder: string, isAsked: (name: string) => boolean = () => true): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter(isAsked)
      .sort()
      .map((name) => [name, createHash('sha256').update(contentOf(folder, name)).digest('hex')]),
  )
}

function contentOf(folder: string, name: string): Uint8Array | string {
  const bytes = readFileSync(join(folder, name))
  if (name !== 'run.json') return bytes
  const { timings: _, seal: __, ...rest } = JSON.parse(bytes.toString('utf8'))
  return JSON.stringify(rest)
}

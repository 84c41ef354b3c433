import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** SHA-256 of each file of an output folder and the folders in it, or of some of them; of run.json without its times. */
export function outputOf(folder: string, isAsked: (name: string) => boolean = () => true): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => isAsked(name) && statSync(join(folder, name)).isFile())
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

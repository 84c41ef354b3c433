import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './shared.ts'

/** The code of README's one block that contains some words. @throws Error where there is none */
export function readmeBlock(words: string): string {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const blocks = [...readme.matchAll(/^```\w*\n(?<code>.*?)^```$/gms)].map((match) => match.groups?.code as string)
  const [block, ...others] = blocks.filter((code) => code.includes(words))
  if (block === undefined || others.length > 0) throw new Error(`${others.length + 1} blocks in README with ${words}`)
  return block
}

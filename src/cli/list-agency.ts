import type { FoundMention } from '../pipeline/find-agency.ts'
import { printable } from './printable.ts'

/**
 * Prints the mentions of a body as they are found, one a line: document and offsets, words, full name, role, sentence,
 * with tabs between; or as NDJSON. A count goes to stderr.
 */
export async function listAgency(words: string, paths: readonly string[], json: boolean): Promise<void> {
  const { findAgency } = await import('../pipeline/find-agency.ts')
  const documents = new Set<string>()
  let mentions = 0
  const onReject = (path: string, message: string) => {
    process.stderr.write(`zongjie: ${printable(path)}: ${printable(message)}\n`)
    process.exitCode = 3
  }
  for await (const mention of findAgency(words, paths, onReject)) {
    mentions++
    documents.add(mention.path)
    process.stdout.write(json ? `${JSON.stringify(mention)}\n` : lineOf(mention))
  }
  process.stderr.write(`${mentions} mentions of ${printable(words)} in ${documents.size} documents\n`)
}

function lineOf({ path, start, end, text, name, role, sentence }: FoundMention): string {
  const cells = [`${path}:${start}-${end}`, text, name ?? '—', role ?? '—', sentence]
  return `${cells.map((cell) => printable(cell).replaceAll('\n', '⏎')).join('\t')}\n`
}

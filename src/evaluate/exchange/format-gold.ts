import type { GoldFile, GoldSummary } from '../gold.ts'

const LISTS = ['dates', 'counts', 'agencies', 'themes'] as const

/** A gold file as text: one mention a line, so that a change of one mention is a change of one line. */
export function formatGold(gold: GoldFile): string {
  const { summaries, ...head } = gold
  const lines = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`)
  return `{\n${lines.join('\n')}\n  "summaries": [${summaries.map(formatSummary).join(',')}\n  ]\n}\n`
}

function formatSummary(summary: GoldSummary): string {
  const fields = Object.entries(summary).map(([name, value]) => {
    const isList = (LISTS as readonly string[]).includes(name) && (value as unknown[]).length > 0
    if (!isList) return `      ${JSON.stringify(name)}: ${JSON.stringify(value)}`
    const mentions = (value as unknown[]).map((mention) => `        ${JSON.stringify(mention)}`)
    return `      ${JSON.stringify(name)}: [\n${mentions.join(',\n')}\n      ]`
  })
  return `\n    {\n${fields.join(',\n')}\n    }`
}

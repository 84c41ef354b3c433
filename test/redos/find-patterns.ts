import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from '../support/shared.ts'

/** A regular expression of the code: `/source/flags`, and the file under src/ that it stands in. */
export interface Pattern {
  readonly pattern: string
  readonly file: string
}

const SRC = join(ROOT, 'src')

/** Each literal of src/, once. */
export function literalPatterns(): Pattern[] {
  const found = new Map<string, string>()
  for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/(?<!\.d)\.ts$/.test(file)) continue
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node) && !found.has(node.text)) found.set(node.text, file)
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest, true))
  }
  return [...found].map(([pattern, file]) => ({ pattern, file }))
}

/**
 * What code builds by `new RegExp` out of pieces: gathered while every module that does so is loaded and the lexicons are.
 * Patterns of the user's own (rules, kwic) are not among them: they are the user's.
 */
export async function builtPatterns(): Promise<Pattern[]> {
  const builders = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && readFileSync(join(SRC, file), 'utf8').includes('new RegExp('))
    .sort()
  const found = new Map<string, string>()
  const Original = RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string | RegExp, string?]) {
      const made = new target(...args)
      const file = /\/src\/([\w/-]+\.ts)/.exec(new Error().stack ?? '')?.[1]
      if (file !== undefined && !found.has(String(made))) found.set(String(made), file)
      return made
    },
  })
  try {
    for (const file of builders) await import(join(SRC, file))
    const { createRecipe } = await import('../../src/pipeline/recipe.ts')
    createRecipe()
  } finally {
    globalThis.RegExp = Original
  }
  return [...found].map(([pattern, file]) => ({ pattern, file }))
}

export async function allPatterns(): Promise<Pattern[]> {
  const literals = literalPatterns()
  const known = new Set(literals.map(({ pattern }) => pattern))
  return [...literals, ...(await builtPatterns()).filter(({ pattern }) => !known.has(pattern))]
}

/** `/source/flags` in its two pieces. */
export function partsOf(pattern: string): { readonly source: string; readonly flags: string } {
  const end = pattern.lastIndexOf('/')
  return { source: pattern.slice(1, end), flags: pattern.slice(end + 1) }
}

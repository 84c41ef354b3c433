import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The compiled modules: beside this file in the package, in `dist` where this file runs from its source. */
const PLACES = ['./client/main.js', '../../../dist/dataset/report/client/main.js']

const IMPORT = /^import \{([^}]*)\} from ['"]([^'"]+)['"];?$/gm
const EXPORT = /^export (?=(?:async )?(?:function\*?|const|let|class) (\w+))/gm

/**
 * The page's program in one piece: the modules of `client/`, each in a function of its own, so that no name of one
 * meets a name of another, in the order of their imports. They have named imports and exports alone.
 * @throws Error where the project has not been built
 */
export function clientScript(): string {
  const main = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url))
  if (main === undefined) throw new Error('the report needs its compiled program: npm run build')
  const names = new Map<string, string>()
  const pieces: string[] = []
  const link = (url: URL): string => {
    const known = names.get(url.href)
    if (known !== undefined) return known
    const name = `m${names.size}`
    names.set(url.href, name)
    const exported: string[] = []
    const body = readFileSync(fileURLToPath(url), 'utf8')
      .replace(IMPORT, (_, list: string, from: string) => {
        if (!from.startsWith('.')) throw new Error(`${url.pathname} imports ${from}, which the page does not have`)
        return `const {${list.replaceAll(' as ', ': ')}} = ${link(new URL(from, url))};`
      })
      .replace(EXPORT, (_, word: string) => {
        exported.push(word)
        return ''
      })
    if (/^(?:import|export)\b/m.test(body)) throw new Error(`${url.pathname} has an import or export of another kind`)
    pieces.push(`const ${name} = (() => {\n${body.trim()}\nreturn { ${exported.join(', ')} };\n})();\n`)
    return name
  }
  link(main)
  return `'use strict';\n(() => {\n${pieces.join('')}})();\n`
}

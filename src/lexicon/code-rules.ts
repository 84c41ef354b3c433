import { type Condition, readCondition } from './code-condition.ts'
import { parseLocatedYaml, type Refuse } from './located-yaml.ts'

/** A code of the user's, and when it applies to a summary. */
export interface CodeRule {
  readonly code: string
  readonly condition: Condition
}

const MOST_CODES = 1000
const LONGEST_NAME = 100

/**
 * Reads coding rules: a YAML or JSON map from code to condition. A condition is a phrase, a list (any of its items), or
 * a map with one of `phrase`, `word`, `regex`, `any`, `all`, `not` and `near`, the last with `within: <tokens>` (10) or
 * `within: sentence`.
 * @param file its name, for messages
 * @param canonicalize brings words to the form in which texts are searched
 * @throws Error that names the file and the line, where something else stands there
 */
export function parseCodeRules(text: string, file: string, canonicalize: (text: string) => string): CodeRule[] {
  const refuse: Refuse = (line, message) => {
    throw new Error(`${file}, line ${line}: ${message}`)
  }
  const root = parseLocatedYaml(text, refuse)
  if (root.kind !== 'map') return refuse(root.line, 'not a map from codes to conditions')
  if (root.entries.length > MOST_CODES) refuse(root.line, `more than ${MOST_CODES} codes`)
  return root.entries.map(({ key, line, value }) => {
    if (key.trim() === '' || key.length > LONGEST_NAME) refuse(line, `a code has 1 to ${LONGEST_NAME} characters`)
    return { code: key, condition: readCondition({ canonicalize, refuse }, value) }
  })
}

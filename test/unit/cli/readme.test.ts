import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REJECT_CODES } from '../../../src/core/reject.ts'
import { zongjie } from '../../support/command.ts'
import { ROOT } from '../../support/shared.ts'

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')

describe('README', () => {
  it.each(Object.entries(REJECT_CODES))('explains the reject code %s', (code, meaning) => {
    expect(readme).toContain(`| \`${code}\` | ${meaning} |`)
  })

  const commands = [...zongjie(['--help']).stdout.matchAll(/^ {2}(?<name>[a-z]+) .*\[options\]/gm)].map(
    (match) => match.groups?.name,
  )
  it('finds the commands in the help', () => expect(commands).toContain('run'))
  it.each(commands)('shows the command %s', (name) => {
    expect(readme).toMatch(new RegExp(`zongjie ${name}\\b`))
  })
})

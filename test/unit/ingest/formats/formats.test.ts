import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../../../src/ingest/formats/formats.ts'
import { ROOT } from '../../../support/shared.ts'

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')

describe('README', () => {
  it.each(FORMATS.flatMap(({ name, extensions }) => extensions.filter(Boolean).map((extension) => [name, extension])))(
    'lists %s as %s',
    (_, extension) => {
      expect(readme).toContain(`\`${extension}\``)
    },
  )
})

describe('a reader', () => {
  it.each(FORMATS.map((format) => [format.name, format] as const))('of %s can be loaded', async (_, format) => {
    if ('load' in format) expect(await format.load()).toBeTypeOf('function')
  })
})

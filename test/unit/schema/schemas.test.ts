import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { compileFromFile } from 'json-schema-to-typescript'
import { describe, expect, it } from 'vitest'
import { compileCheck, readSchema } from '../../../src/schema/compile.ts'
import { ROOT } from '../../support/shared.ts'

const SCHEMAS = readdirSync(join(ROOT, 'schemas'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.schema.json'))
  .map((name) => name.slice(0, -'.schema.json'.length))

type Node = Record<string, unknown>

/** The node that a reference means, in this schema or in the record's. */
function resolve(reference: string, schema: Node): Node {
  const [file, pointer = ''] = reference.split('#')
  let node: unknown = file === '' ? schema : readSchema('record')
  for (const part of pointer.split('/').slice(1)) node = (node as Node)[part]
  return node as Node
}

/** Properties, anywhere in a schema, without a description of their own or of what they refer to. */
function undescribed(schema: Node): string[] {
  const found: string[] = []
  const isDescribed = (property: Node): boolean =>
    typeof property.description === 'string' ||
    (typeof property.$ref === 'string' && isDescribed(resolve(property.$ref, schema)))
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') {
        for (const [name, property] of Object.entries(value as Record<string, Node | true>)) {
          // true only repeats a name, for a required list beside it
          if (property !== true && !isDescribed(property)) found.push(`${path}/${name}`)
        }
      }
      visit(value, `${path}/${key}`)
    }
  }
  visit(schema, '')
  return found
}

describe('the schemas', () => {
  it.each(SCHEMAS)('%s compiles under 2020-12, strictly', (name) => {
    expect(compileCheck(name)).toBeTypeOf('function')
  })

  it.each(SCHEMAS)('%s is a schema', (name) => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
    expect(ajv.validateSchema(readSchema(name))).toBe(true)
  })

  it.each(SCHEMAS)('%s describes each property: the codebook is made of that', (name) => {
    expect(undescribed(readSchema(name))).toEqual([])
  })

  it('are what the types of the record were generated from (npm run types)', async () => {
    const generated = await compileFromFile(join(ROOT, 'schemas/record.schema.json'))
    expect(readFileSync(join(ROOT, 'src/core/record.generated.ts'), 'utf8')).toBe(generated)
  })
})

describe('compileCheck', () => {
  it('names the place in the value and in the schema', () => {
    const check = compileCheck('lexicon/stop-words')
    expect(check({ words: '的' })).toBeNull()
    expect(check({ words: '' })).toBe('/words must NOT have fewer than 1 characters (#/properties/words/minLength)')
  })
})

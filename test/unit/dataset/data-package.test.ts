import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { TABLES } from '../../../src/dataset/columns.ts'
import { DIALECTS } from '../../../src/dataset/csv.ts'
import { dataPackage } from '../../../src/dataset/datapackage.ts'

// What datapackage.org/standard says of version 2, as far as zongjie makes use of it, in a schema of our own: stricter
// than the published profile, which lets every further property pass. Those of ours that are further ones are named.

const names = { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', minLength: 1 } }
const text = { type: 'string', minLength: 1 }
const flag = { type: 'boolean' }
const whole = { type: 'integer', minimum: 0 }

/** A field of a type: which constraints and which properties the standard knows for it. */
function field(type: string, constraints: object, properties: object = {}) {
  return {
    type: 'object',
    required: ['name', 'type', 'description', 'constraints'],
    additionalProperties: false,
    properties: {
      name: text,
      title: text,
      description: text,
      type: { const: type },
      // not of the standard
      unit: text,
      constraints: {
        type: 'object',
        additionalProperties: false,
        properties: { required: flag, unique: flag, ...constraints },
      },
      ...properties,
    },
  }
}

const range = { minimum: { type: 'number' }, maximum: { type: 'number' } }
const category = {
  type: 'object',
  required: ['value'],
  additionalProperties: false,
  properties: { value: text, label: text },
}
const FIELDS = {
  string: field(
    'string',
    { enum: names, pattern: text, minLength: whole, maxLength: whole },
    { categories: { type: 'array', minItems: 1, items: category } },
  ),
  number: field('number', range),
  integer: field('integer', range),
  boolean: field('boolean', {}, { trueValues: names, falseValues: names }),
  date: field('date', {}),
  list: field('list', {}, { delimiter: text, itemType: { enum: ['string', 'integer', 'number', 'boolean'] } }),
  object: field('object', {}),
  array: field('array', {}),
  any: field('any', {}),
}

const profile = (name: string) => ({ const: `https://datapackage.org/profiles/2.0/${name}.json` })

const SCHEMA = {
  type: 'object',
  required: ['$schema', 'resources'],
  additionalProperties: false,
  properties: {
    $schema: profile('datapackage'),
    name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
    title: text,
    description: text,
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'type', 'schema'],
        additionalProperties: false,
        properties: {
          $schema: profile('dataresource'),
          name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
          type: { const: 'table' },
          // beside the descriptor: neither a parent folder nor an address
          path: { type: 'string', pattern: '^(?!~|\\.|/)(?!.*(?:\\.\\./|\\\\|://)).+$' },
          title: text,
          description: text,
          format: { enum: ['csv', 'ndjson'] },
          mediatype: { type: 'string', pattern: '^[a-z]+/[-+.a-z]+$' },
          encoding: { const: 'utf-8' },
          bytes: whole,
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          // not of the standard
          rowCount: whole,
          dialect: {
            type: 'object',
            additionalProperties: false,
            properties: {
              $schema: profile('tabledialect'),
              header: flag,
              delimiter: { type: 'string', minLength: 1, maxLength: 1 },
              lineTerminator: { enum: ['\n', '\r\n'] },
              quoteChar: { type: 'string', minLength: 1, maxLength: 1 },
              doubleQuote: flag,
              // not of the standard
              byteOrderMark: flag,
              formulaGuard: { type: ['string', 'null'] },
            },
          },
          schema: {
            type: 'object',
            required: ['fields'],
            additionalProperties: false,
            properties: {
              $schema: profile('tableschema'),
              fields: { type: 'array', minItems: 1, items: { oneOf: Object.values(FIELDS) } },
              missingValues: { type: 'array', items: { type: 'string' } },
              primaryKey: names,
              foreignKeys: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['fields', 'reference'],
                  additionalProperties: false,
                  properties: {
                    fields: names,
                    reference: {
                      type: 'object',
                      required: ['fields', 'resource'],
                      additionalProperties: false,
                      properties: { fields: names, resource: text },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
}

interface Described {
  readonly resources: ReadonlyArray<{
    readonly name: string
    readonly schema: {
      readonly fields: ReadonlyArray<{
        name: string
        type: string
        constraints: { enum?: string[]; pattern?: string }
        categories?: Array<{ value: string }>
      }>
      readonly primaryKey?: readonly string[]
      readonly foreignKeys?: ReadonlyArray<{
        readonly fields: readonly string[]
        readonly reference: { readonly resource: string; readonly fields: readonly string[] }
      }>
    }
  }>
}

describe.each(['excel', 'plain'] as const)('datapackage.json (%s) by the rules of Data Package v2', (name) => {
  const files = Object.values(TABLES).map(({ file }) => ({ name: file, rows: 3, bytes: 120, sha256: 'a'.repeat(64) }))
  const descriptor = JSON.parse(JSON.stringify(dataPackage(files, DIALECTS[name]))) as Described
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(SCHEMA)

  it('has the properties that the standard knows, of their types', () => {
    validate(descriptor)
    expect(validate.errors ?? []).toEqual([])
  })

  it('has keys of fields that are there, names that differ, patterns that compile', () => {
    const fieldsOf = new Map(
      descriptor.resources.map(({ name, schema }) => [name, schema.fields.map((own) => own.name)]),
    )
    expect(fieldsOf.size).toBe(descriptor.resources.length)
    for (const { name, schema } of descriptor.resources) {
      const own = fieldsOf.get(name) as string[]
      expect(new Set(own).size).toBe(own.length)
      for (const key of schema.primaryKey ?? []) expect(own).toContain(key)
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        expect(fields).toHaveLength(reference.fields.length)
        for (const key of fields) expect(own).toContain(key)
        for (const key of reference.fields) expect(fieldsOf.get(reference.resource)).toContain(key)
      }
      for (const { constraints, categories } of schema.fields) {
        if (constraints.pattern) expect(() => new RegExp(constraints.pattern as string, 'u')).not.toThrow()
        if (categories) expect(categories.map(({ value }) => value)).toEqual(constraints.enum)
      }
    }
    expect(new Set(descriptor.resources.flatMap(({ schema }) => schema.fields.map(({ type }) => type)))).toEqual(
      new Set(Object.keys(FIELDS)),
    )
  })

  it.each([
    ['a path above the package', ['resources', 0, 'path'], '../a.csv'],
    ['a type that there is not', ['resources', 1, 'schema', 'fields', 0, 'type'], 'text'],
    ['a lower bound of a text', ['resources', 1, 'schema', 'fields', 0, 'constraints', 'minimum'], 3],
    ['an empty enumeration', ['resources', 1, 'schema', 'fields', 0, 'constraints', 'enum'], []],
    ['a key without fields', ['resources', 1, 'schema', 'primaryKey'], []],
    ['a hash without its algorithm', ['resources', 0, 'hash'], 'abc'],
  ])('would not pass with %s', (_name, path, value) => {
    const spoilt = structuredClone(descriptor)
    const last = path.slice(0, -1).reduce<object>((node, step) => Reflect.get(node, step), spoilt)
    Reflect.set(last, path.at(-1) as string, value)
    expect(validate(spoilt)).toBe(false)
  })
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Ajv2020, ErrorObject } from 'ajv/dist/2020.js'

/** The folder of JSON Schemas; the same from `src/` and from `dist/`. */
const SCHEMAS = new URL('../../schemas/', import.meta.url)

/** Reads a schema by its path in `schemas/`, such as `record` or `lexicon/units`. */
export function readSchema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, SCHEMAS), 'utf8')) as Record<string, unknown>
}

/** Says what is wrong with a value, or null where the schema accepts it. */
export type Check = (value: unknown) => string | null

/**
 * Compiles a schema (JSON Schema 2020-12) into a check. The message gives the place in the value as a
 * JSON Pointer, the place in the schema and the fault: `/year/value must be integer (#/properties/value/type)`.
 */
export function compileCheck(name: string): Check {
  // loaded when first needed: a command's help needs no schema
  const require = createRequire(import.meta.url)
  const { Ajv2020: Ajv } = require('ajv/dist/2020.js') as { Ajv2020: typeof Ajv2020 }
  // that the schemas are schemas is for the tests to see: it takes half the time
  const ajv = new Ajv({ allErrors: false, strict: true, allowUnionTypes: true, validateSchema: false })
  // the schemas of tables refer to the record's
  if (name !== 'record') ajv.addSchema(readSchema('record'))
  const validate = ajv.compile(readSchema(name))
  return (value) => (validate(value) ? null : describe(validate.errors?.[0]))
}

function describe(error: ErrorObject | undefined): string {
  if (!error) return 'refused without a reason'
  return `${error.instancePath || '/'} ${error.message ?? error.keyword} (${error.schemaPath})`
}

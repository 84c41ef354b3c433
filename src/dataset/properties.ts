import { readSchema } from '../schema/compile.ts'

/** A column as the codebook, the data package and the CSV need it. */
export interface Column {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list' | 'object' | 'array' | 'any'
  readonly description: string
  /** Whether a cell may be missing. */
  readonly nullable: boolean
  /** The values that a cell, or an item of a list, may have; null where any may stand. */
  readonly allowed: readonly string[] | null
  /** Further constraints, by their names in JSON Schema and in Table Schema alike. */
  readonly constraints: Readonly<Record<string, string | number>>
}

interface Node {
  readonly $ref?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: ReadonlyArray<string | null>
  readonly oneOf?: readonly Node[]
  readonly items?: Node
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly [constraint: string]: unknown
}

/** Where `#` of a reference points. */
type Root = string

const DATE = '^\\d{4}-\\d{2}-\\d{2}$'
const CONSTRAINTS = ['minimum', 'maximum', 'minLength', 'maxLength', 'pattern'] as const
const roots = new Map<Root, Node>()

/**
 * Columns of a schema's object, in the order of its properties.
 * @param name a schema by its name in `schemas/`
 * @param pointer JSON Pointer to the object in it, such as `/$defs/dateMention`; empty for the whole
 * @param nested `flat` for CSV: an object gives a column for each of its own properties (`region` gives
 * `region_code` and `region_name`), a list is one cell, missing where it is empty; `whole` for JSON
 */
export function readColumns(name: Root, pointer: string, nested: 'flat' | 'whole' = 'flat'): Column[] {
  const object = at(name, pointer)
  const columns: Column[] = []
  for (const [property, node] of Object.entries(object.properties ?? {})) {
    const { node: target, root, nullable, description } = resolve(name, node)
    if (target.properties === undefined || nested === 'whole') {
      const column = toColumn(property, target, root, nullable, description)
      if (column.type !== 'array' || nested === 'whole') columns.push(column)
      else columns.push({ ...column, type: 'list', nullable: true })
      continue
    }
    for (const [part, inner] of Object.entries(target.properties)) {
      const found = resolve(root, inner)
      const column = toColumn(`${property}_${part}`, found.node, found.root, found.nullable, found.description)
      columns.push({ ...column, nullable: column.nullable || nullable })
    }
  }
  return columns
}

function toColumn(name: string, node: Node, root: Root, nullable: boolean, description: string | undefined): Column {
  if (description === undefined) throw new Error(`${name} of the schema ${root} has no description`)
  const types = [node.type ?? []].flat()
  const type = types.find((candidate) => candidate !== 'null')
  const items = node.items && resolve(root, node.items).node
  const values = node.enum ?? items?.enum ?? null
  const constraints: Record<string, string | number> = {}
  for (const key of CONSTRAINTS) if (node[key] !== undefined) constraints[key] = node[key] as string | number
  return {
    name,
    type: columnType(node, types, type),
    description,
    nullable: nullable || types.includes('null') || (node.enum?.includes(null) ?? false),
    allowed: values?.filter((value) => value !== null) ?? null,
    constraints,
  }
}

function columnType(node: Node, types: readonly string[], type: string | undefined) {
  if (types.filter((candidate) => candidate !== 'null').length > 1) return 'any'
  if (node.pattern === DATE) return 'date'
  return (type ?? (node.properties ? 'object' : 'string')) as Column['type']
}

/** Follows references and takes the null out of a choice; the description nearest to the property wins. */
function resolve(root: Root, node: Node) {
  let found = node
  let file = root
  let nullable = false
  let description = node.description
  for (;;) {
    if (found.$ref !== undefined) {
      const [path = '', pointer = ''] = found.$ref.split('#')
      if (path !== '') file = path.replace('.schema.json', '')
      found = at(file, pointer)
    } else if (found.oneOf !== undefined) {
      nullable = true
      found = found.oneOf.find((choice) => choice.type !== 'null') as Node
    } else break
    description ??= found.description
  }
  return { node: found, root: file, nullable, description }
}

function at(name: Root, pointer: string): Node {
  if (!roots.has(name)) roots.set(name, readSchema(name) as Node)
  let node: unknown = roots.get(name)
  for (const step of pointer.split('/').slice(1)) node = (node as Record<string, unknown> | undefined)?.[step]
  if (node === undefined) throw new Error(`schema ${name} has nothing at #${pointer}`)
  return node as Node
}

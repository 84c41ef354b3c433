import { describe, expect, it } from 'vitest'
import { loadStata } from '../../../../src/dataset/codebook/load-stata.ts'
import { CSV_TABLES, TABLES } from '../../../../src/dataset/columns.ts'

// The rules are those of Stata's manuals: [U] 11.3 naming conventions, [D] label, [D] encode, [D] import delimited,
// [R] limits. No Stata is at hand: what follows reads the file as those pages say.

/** Names that a variable cannot have. */
const RESERVED =
  /^(?:_all|_b|byte|_coef|_cons|double|float|if|in|int|long|_n|_N|_pi|_pred|_rc|_skip|str\d*|strL|using|with)$/
const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,31}$/u
/** Of the smallest Stata. */
const COMMAND_LENGTH = 264_408
const VARIABLE_LABEL = 80
const VALUE_LABEL_BYTES = 32_000
const CODINGS = 65_536

type Type = 'text' | 'number'

interface Memory {
  readonly variables: Map<string, { type: Type; label: string | null; values: string | null }>
  readonly labels: Map<string, Map<number, string>>
  readonly saved: Map<string, ReadonlyMap<string, { type: Type; label: string | null; values: string | null }>>
}

const QUOTED = String.raw`"(?<text>[^"\`$]*)"`

/** What each command does to the memory; it throws where Stata would stop. */
const COMMANDS: ReadonlyArray<readonly [RegExp, (memory: Memory, words: Record<string, string>) => void]> = [
  [/^version 14$/, () => {}],
  [
    /^import delimited using "(?<file>\w+\.csv)", varnames\(1\) case\(preserve\) encoding\("UTF-8"\) bindquotes\(strict\) maxquotedrows\(unlimited\) asdouble stringcols\((?<texts>\d+(?: \d+)*)\) clear$/,
    ({ variables }, { file, texts = '' }) => {
      const table = CSV_TABLES.map((name) => TABLES[name]).find((one) => one.file === file)
      if (table === undefined) throw new Error(`${file} is no table`)
      const strings = new Set(texts.split(' ').map(Number))
      variables.clear()
      for (const [i, { name, type }] of table.columns.entries()) {
        const text = strings.has(i + 1)
        expect([file, name, text]).toEqual([file, name, type !== 'integer' && type !== 'number'])
        newVariable(variables, name, text ? 'text' : 'number')
      }
    },
  ],
  [
    /^generate byte (?<to>\w+) = (?<from>\w+) == "TRUE" if \k<from> != ""$/,
    ({ variables }, { to = '', from = '' }) => {
      expect(known(variables, from).type).toBe('text')
      newVariable(variables, to, 'number')
    },
  ],
  [
    /^generate (?<to>\w+) = daily\((?<from>\w+), "YMD"\)$/,
    ({ variables }, { to = '', from = '' }) => {
      expect(known(variables, from).type).toBe('text')
      newVariable(variables, to, 'number')
    },
  ],
  [/^format (?<name>\w+) %td$/, ({ variables }, { name = '' }) => expect(known(variables, name).type).toBe('number')],
  [
    /^label define (?<name>\w+) (?<pairs>\d+ "[^"`$]*"(?: \d+ "[^"`$]*")*), (?<option>replace|modify)$/,
    ({ labels }, { name = '', pairs = '', option }) => {
      expect(name).toMatch(NAME)
      const codings = new Map(
        [...pairs.matchAll(/(\d+) "([^"]*)"/g)].map(([, code, text = '']) => [Number(code), text]),
      )
      expect(codings.size).toBeLessThanOrEqual(CODINGS)
      for (const text of codings.values()) {
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(VALUE_LABEL_BYTES)
        expect(text.trim()).not.toBe('')
      }
      // encode finds the number of a text: no two numbers may have the same
      expect(new Set(codings.values()).size).toBe(codings.size)
      if (option === 'modify') expect([...codings.keys()]).toEqual([...(labels.get(name) ?? new Map()).keys()])
      labels.set(name, codings)
    },
  ],
  [
    /^encode (?<from>\w+), generate\((?<to>\w+)\) label\((?<label>\w+)\) noextend$/,
    ({ variables, labels }, { from = '', to = '', label = '' }) => {
      expect(known(variables, from).type).toBe('text')
      const column = CSV_TABLES.flatMap((name) => [...TABLES[name].columns]).filter(({ name }) => name === from)
      // noextend stops at a text that has no number yet
      expect(column.map(({ allowed }) => allowed)).toContainEqual([...(labels.get(label) ?? new Map()).values()])
      newVariable(variables, to, 'number')
      known(variables, to).values = label
    },
  ],
  [
    /^order (?<name>\w+), after\((?<other>\w+)\)$/,
    ({ variables }, { name = '', other = '' }) => {
      const moved = known(variables, name)
      known(variables, other)
      const rest = [...variables].filter(([own]) => own !== name)
      variables.clear()
      for (const [own, facts] of rest) {
        variables.set(own, facts)
        if (own === other) variables.set(name, moved)
      }
    },
  ],
  [
    /^drop (?<name>\w+)$/,
    ({ variables }, { name = '' }) => {
      known(variables, name)
      variables.delete(name)
    },
  ],
  [
    /^rename (?<from>\w+) (?<to>\w+)$/,
    ({ variables }, { from = '', to = '' }) => {
      known(variables, from)
      const all = [...variables]
      newVariable(variables, to, 'number')
      variables.clear()
      for (const [name, facts] of all) variables.set(name === from ? to : name, facts)
    },
  ],
  [
    new RegExp(`^label variable (?<name>\\w+) ${QUOTED}$`),
    ({ variables }, { name = '', text = '' }) => {
      expect([...text].length).toBeLessThanOrEqual(VARIABLE_LABEL)
      known(variables, name).label = text
    },
  ],
  [
    /^save "(?<table>\w+)\.dta", replace$/,
    ({ variables, saved }, { table = '' }) => void saved.set(table, new Map(variables)),
  ],
]

function known(variables: Memory['variables'], name: string) {
  const found = variables.get(name)
  if (found === undefined) throw new Error(`variable ${name} not found`)
  return found
}

function newVariable(variables: Memory['variables'], name: string, type: Type): void {
  if (!NAME.test(name) || RESERVED.test(name)) throw new Error(`${name} invalid name`)
  if (variables.has(name)) throw new Error(`variable ${name} already defined`)
  variables.set(name, { type, label: null, values: null })
}

function runDoFile(text: string): Memory {
  const memory: Memory = { variables: new Map(), labels: new Map(), saved: new Map() }
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('* ')) continue
    expect(line.length).toBeLessThan(COMMAND_LENGTH)
    const [pattern, act] = COMMANDS.find(([known]) => known.test(line)) ?? []
    if (act === undefined) throw new Error(`unrecognized command: ${line}`)
    act(memory, pattern?.exec(line)?.groups ?? {})
  }
  return memory
}

describe('load.do, read by the rules of Stata’s manuals', () => {
  const text = loadStata()

  it('is UTF-8 without a byte order mark, begins with its version, and ends its last line', () => {
    expect(text).toMatch(/^version 14\n/)
    expect(text.endsWith('\n')).toBe(true)
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toMatch(/[\r\t\0\ufeff]/)
  })

  it('leaves each table with its columns in their order, labelled, closed lists as labelled numbers', () => {
    const { saved } = runDoFile(text)
    expect([...saved.keys()]).toEqual([...CSV_TABLES])
    for (const name of CSV_TABLES) {
      const variables = [...(saved.get(name) ?? [])]
      const { columns } = TABLES[name]
      expect(variables.map(([own]) => own)).toEqual(columns.map((column) => column.name))
      for (const [i, [own, { type, label, values }]] of variables.entries()) {
        const column = columns[i]
        const closed = column?.type === 'string' && column.allowed !== null
        const number = closed || ['integer', 'number', 'boolean', 'date'].includes(column?.type ?? '')
        expect([name, own, type, values]).toEqual([name, own, number ? 'number' : 'text', closed ? own : null])
        expect(label).toContain(own)
      }
    }
  })

  it.each([
    ['generate byte count_once_ = nothing == "TRUE" if nothing != ""', 'variable nothing not found'],
    ['rename path if', 'if invalid name'],
    ['rename path id', 'variable id already defined'],
    ['label variable path "a `macro\' in it"', 'unrecognized command'],
    [`rename path ${'x'.repeat(33)}`, 'invalid name'],
    ['tabulate path', 'unrecognized command'],
  ])('would stop at %s', (line, fault) => {
    const [first = ''] = text.match(/^import delimited .*$/m) ?? []
    expect(() => runDoFile(`version 14\n${first}\n${line}`)).toThrow(fault)
  })
})

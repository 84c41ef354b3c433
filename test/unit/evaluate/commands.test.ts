import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, expect, test, vi } from 'vitest'
import { registerAgreement } from '../../../src/cli/agreement.ts'
import { registerEvaluate } from '../../../src/cli/evaluate.ts'
import { registerExport } from '../../../src/cli/export.ts'
import { registerGold } from '../../../src/cli/gold.ts'
import { goldAsRecords } from '../../../src/evaluate/gold-records.ts'
import { loadGold } from '../../../src/evaluate/load-gold.ts'
import type { Prediction } from '../../../src/evaluate/prediction.ts'
import { goldFolder } from './gold-folder.ts'

afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

/** Runs the command line in this process: what it wrote, and the code that it would exit with. */
async function zongjie(args: readonly string[], run: (path: string) => Prediction[] = () => []) {
  const [out, err]: [string[], string[]] = [[], []]
  const grab = (to: string[]) => (chunk: unknown) => to.push(String(chunk)) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(grab(out) as never)
  vi.spyOn(process.stderr, 'write').mockImplementation(grab(err) as never)
  process.exitCode = undefined
  const program = new Command('zongjie')
  program.exitOverride().configureOutput({ writeErr: (words) => err.push(words) })
  registerEvaluate(program, { run })
  registerAgreement(program)
  registerGold(program)
  registerExport(program)
  for (const command of program.commands) command.copyInheritedSettings(program)
  let code: unknown = 0
  try {
    await program.parseAsync(args as string[], { from: 'user' })
    code = process.exitCode ?? 0
  } catch (error) {
    code = (error as { exitCode?: number }).exitCode ?? error
  }
  vi.restoreAllMocks()
  return { code, out: out.join(''), err: err.join('') }
}

/** A gold folder with a file of records that are all right, and how to spoil them. */
function withRecords(spoil: (records: Prediction[]) => void = () => {}) {
  const folder = goldFolder()
  const records = JSON.parse(
    JSON.stringify(loadGold(folder.gold, folder.texts).documents.flatMap(goldAsRecords)),
  ) as Prediction[]
  spoil(records)
  const file = join(folder.root, 'records.ndjson')
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  return {
    ...folder,
    file,
    records,
    args: ['evaluate', '--gold', folder.gold, '--texts', folder.texts, '--records', file],
  }
}

type Mutable<List> = { -readonly [Key in keyof List]: List[Key] }

test('evaluate prints a table, and JSON when asked', async () => {
  const { args } = withRecords()
  const table = await zongjie(args)
  expect(table).toMatchObject({ code: 0, err: '' })
  expect(table.out).toMatch(/dates value +1\.000 +1\.000 +1\.000/)
  const { scores } = JSON.parse((await zongjie([...args, '--json'])).out)
  expect(Object.values(scores).map((score) => (score as { f1: number | null }).f1)).not.toContain(0)
  expect(scores['counts value']).toMatchObject({ right: 6, extra: 0, missed: 0, f1: 1 })
})

test('a damaged record file gives exactly the expected drop', async () => {
  const { args } = withRecords((records) => {
    const [first, second] = records as [Mutable<Prediction>, Mutable<Prediction>]
    first.dates = first.dates.slice(1) // one of 4 dates missed
    second.counts = second.counts.map((count) => (count.text === '12起' ? { ...count, value: 21 } : count)) // one of 6 wrong
    first.counts = first.counts.map((count) =>
      count.text === '86人次' ? { ...count, indicator: 'participants' } : count,
    )
    second.agencies = [] // one of 4 forms missed
    first.genre = 'plan' // one of 2 wrong
  })
  const { scores } = JSON.parse((await zongjie([...args, '--json'])).out)
  const changed = Object.entries(scores as Record<string, { right: number; extra: number; missed: number }>)
    .map(([name, { right, extra, missed }]) => [name, `${right}/${extra}/${missed}`] as const)
    .filter(([, tally]) => !/\/0\/0$/.test(tally))
  expect(Object.fromEntries(changed)).toEqual({
    'dates found': '3/0/1',
    'dates exact span': '3/0/1',
    'dates value': '3/0/1',
    'counts value': '5/1/1',
    'counts tuple': '4/2/2',
    'counts indicator': '4/1/1',
    agencies: '3/0/1',
    genre: '1/1/1',
  })
})

test('evaluate --run scores what the callback extracts', async () => {
  const { gold, texts, records } = withRecords()
  const args = ['evaluate', '--gold', gold, '--texts', texts, '--run', texts, '--json']
  const { out } = await zongjie(args, (path) => (path === texts ? records : []))
  expect(JSON.parse(out).scores.split.f1).toBe(1)
})

test('usage errors have exit code 2, and unreadable input says where', async () => {
  const { gold, texts, file, args } = withRecords()
  const both = await zongjie([...args, '--run', texts])
  expect(both).toMatchObject({ code: 2, out: '' })
  expect(both.err).toContain('one of --records and --run is needed')
  expect((await zongjie(['evaluate', '--gold', gold, '--texts', texts])).code).toBe(2)
  writeFileSync(file, '{"document":{"path":"a"}}\n')
  expect((await zongjie(args)).code).toMatchObject({ message: `${file}, line 1: start and end must be integers` })
})

test('--errors writes the list', async () => {
  const { args, root } = withRecords((records) => {
    ;(records[0] as Mutable<Prediction>).dates = []
  })
  const list = join(root, 'errors.md')
  await zongjie([...args, '--errors', list])
  expect(readFileSync(list, 'utf8')).toContain('## dates missed: 2\n')
  await zongjie([...args, '--errors', join(root, 'errors.json')])
  expect(JSON.parse(readFileSync(join(root, 'errors.json'), 'utf8'))[0].kind).toBe('dates missed')
})

test('the gate fails without floors, passes once pinned, and is seen to fail', async () => {
  const sound = withRecords()
  const floors = ['--floors', join(sound.root, 'floors.json')]
  expect(await zongjie([...sound.args, '--gate', ...floors])).toMatchObject({ code: 4 })
  expect(await zongjie([...sound.args, '--repin', ...floors])).toMatchObject({ code: 0 })
  const passed = await zongjie([...sound.args, '--gate', ...floors])
  expect(passed.code).toBe(0)
  expect(passed.out).toMatch(/gate passed\n$/)
  const pinned = readFileSync(floors[1] as string, 'utf8')
  const damaged = [...sound.args.slice(0, -1), join(sound.root, 'damaged.ndjson')]
  writeFileSync(
    damaged.at(-1) as string,
    sound.records.map((record) => `${JSON.stringify({ ...record, dates: [] })}\n`).join(''),
  )
  const failed = await zongjie([...damaged, '--gate', ...floors])
  expect(failed.code).toBe(4)
  expect(failed.out).toMatch(/dates found +1\.0000 +0\.0000 +-1\.0000 +fell/)
  const refused = await zongjie([...damaged, '--repin', ...floors])
  expect(refused.code).toBe(4)
  expect(refused.err).toContain('dates value would fall from 1 to 0')
  expect(readFileSync(floors[1] as string, 'utf8')).toBe(pinned)
  expect((await zongjie([...damaged, '--repin', '--allow-regression', ...floors])).code).toBe(0)
  expect((await zongjie([...damaged, '--gate', ...floors])).code).toBe(0)
  writeFileSync(floors[1] as string, '{"gold": 1}')
  expect((await zongjie([...damaged, '--gate', ...floors])).code).toMatchObject({
    message: expect.stringContaining('is not a floors file'),
  })
})

test('changed gold fails the gate', async () => {
  const { args, gold } = withRecords()
  await zongjie([...args, '--repin'])
  const file = join(gold, 'two.json')
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n`)
  const { code, out } = await zongjie([...args, '--gate'])
  expect(code).toBe(4)
  expect(out).toContain('the gold gold is not the one that the floors were pinned on')
})

test('gold check tells faults and exits with 3', async () => {
  const { gold, texts } = goldFolder()
  expect(await zongjie(['gold', 'check', gold, '--texts', texts])).toEqual({
    code: 0,
    out: '',
    err: 'zongjie: 0 faults in 1 documents: 2 summaries, 4 dates, 7 counts, 4 agencies, 1 themes\n',
  })
  const bad = goldFolder((value) => {
    value.file = 'none.txt'
  })
  const { code, out } = await zongjie(['gold', 'check', bad.gold, '--texts', bad.texts])
  expect(code).toBe(3)
  expect(out).toContain('its text is missing')
})

test('agreement of an annotator with himself', async () => {
  const { gold, texts, root } = goldFolder()
  const { code, out } = await zongjie(['agreement', gold, gold, '--texts', texts])
  expect(code).toBe(0)
  expect(out).toMatch(/counts tuple +6 +0 +0 +1\.000/)
  expect(out).toMatch(/no disagreements\n$/)
  const list = join(root, 'list.md')
  expect(
    JSON.parse((await zongjie(['agreement', gold, gold, '--texts', texts, '--json', '--errors', list])).out)
      .disagreements,
  ).toEqual([])
  expect(existsSync(list)).toBe(true)
})

test.each(['doccano', 'label-studio', 'brat'])('export and gold import: %s', async (format) => {
  const { gold, texts, root } = goldFolder()
  const tool = join(root, 'tool')
  expect((await zongjie(['export', '--format', format, '--gold', gold, '--texts', texts, '--out', tool])).code).toBe(0)
  const out = join(root, 'imported')
  const args = ['gold', 'import', tool, '--format', format, '--texts', texts, '--out', out]
  const { code, err } = await zongjie(args)
  expect(code).toBe(0)
  expect(err).toContain('zongjie: 1 gold files written')
  const { kappa, f1 } = JSON.parse((await zongjie(['agreement', gold, out, '--texts', texts, '--json'])).out)
  expect(f1.map((row: { f1: number }) => row.f1)).not.toContain(0)
  expect(kappa['counts indicator'].kappa).toBe(1)
  expect((await zongjie(args)).code).toMatchObject({ message: expect.stringContaining('--force writes over it') })
  expect((await zongjie([...args, '--force'])).code).toBe(0)
  writeFileSync(join(texts, 'two.txt'), '别的文本')
  const other = format === 'brat' ? 'no place in the text' : "the tool's text is not the text in"
  expect((await zongjie([...args, '--force'])).code).toMatchObject({ message: expect.stringContaining(other) })
})

test('export of records, of BIO and of configurations', async () => {
  const { file, texts, root, gold } = withRecords()
  const bio = await zongjie(['export', '--format', 'bio', '--records', file, '--texts', texts])
  expect(bio.out).toContain('3\tB-DATE\n月\tI-DATE\n')
  const brat = join(root, 'brat')
  await zongjie(['export', '--format', 'brat', '--records', file, '--texts', texts, '--out', brat])
  expect(readdirSync(brat).sort()).toEqual(['annotation.conf', 'two.ann', 'two.txt'])
  expect((await zongjie(['export', '--format', 'label-studio', '--config', '--texts', texts])).out).toMatch(/^<View>/)
  expect((await zongjie(['export', '--format', 'bio', '--config', '--texts', texts])).code).toBe(2)
  expect((await zongjie(['export', '--format', 'brat', '--gold', gold, '--texts', texts])).code).toBe(2)
  expect((await zongjie(['export', '--format', 'bio', '--texts', texts])).code).toBe(2)
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('two.txt', '../two.txt'))
  expect((await zongjie(['export', '--format', 'bio', '--records', file, '--texts', texts])).code).toMatchObject({
    message: expect.stringContaining('leads out of'),
  })
})

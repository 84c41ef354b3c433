import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Reject } from '../../src/core/reject.ts'
import { walk } from '../../src/ingest/walk.ts'
import { verify } from '../../src/pipeline/verify/verify.ts'
import { type Result, runAside, zongjieAside } from '../support/command.ts'
import { createRandom } from '../support/random.ts'
import { readFile } from '../support/read-file.ts'
import { ROOT } from '../support/shared.ts'
import { writeSmallCorpus } from '../support/small-corpus.ts'

// for a machine that has much else to do
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

/** Root reads what nobody may: such runs are made as nobody. */
const NOBODY = 65534
const IS_ROOT = process.getuid?.() === 0
const asNobody = IS_ROOT ? ['setpriv', '--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups'] : []
/** Milliseconds that a hostile name may take to be refused, on a machine that has much else to do. */
const AT_ONCE = 5000

const root = mkdtempSync(join(tmpdir(), 'zongjie-hostile-'))
// nobody must be able to come in
chmodSync(root, 0o755)
const corpus = join(root, 'corpus')
const out = join(root, 'out')
const secret = join(root, 'secret')
const socket = createServer()
afterAll(() => {
  socket.close()
  chmodSync(join(corpus, 'closed'), 0o755)
  rmSync(root, { recursive: true, force: true })
})

const ESSAY = readFileSync(join(ROOT, 'corpus/documents/315-2011-huzhu-aic-report.txt'), 'utf8')
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(corpus, name), content)
const inBytes = (...bytes: number[]) => Buffer.concat([Buffer.from(`${corpus}/`), Buffer.from(bytes)])
const rejectsOf = (folder: string): string[] =>
  readFileSync(join(folder, 'rejects.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Reject)
    .map(({ path, code }) => `${path} ${code}`)

/** What stands in a folder: names, sizes and times, links not followed. */
function lookAt(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'latin1' })
    .sort()
    .map((name) => {
      const { size, mtimeMs, mode } = lstatSync(Buffer.from(`${folder}/${name}`, 'latin1'))
      return `${name} ${size} ${mtimeMs} ${mode}`
    })
}

let before: string[]
let ran: Result
beforeAll(async () => {
  mkdirSync(corpus)
  mkdirSync(secret)
  writeFileSync(join(secret, 'secret.txt'), `${ESSAY}\n不可外传`)
  put('good.txt', ESSAY)
  // what is no file
  for (const n of [1, 2, 3, 4]) execFileSync('mkfifo', [join(corpus, `pipe${n}.txt`)])
  await new Promise<void>((resolve) => socket.listen(join(corpus, 'socket.txt'), resolve))
  if (IS_ROOT) spawnSync('mknod', [join(corpus, 'zero.txt'), 'c', '1', '5'])
  // links out, around, and to nothing
  symlinkSync(secret, join(corpus, 'out-folder'))
  symlinkSync(join(secret, 'secret.txt'), join(corpus, 'out-file.txt'))
  symlinkSync('.', join(corpus, 'loop'))
  symlinkSync('nowhere', join(corpus, 'dangling.txt'))
  // what may not be read
  put('unreadable.txt', ESSAY)
  chmodSync(join(corpus, 'unreadable.txt'), 0)
  mkdirSync(join(corpus, 'closed'))
  put('closed/in.txt', ESSAY)
  chmodSync(join(corpus, 'closed'), 0)
  // names
  writeFileSync(inBytes(0xd7, 0xdc, 0xbd, 0xe1, 0x2e, 0x74, 0x78, 0x74), ESSAY)
  writeFileSync(inBytes(0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74), '')
  put('two\nlines\r.txt', '')
  put(`${'长'.repeat(83)}ab.txt`, '')
  put('\u202etxt.exe.txt', '')
  put('=cmd|calc.txt', '')
  put('<img src=x onerror=alert(1)>.txt', '')
  put('CON.txt', '')
  put('con.TXT', '')
  put('__proto__.txt', '')
  const deep = Array.from({ length: 120 }, () => 'd').join('/')
  mkdirSync(join(corpus, deep), { recursive: true })
  put(`${deep}/deep.txt`, '')
  // what is in them
  put('long-line.txt', '我局在广场开展宣传活动发放资料300份'.repeat(2_700_000).slice(0, 17_000_000))
  put('no-marks.txt', '我局在广场开展宣传活动发放资料三百份接待群众咨询二百人次'.repeat(58_000).slice(0, 1_600_000))
  put('huge.txt', '')
  truncateSync(join(corpus, 'huge.txt'), 600_000_000)
  before = [...lookAt(corpus), ...lookAt(secret)]
  mkdirSync(out)
  if (IS_ROOT) chownSync(out, NOBODY, NOBODY)
  const command = [process.execPath, join(ROOT, 'dist/cli/main.js'), 'run', corpus, '--out', out, '--workers', '2']
  ran = await runAside([...asNobody, ...command])
})

describe('a hostile folder', () => {
  it('is read to its end, each thing in it with a record or a reason', () => {
    expect(ran.code).toBe(3)
    const expected = [
      ...[1, 2, 3, 4].map((n) => `pipe${n}.txt not-a-file`),
      ...(IS_ROOT && lstatSync(join(corpus, 'zero.txt'), { throwIfNoEntry: false }) ? ['zero.txt not-a-file'] : []),
      'socket.txt not-a-file',
      ...['out-folder', 'out-file.txt', 'loop', 'dangling.txt'].map((name) => `${name} link`),
      'unreadable.txt unreadable',
      'closed unreadable',
      ...['%FF%FE.txt', 'two%0Alines%0D.txt', `${'长'.repeat(83)}ab.txt`, '\u202etxt.exe.txt', '=cmd|calc.txt'].map(
        (name) => `${name} empty`,
      ),
      ...['<img src=x onerror=alert(1)>.txt', 'CON.txt', 'con.TXT', '__proto__.txt'].map((name) => `${name} empty`),
      `${'d/'.repeat(120)}deep.txt empty`,
      'long-line.txt too-large',
      'huge.txt too-large',
    ]
    const mined = rejectsOf(out).filter((line) => !line.startsWith('no-marks.txt'))
    expect(mined.sort()).toEqual(expected.sort())
    expect(verify(out).faults).toEqual([])
    const rows = readFileSync(join(out, 'documents.csv'), 'utf8')
    for (const path of ['good.txt', '总结.txt', 'no-marks.txt']) expect(rows).toContain(path)
  })

  it('leads to nothing outside it, and is as it was', () => {
    for (const name of readdirSync(out)) expect(readFileSync(join(out, name), 'utf8')).not.toContain('不可外传')
    expect([...lookAt(corpus), ...lookAt(secret)]).toEqual(before)
    expect(readdirSync(root).sort()).toEqual(['corpus', 'out', 'secret'])
    // no name of the corpus is a name in the output
    expect(
      readdirSync(out).every((name) => /^[a-z_]+(?:\.zh)?\.(?:ndjson|csv|json|md|py|R|sps|do|html)$/.test(name)),
    ).toBe(true)
  })

  it('keeps nobody waiting', async () => {
    const started = performance.now()
    const found = walk([corpus])
    expect(performance.now() - started).toBeLessThan(AT_ONCE)
    expect(found.length).toBeGreaterThan(25)
    for (const name of ['pipe1.txt', 'socket.txt', 'zero.txt', 'loop', 'out-file.txt', 'huge.txt']) {
      const before = performance.now()
      await readFile(join(corpus, name))
      expect(performance.now() - before, name).toBeLessThan(AT_ONCE)
    }
  })
})

describe('files that are written while they are read', () => {
  it('are read as they were at one time, or rejected: the hash is of the bytes that were used', async () => {
    const changing = join(root, 'changing')
    const kept = join(root, 'kept')
    const paths = writeSmallCorpus(changing, 80).map((path) => join(changing, path))
    const command = ['run', changing, '--out', kept, '--keep-texts', '--quiet', '--workers', '2']
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...command, '--shard-bytes', '4000'])
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    let turns = 0
    const random = createRandom(1)
    const meddling = setInterval(() => {
      const path = paths[Math.floor(random() * paths.length)] as string
      const deed = [rmSync, appendFileSync, writeFileSync, truncateSync][turns++ % 4]
      if (deed === rmSync) rmSync(path, { force: true })
      else if (deed === appendFileSync) appendFileSync(path, '我局又发放资料25份。\n'.repeat(20))
      else if (deed === writeFileSync) writeFileSync(path, ESSAY)
      else if (lstatSync(path, { throwIfNoEntry: false })) truncateSync(path, turns % 300)
    }, 4)
    const code = await ended
    clearInterval(meddling)
    expect([0, 3]).toContain(code)
    expect(turns).toBeGreaterThan(80)
    expect(verify(kept).faults).toEqual([])
    const texts = new Set(
      readdirSync(join(kept, 'texts')).map((name) =>
        createHash('sha256')
          .update(readFileSync(join(kept, 'texts', name)))
          .digest('hex'),
      ),
    )
    const records = readFileSync(join(kept, 'records.ndjson'), 'utf8').trim().split('\n')
    expect(records.length).toBeGreaterThan(5)
    for (const record of records) expect(texts).toContain(JSON.parse(record).document.sha256)
  })
})

describe('a PDF that draws without end', () => {
  it('is rejected within its deadline, once, and what stands beside it is mined', async () => {
    const folder = join(root, 'slow')
    mkdirSync(folder)
    writeFileSync(join(folder, 'good.txt'), ESSAY)
    writeFileSync(join(folder, 'slow.pdf'), slowPdf())
    const started = performance.now()
    const run = ['run', folder, '--out', join(root, 'slow-out'), '--workers', '2', '--deadline', '6', '--quiet']
    const { code } = await zongjieAside(run)
    expect(code).toBe(3)
    expect(rejectsOf(join(root, 'slow-out'))).toEqual(['slow.pdf timeout'])
    expect(readFileSync(join(root, 'slow-out/records.ndjson'), 'utf8')).toContain('good.txt')
    expect(performance.now() - started).toBeLessThan(200_000)
  })
})

/** A page that calls a form that calls a form … ten times each: a million times a thousand words, in a few kilobytes. */
function slowPdf(): Buffer {
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>/XObject<</X 6 0 R>>>>>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    stream('', '/X Do\n'),
  ]
  const LEVELS = 7
  for (let level = 0; level < LEVELS; level++) {
    const next = 7 + level
    const inner = level === LEVELS - 1 ? 'BT /F 9 Tf 9 9 Td (word) Tj ET\n'.repeat(100) : '/X Do\n'.repeat(10)
    const resources = `/Resources<</Font<</F 4 0 R>>${level === LEVELS - 1 ? '' : `/XObject<</X ${next} 0 R>>`}>>`
    objects.push(stream(`/Type/XObject/Subtype/Form/BBox[0 0 500 500]${resources}`, inner))
  }
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + end, 'latin1')
}

function stream(entries: string, content: string): string {
  const packed = deflateSync(content).toString('latin1')
  return `<<${entries}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`
}

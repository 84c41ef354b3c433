import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zongjie } from '../support/command.ts'

const REPORT =
  '高台县工商局2012年“3·15”活动总结\n\n3月15日，高台县工商局联合县消协在=中心广场设点。我局出动人员40名，发放资料3000份。\n\n高台县工商局\n2012年3月20日\n'
const OTHER =
  '临泽县司法局2013年普法活动总结\n\n3月15日，临泽县司法局在县城中心广场开展了普法宣传活动，邀请县工商局参加，发放资料200份，接受群众咨询60人次。\n\n临泽县司法局\n2013年3月20日\n'

describe('inspect --agency', () => {
  let dir: string
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'zongjie-agency-'))
    mkdirSync(join(dir, 'pages'))
    writeFileSync(join(dir, 'pages/a.txt'), REPORT)
    writeFileSync(join(dir, 'pages/b.txt'), OTHER)
    expect(zongjie(['run', join(dir, 'pages'), '--out', join(dir, 'out')]).code).toBe(0)
  }, 60_000)
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  const list = (name: string, path: string) => {
    const { stdout, stderr, code } = zongjie(['inspect', '--agency', name, join(dir, path)])
    expect(code).toBe(0)
    return {
      rows: stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')),
      stderr,
    }
  }

  it.each(['pages', 'out'])('finds a body under all its names in %s', (path) => {
    const { rows, stderr } = list('高台县工商局', path)
    const words = rows.map(([place, text]) => [place?.split(':')[0], text])
    expect(words).toEqual([
      ['a.txt', '高台县工商局'],
      ['a.txt', '我局'],
      ['a.txt', '高台县工商局'],
    ])
    expect(stderr).toBe('3 mentions of 高台县工商局 in 1 documents\n')
    for (const [place = '', text] of rows) {
      const [start, end] = (place.split(':')[1] ?? '').split('-').map(Number)
      expect(REPORT.slice(start, end)).toBe(text)
    }
    expect(rows[1]?.slice(2)).toEqual(['高台县工商行政管理局', 'issuer', '我局出动人员40名，发放资料3000份。'])
  })

  it('finds the very words, in either script', () => {
    expect(list('縣工商局', 'out').rows.map(([place, text]) => [place?.split(':')[0], text])).toEqual([
      ['b.txt', '县工商局'],
    ])
  })

  it('prints JSON, one mention a line', () => {
    const { stdout } = zongjie(['inspect', '--agency', '高台县消费者协会', '--json', join(dir, 'out')])
    expect(JSON.parse(stdout)).toMatchObject({
      path: 'a.txt',
      text: '县消协',
      name: '高台县消费者协会',
      role: 'co_organizer',
    })
  })

  it('says that there is none', () => {
    const { stdout, stderr } = zongjie(['inspect', '--agency', '某某局', join(dir, 'pages')])
    expect([stdout, stderr]).toEqual(['', '0 mentions of 某某局 in 0 documents\n'])
  })

  it('shows one document only without it', () => {
    expect(zongjie(['inspect', join(dir, 'pages/a.txt'), join(dir, 'pages/b.txt')]).code).toBe(2)
  })
})

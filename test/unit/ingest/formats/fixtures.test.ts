import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { mineDocument } from '../../../../src/pipeline/mine-document.ts'
import { createRecipe, type Recipe } from '../../../../src/pipeline/recipe.ts'
import { findingsOf } from '../../../fixtures/findings.mjs'
import { documentOf, readFile, readOne } from '../../../support/read-file.ts'
import { ROOT } from '../../../support/shared.ts'

/** Documents of the corpus in every format, as real programs made them: test/fixtures/make.sh. */
const FILES = join(ROOT, 'test/fixtures/files')
const TEXTS = join(ROOT, 'corpus/documents')
const NAMES = readdirSync(join(FILES, 'docx')).map((name) => name.replace(/\.docx$/, ''))

let recipe: Recipe
beforeAll(() => {
  recipe = createRecipe()
})

const findings = async (location: string) => findingsOf(mineDocument(documentOf(await readOne(location)), recipe))

const SINGLE = ['docx', 'doc', 'odt', 'rtf', 'pdf', 'html', 'html-gbk', 'mhtml', 'md', 'gz', 'utf-16']
const CASES = SINGLE.flatMap((format) => readdirSync(join(FILES, format)).map((name) => [format, name] as const))

describe('what is found in a document', () => {
  it('finds something to compare', () => expect(NAMES.length).toBeGreaterThanOrEqual(4))

  it.each(CASES)('as %s: %s is what is found in its plain text', async (format, name) => {
    const text = join(TEXTS, `${name.replace(/\..*$/, '')}.txt`)
    expect(await findings(join(FILES, format, name))).toEqual(await findings(text))
  })

  // what a character set lacks is gone from the text, too
  it.each(['gbk', 'gb18030', 'big5', 'big5-hkscs', 'utf-16le', 'utf-16be'])(
    'in %s is what is found in UTF-8',
    async (set) => {
      for (const name of readdirSync(join(FILES, set)))
        expect(await findings(join(FILES, set, name))).toEqual(await findings(join(FILES, 'reference', set, name)))
    },
  )

  const tables = [
    'csv',
    'tsv',
    'json',
    'jsonl',
    'parquet',
    'xlsx',
    'warc',
    'warc-plain',
    'wet',
    'wet-plain',
    'zip',
    'tar',
  ]
  it.each(tables.flatMap((set) => readdirSync(join(FILES, set)).map((name) => [set, name] as const)))(
    'in %s/%s is what is found in the texts that it holds, in their order',
    async (set, name) => {
      const outcomes = await readFile(join(FILES, set, name), {}, name)
      expect(outcomes).toHaveLength(NAMES.length)
      for (const [i, outcome] of outcomes.entries()) {
        const document = documentOf(outcome)
        expect(document.path.startsWith(`${name}!/`)).toBe(true)
        expect(findingsOf(mineDocument(document, recipe))).toEqual(await findings(join(TEXTS, `${NAMES[i]}.txt`)))
      }
    },
  )
})

describe('what is known beside the text', () => {
  it('is in the head of a page', async () => {
    const page = documentOf(await readOne(join(FILES, 'html', `${NAMES[0]}.html`)))
    expect(page).toMatchObject({ published: '2024-05-06T10:20', source: '某某日报', encoding: 'utf-8', format: 'html' })
    expect(page.text).not.toMatch(/99999|热门文章|相关文章|版权所有|首页/)
    expect(page.text.startsWith(page.title as string)).toBe(true)
    const gbk = documentOf(await readOne(join(FILES, 'html-gbk', readdirSync(join(FILES, 'html-gbk'))[0] as string)))
    expect(gbk.encoding).toBe('gbk')
    const saved = documentOf(await readOne(join(FILES, 'mhtml', `${NAMES[0]}.mhtml`)))
    expect(saved).toMatchObject({ format: 'mhtml', url: `https://pages.example/${NAMES[0]}.html` })
  })

  it('is the address of a page in a web archive', async () => {
    const [page] = await readFile(join(FILES, 'warc/pages.warc.gz'), {}, 'pages.warc.gz')
    expect(documentOf(page)).toMatchObject({
      path: 'pages.warc.gz!/1',
      format: 'html',
      url: `https://pages.example/${NAMES[0]}.html`,
    })
  })

  it.each(['csv/texts.csv', 'json/texts.json', 'parquet/texts-zstd.parquet'])(
    'are the other columns of %s',
    async (file) => {
      const [row] = await readFile(join(FILES, file), {}, file)
      expect(documentOf(row)).toMatchObject({
        path: `${file}!/1`,
        extraction: 'column 正文',
        url: `https://pages.example/${NAMES[0]}.html`,
        metadata: { 编号: NAMES[0], 网址: `https://pages.example/${NAMES[0]}.html` },
      })
    },
  )

  it('are the names in GBK of a zip', async () => {
    const outcomes = await readFile(join(FILES, 'zip/gbk-names.zip'), {}, 'a.zip')
    expect(outcomes.map((outcome) => documentOf(outcome).path)).toEqual(NAMES.map((name) => `a.zip!/总结-${name}.txt`))
  })
})

// npm run bench:crawl: what one crawl of Common Crawl would cost, on paper: CPU time of a page of another language, of a
// Chinese page that does not name the campaign, and of one that is mined, measured here over pages made from the
// project's own texts and packed as Common Crawl packs them (.warc.wet.gz); times how many of each there are.
//
//   --pages 2.64e9      pages of the crawl (December 2024: blog.commoncrawl.org)
//   --page-bytes 6500   bytes of a page's text, about (September 2016: 4.54 TiB of packed texts for 1.72e9 pages, packed 2.3 times)
//   --chinese 0.05      share of pages in Chinese: assumed
//   --naming 0.002      share of those that name the campaign: assumed
//   --price 0.04        dollars for an hour of a core: assumed
//   --sample 600        pages to measure of each kind
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { mineDocument } from '../../dist/pipeline/mine-document.js'
import { planRun } from '../../dist/pipeline/plan-run.js'
import { createRecipe } from '../../dist/pipeline/recipe.js'
import { makeCorpus, readTexts } from './make-corpus.mjs'

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2.64e9' },
    'page-bytes': { type: 'string', default: '6500' },
    chinese: { type: 'string', default: '0.05' },
    naming: { type: 'string', default: '0.002' },
    price: { type: 'string', default: '0.04' },
    sample: { type: 'string', default: '600' },
  },
})
const number = (name) => Number(values[name])
const sample = number('sample')
const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'zongjie-crawl-'))
const file = join(folder, 'crawl.warc.wet.gz')

try {
  const sources = readTexts(join(root, 'corpus/documents')).filter((text) => /3[·.]15/.test(text))
  const lines = ['README.md', 'CONTRIBUTING.md'].flatMap((name) => readFileSync(join(root, name), 'utf8').split('\n'))
  const english = lines.filter((line) => /^[ -~]{20,}$/.test(line))
  const chineseText = makeCorpus(sources, (sample * number('page-bytes')) / 1e6, 1).join('\n')
  const recipe = createRecipe()
  const kinds = [
    ['of another language', 1 - number('chinese'), english.join('\n'), { chinese: 0.5, only: ['3·15'] }],
    [
      'Chinese, not naming it',
      number('chinese') * (1 - number('naming')),
      chineseText,
      { chinese: 0.5, only: ['国际奥林匹克日'] },
    ],
    ['mined', number('chinese') * number('naming'), chineseText, { chinese: 0.5, only: ['3·15'] }],
  ]
  let total = 0
  let table = '| page | CPU ms | of all pages | core-hours |\n|---|---:|---:|---:|\n'
  for (const [name, share, text, read] of kinds) {
    writeFileSync(file, wetOf(pagesOf(text)))
    // the first readings compile
    for (let i = 0; i < 3; i++) await cpuOf(read, recipe)
    const milliseconds = (await cpuOf(read, recipe)) / sample
    const hours = (number('pages') * share * milliseconds) / 3.6e6
    total += hours
    table += `| ${name} | ${milliseconds.toFixed(2)} | ${(100 * share).toFixed(3)} % | ${Math.round(hours)} |\n`
  }
  const cost = `${Math.round(total)} core-hours, ${Math.round(total * number('price'))} dollars at ${values.price} an hour`
  process.stdout.write(`${table}\n${values.pages} pages: ${cost}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** CPU milliseconds of reading the file, and of mining what the prefilter lets through. */
async function cpuOf(read, recipe) {
  const before = process.cpuUsage()
  await planRun([file], read, {}, (outcome) => {
    if ('document' in outcome) mineDocument(outcome.document, recipe)
  })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Pages of the length asked for, each from another place of the text. */
function pagesOf(text) {
  const bytes = Buffer.from(text)
  const length = number('page-bytes')
  return Array.from({ length: sample }, (_, i) => {
    const start = Math.floor((i * 7919 * 31) % Math.max(1, bytes.length - length))
    return bytes
      .subarray(start, start + length)
      .toString('utf8')
      .replaceAll('\ufffd', '')
  })
}

function wetOf(texts) {
  return Buffer.concat(
    texts.map((text, i) => {
      const head = [
        'WARC/1.0',
        'WARC-Type: conversion',
        `WARC-Target-URI: http://${i}.example/`,
        'WARC-Date: 2026-01-01T00:00:00Z',
        `WARC-Record-ID: <urn:zongjie:${i}>`,
        'Content-Type: text/plain',
        `Content-Length: ${Buffer.byteLength(text)}`,
      ]
      return gzipSync(`${head.join('\r\n')}\r\n\r\n${text}\r\n\r\n`)
    }),
  )
}

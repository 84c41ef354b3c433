import { createRequire } from 'node:module'
import { createChrono, createRecognizers } from '../compare/tools.mjs'
import { cpuOf, median } from './measure.mjs'

/** Recognizers-Text needs minutes for a megabyte. */
const SAMPLE = 30_000

/** CPU milliseconds a megabyte of other libraries over the same texts, the slow one over the first of them. */
export function measurePeers(texts, rounds) {
  const chrono = createChrono('casual')
  const recognizers = createRecognizers()
  return [
    { name: 'chrono-node (dates)', time: perMegabyte(texts, rounds, (text) => chrono.find(text, 'hans')) },
    {
      name: 'recognizers-text-suite (dates, numbers)',
      time: perMegabyte(sampleOf(texts), 1, (text) => recognizers.find(text, 'hans')),
    },
  ]
}

function sampleOf(texts) {
  let bytes = 0
  return texts.filter((text) => {
    bytes += Buffer.byteLength(text)
    return bytes <= SAMPLE
  })
}

function perMegabyte(texts, rounds, work) {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  const times = Array.from({ length: rounds + 1 }, () => cpuOf(() => texts.forEach((text) => void work(text))))
  return median(rounds > 1 ? times.slice(1) : times) / megabytes
}

/** Bare nodejieba, the yardstick: its dictionaries load with the first call. */
export function loadNodejieba() {
  const jieba = createRequire(import.meta.url)('nodejieba')
  jieba.load()
  return (text) => jieba.cut(text, true)
}

// What three libraries find in a text, put into the words of the records: each is given the benefit of every doubt.
import { createRequire } from 'node:module'
import { readDate, readNumber, readUnit, toEdtf } from './numbers.mjs'

const require = createRequire(import.meta.url)

/** Any day will do: only what is said, not what is guessed from this day, is taken over. */
const TODAY = new Date(2015, 5, 15, 12)

function dateMention(text, start, fields) {
  return {
    text,
    start,
    end: start + text.length,
    kind: 'date',
    edtf: null,
    rel: null,
    mod: null,
    part: null,
    rule: 'tool',
    ...fields,
  }
}

function countMention(text, start, value, unit) {
  const nothing = {
    max: null,
    bound: 'exact',
    object: null,
    action: null,
    indicator: 'other',
    masked: false,
    rule: 'tool',
  }
  return { text, start, end: start + text.length, value, unit, ...nothing }
}

/** chrono-node: its certain components alone, and the marks that it takes in left out. */
export function createChrono(mode) {
  const { hans, hant } = require('chrono-node/zh')
  const known = (components) => {
    const of = (name) => (components.isCertain(name) ? components.get(name) : undefined)
    return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') }
  }
  return {
    name: `chrono-node (zh, ${mode})`,
    lists: ['dates'],
    find(text, script) {
      const dates = (script === 'hant' ? hant : hans)[mode]
        .parse(text, TODAY)
        .flatMap(({ index, text: words, start, end }) => {
          const marks = /^[\s，。、,.；;：:（(]{0,5}/.exec(words)[0].length
          const trimmed = words.slice(marks)
          const relative = readDate(trimmed)
          if (relative?.rel !== null && relative !== null) return [dateMention(trimmed, index + marks, relative)]
          const from = toEdtf(known(start))
          if (from === null) return []
          const to = end && toEdtf({ ...known(start), ...definedOf(known(end)) })
          return [dateMention(trimmed, index + marks, to ? { kind: 'range', edtf: `${from}/${to}` } : { edtf: from })]
        })
      return { dates }
    },
  }
}

function definedOf(parts) {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}

/**
 * Recognizers-Text: TIMEX as it gives it, read as EDTF; numbers with a percent sign or a currency as they
 * are, other numbers with the classifier behind them, unless they are part of a date of its own.
 */
export function createRecognizers() {
  const {
    recognizeDateTime,
    recognizeNumber,
    recognizePercentage,
    recognizeCurrency,
    Culture,
  } = require('@microsoft/recognizers-text-suite')
  const recognize = (recognizer, text) =>
    recognizer(text, Culture.Chinese).map(({ start, end, typeName, resolution }) => ({
      start,
      end: end + 1,
      typeName,
      resolution,
    }))
  return {
    name: 'Recognizers-Text (Chinese)',
    lists: ['dates', 'counts'],
    find(text) {
      const times = recognize(recognizeDateTime, text)
      const dates = times.flatMap(({ start, end, resolution }) => {
        const words = text.slice(start, end)
        const fields = readTimex(words, resolution?.values?.[0]?.timex ?? '')
        return fields ? [dateMention(words, start, fields)] : []
      })
      const counts = recognize(recognizePercentage, text).map(({ start, end, resolution }) =>
        countMention(text.slice(start, end), start, Number.parseFloat(resolution?.value), '%'),
      )
      for (const { start, end, resolution } of recognize(recognizeCurrency, text)) {
        const value = Number(resolution?.value)
        if (text[end - 1] === '元') counts.push(countMention(text.slice(start, end), start, value, '元'))
      }
      const taken = [...times, ...counts]
      for (const { start, end, resolution } of recognize(recognizeNumber, text)) {
        const unit = readUnit(text.slice(end, end + 8))
        if (!unit || taken.some((other) => other.start < end && start < other.end)) continue
        const words = text.slice(start, end + unit.length)
        counts.push(countMention(words, start, Number(resolution?.value) * unit.times, unit.unit))
      }
      return { dates, counts }
    },
  }
}

const PARTS = { TMO: 'morning', TMI: 'noon', TAF: 'afternoon', TEV: 'evening', TNI: 'evening' }

/** TIMEX3 as EDTF: quarters and halves by their code, a time alone under an unknown day, P0.5M as P15D. */
function readTimex(words, timex) {
  const relative = readDate(words)
  if (relative && relative.rel !== null) return relative
  if (timex.startsWith('(')) {
    const [from = '', to = ''] = timex.slice(1, -1).split(',')
    return { kind: 'range', edtf: `${dateOf(from).edtf}/${dateOf(to).edtf}` }
  }
  if (/^P/.test(timex)) return { kind: 'duration', edtf: timex === 'P0.5M' ? 'P15D' : timex }
  return timex === '' || timex === 'PRESENT_REF' || timex === 'FUTURE_REF' || timex === 'PAST_REF'
    ? null
    : dateOf(timex)
}

function dateOf(timex) {
  const part = PARTS[/T[A-Z]{2}$/.exec(timex)?.[0]] ?? null
  const date = timex
    .replace(/T[A-Z]{2}$/, '')
    .replace(/^T/, 'XXXX-XX-XXT')
    .replace(/-Q(\d)$/, (_, quarter) => `-${32 + Number(quarter)}`)
  return { edtf: date, part }
}

const NUMERAL = /^(?:\d[\d,.]{0,20}|[〇零一二两兩三四五六七八九十百千万萬亿億]{1,20})/

/**
 * jieba's part-of-speech tags: runs of time words (t), numerals (m) and digits that say a date; numerals with
 * the classifier (q) or unit behind them; organisations (nt).
 */
export function createJieba() {
  const jieba = require('nodejieba')
  return {
    name: 'jieba (part-of-speech tags)',
    lists: ['dates', 'counts', 'agencies'],
    find(text) {
      const [dates, counts, agencies] = [[], [], []]
      let at = 0
      const tokens = jieba.tag(text.toWellFormed()).map(({ word, tag }) => {
        const start = at
        at += word.length
        return { word, tag, start, end: at }
      })
      for (const { word, tag, start } of tokens) {
        if (tag === 'nt')
          agencies.push({
            text: word,
            start,
            end: start + word.length,
            type: 'other',
            level: null,
            self: false,
            rule: 'nt',
          })
      }
      for (let i = 0; i < tokens.length; i++) {
        if (!isNumeral(tokens[i])) continue
        let last = i
        while (last + 1 < tokens.length && (isNumeral(tokens[last + 1]) || isTimeUnit(tokens[last + 1]))) last++
        const date = longestDate(text, tokens, i, last)
        if (date) {
          dates.push(date.mention)
          i = date.last
          continue
        }
        const count = countAt(text, tokens[i].start)
        if (!count) continue
        counts.push(count)
        while (i + 1 < tokens.length && tokens[i + 1].start < count.end) i++
      }
      return { dates, counts, agencies }
    },
  }
}

function isNumeral({ word, tag }) {
  return tag === 't' || tag === 'm' || tag === 'mq' || NUMERAL.test(word)
}

function isTimeUnit({ word }) {
  return /^[年月日号時时点分]$/.test(word)
}

/** The longest run of tokens that says a date and nothing else. */
function longestDate(text, tokens, first, last) {
  for (let end = last; end >= first; end--) {
    const words = text.slice(tokens[first].start, tokens[end].end)
    const date = readDate(words)
    if (date) return { mention: dateMention(words, tokens[first].start, date), last: end }
  }
  return null
}

function countAt(text, start) {
  const words = text.slice(start, start + 40)
  const number = readNumber(words)
  if (!number) return null
  if (words[number.length] === '%') return countMention(words.slice(0, number.length + 1), start, number.value, '%')
  const unit = readUnit(words.slice(number.length))
  return unit && countMention(words.slice(0, number.length + unit.length), start, number.value * unit.times, unit.unit)
}

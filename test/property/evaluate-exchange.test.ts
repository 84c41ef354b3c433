import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapOffsets } from '../../src/core/code-points.ts'
import type { AnnotatedDocument, AnnotatedSpan } from '../../src/evaluate/exchange/annotated-document.ts'
import { bySpanPlace } from '../../src/evaluate/exchange/annotated-document.ts'
import { writeBio } from '../../src/evaluate/exchange/bio.ts'
import { readBrat, writeBrat } from '../../src/evaluate/exchange/brat.ts'
import { readDoccano, writeDoccano } from '../../src/evaluate/exchange/doccano.ts'
import { type Attributes, FIELDS, type Field, LABELS, type Label } from '../../src/evaluate/exchange/fields.ts'
import { readLabelStudio, writeLabelStudio } from '../../src/evaluate/exchange/label-studio.ts'

/** Han characters, astral ones among them, line breaks, and what file formats trip over. */
const character = fc.constantFrom(
  '活',
  '动',
  '1',
  '５',
  '𠮷',
  '𡈽',
  '😀',
  '"',
  '\\',
  '\t',
  ' ',
  '　',
  '%',
  ';',
  ':',
  ',',
  '\u2028',
  '<',
  '&',
)
const line = fc.array(character, { minLength: 1, maxLength: 12 }).map((characters) => characters.join(''))
const text = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'))

const words = fc.oneof(line, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }))
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }))
  .map((value) => (value === 0 ? 0 : value))

function anyValueOf(field: Field): fc.Arbitrary<string | number | true> {
  if (field.type === 'choice') return fc.constantFrom(...field.values)
  if (field.type === 'flag') return fc.constant(true as const)
  return field.type === 'number' ? number : words
}

function attributesOf(label: Label): fc.Arbitrary<Attributes> {
  const fields = Object.entries(FIELDS[label]).map(([name, field]) => [name, anyValueOf(field)] as const)
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] }) as fc.Arbitrary<Attributes>
}

/** Spans at whole characters that neither begin nor end with a line break. */
function spanIn(text: string): fc.Arbitrary<AnnotatedSpan | null> {
  const { toCodeUnits, toCodePoints } = mapOffsets(text)
  const length = toCodePoints(text.length)
  return fc
    .tuple(fc.constantFrom(...LABELS), fc.nat(length - 1), fc.integer({ min: 1, max: length }))
    .chain(([label, from, size]) =>
      attributesOf(label).map((attributes) => {
        const start = toCodeUnits(from)
        const end = toCodeUnits(Math.min(length, from + size))
        const words = text.slice(start, end)
        return words.startsWith('\n') || words.endsWith('\n') ? null : { label, start, end, attributes }
      }),
    )
}

const document: fc.Arbitrary<AnnotatedDocument> = text.chain((text) =>
  fc.array(spanIn(text), { maxLength: 6 }).map((spans) => ({
    file: 'a 𠮷.txt',
    text,
    spans: spans.filter((span) => span !== null).sort(bySpanPlace),
  })),
)

test('doccano: out and back is the same', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 3 }), (documents) => {
      expect(readDoccano(writeDoccano(documents))).toEqual(documents)
    }),
    { numRuns: 200 },
  )
})

test('doccano without what went along: labels, their main category and places are the same', () => {
  fc.assert(
    fc.property(document, (original) => {
      const line = JSON.parse(writeDoccano([original])) as Record<string, unknown>
      const [back] = readDoccano(JSON.stringify({ ...line, attributes: undefined }))
      const places = ({ spans }: AnnotatedDocument) => spans.map(({ label, start, end }) => ({ label, start, end }))
      expect(places(back as AnnotatedDocument)).toEqual(places(original))
    }),
    { numRuns: 100 },
  )
})

test('Label Studio: out and back is the same', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 3 }), (documents) => {
      expect(readLabelStudio(writeLabelStudio(documents))).toEqual(documents)
    }),
    { numRuns: 200 },
  )
})

test('brat: out and back is the same', () => {
  fc.assert(
    fc.property(document, (original) => {
      expect(readBrat(original.file, original.text, writeBrat(original))).toEqual(original)
    }),
    { numRuns: 300 },
  )
})

test('brat: each piece of a span is the words at its code points', () => {
  fc.assert(
    fc.property(document, ({ file, text, spans }) => {
      const characters = Array.from(text)
      for (const line of writeBrat({ file, text, spans })
        .split('\n')
        .filter((line) => line.startsWith('T'))) {
        const [, place = ''] = line.split('\t')
        const pieces = place
          .slice(place.indexOf(' ') + 1)
          .split(';')
          .map((piece) => piece.split(' ').map(Number))
        const words = pieces.map(([start, end]) => characters.slice(start, end).join('')).join(' ')
        expect(line.split('\t').slice(2).join('\t')).toBe(words)
        expect(words).not.toContain('\n')
      }
    }),
    { numRuns: 100 },
  )
})

test('code points there and back', () => {
  fc.assert(
    fc.property(text, (text) => {
      const { toCodePoints, toCodeUnits } = mapOffsets(text)
      const characters = Array.from(text)
      expect(toCodePoints(text.length)).toBe(characters.length)
      for (let at = 0; at <= characters.length; at++) {
        expect(toCodeUnits(at)).toBe(characters.slice(0, at).join('').length)
        expect(toCodePoints(toCodeUnits(at))).toBe(at)
      }
    }),
  )
})

test('BIO: one character a line, all of them but white space, and no I without its B', () => {
  fc.assert(
    fc.property(document, (original) => {
      const lines = writeBio(original).split('\n')
      const characters = lines.filter((line) => line !== '').map((line) => line.split('\t')[0])
      expect(characters.join('')).toBe(original.text.replace(/\s/gu, ''))
      let previous = 'O'
      for (const line of lines) {
        const tag = line === '' ? 'O' : (line.split('\t')[1] as string)
        expect(tag).toMatch(/^(?:O|[BI]-(?:DATE|COUNT|AGENCY|THEME))$/)
        if (tag.startsWith('I-')) expect(previous.slice(2)).toBe(tag.slice(2))
        previous = tag
      }
    }),
    { numRuns: 200 },
  )
})

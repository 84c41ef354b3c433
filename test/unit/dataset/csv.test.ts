import { expect, it } from 'vitest'
import { csvEncoder, DIALECTS } from '../../../src/dataset/csv.ts'

const excel = csvEncoder(DIALECTS.excel)
const plain = csvEncoder(DIALECTS.plain)

it('tells a missing value from an empty text', () => {
  expect(plain([null, '', 'a'])).toBe(',"",a\n')
})

it('writes booleans out and numbers plain', () => {
  expect(excel([true, false, -3.5, 50000, 0, 1e21, 0.97])).toBe('TRUE,FALSE,-3.5,50000,0,1e+21,0.97\r\n')
})

it('quotes commas, quotes and line breaks of every kind', () => {
  expect(plain(['a,b', '他说"好"', 'a\nb', 'a\rb', 'a\r\nb', ' a '])).toBe(
    '"a,b","他说""好""","a\nb","a\rb","a\r\nb", a \n',
  )
})

it('guards texts, not numbers, and in the excel dialect alone', () => {
  expect(excel(['-3.5', -3.5, '=HYPERLINK("http://a","b")'])).toBe(`'-3.5,-3.5,"'=HYPERLINK(""http://a"",""b"")"\r\n`)
  expect(plain(['-3.5', -3.5, '=1'])).toBe('-3.5,-3.5,=1\n')
})

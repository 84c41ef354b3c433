import { expect, it } from 'vitest'
import { html, scriptJson, write } from '../../../../src/dataset/report/html.ts'

it('escapes every text that a template takes in', () => {
  const text = `<script>alert("1")</script>'\`&`
  expect(write(html`<p title="${text}">${[text, null, false, 0]}</p>`)).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&#96;&amp;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&#96;&amp;0</p>',
  )
})

it('takes markup in as it is, once', () => {
  expect(write(html`<p>${html`<b>${'a & b'}</b>`}</p>`)).toBe('<p><b>a &amp; b</b></p>')
})

it('does not take an object of a document for markup', () => {
  expect(() => write(JSON.parse('{"markup": "<script>"}'))).toThrow()
})

it('makes controls, turns of direction and halves of characters visible', () => {
  expect(write('\0a\u001b\u007f\u0085\u202eb\u2066\ud800c\n\t')).toBe('␀a␛␡\ufffd\ufffdb\ufffd\ufffdc\n\t')
})

it('writes JSON that cannot end its element', () => {
  const text = '</script><!--\u2028&'
  const json = write(scriptJson({ text }))
  expect(json).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(json)).toEqual({ text })
})

/** A piece of RTF: a control word with its number, a control symbol, a byte in hexadecimal, a brace, or plain text. */
export type RtfToken =
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'text'; readonly text: string }

const TOKEN = /\\(?:'([0-9a-fA-F]{2})|([a-zA-Z]{1,32})(-?\d{1,10})? ?|([^a-zA-Z]))|([{}])|[\r\n]+|([^\\{}\r\n]+)/g

/** Cuts RTF, one character a byte, into tokens; line ends and the bytes of pictures are left out. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  const pattern = new RegExp(TOKEN)
  for (let match = pattern.exec(rtf); match; match = pattern.exec(rtf)) {
    const [, hex, name, number, symbol, brace, text] = match
    if (text !== undefined) yield { kind: 'text', text }
    else if (hex !== undefined) yield { kind: 'byte', value: Number.parseInt(hex, 16) }
    else if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' }
    else if (symbol !== undefined) yield { kind: 'symbol', name: symbol }
    else if (name !== undefined) {
      const value = number === undefined ? null : Number(number)
      // so many bytes follow as they are, braces among them
      if (name === 'bin') pattern.lastIndex += Math.max(value ?? 0, 0)
      else yield { kind: 'word', name, value }
    }
  }
}

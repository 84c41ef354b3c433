import { LONGEST_WORD } from './dictionary.ts'

const SPACE = 0x20
const LINE_FEED = 0x0a

/**
 * Reads jieba's dictionary from its bytes: a line is `word frequency tag`. The words' characters come in one array that
 * is written over by the next word: there are 350,000 of them, and no string is made of any.
 * @throws Error that names the line which is not of that form
 */
export function readWords(
  bytes: Uint8Array,
  onWord: (characters: Int32Array, length: number, frequency: number) => void,
): void {
  const characters = new Int32Array(LONGEST_WORD)
  const end = bytes.length
  let at = 0
  for (let line = 1; at < end; line++) {
    let length = 0
    let byte = bytes[at++] as number
    while (byte > SPACE && length < LONGEST_WORD && at < end) {
      if (byte < 0x80) characters[length++] = byte
      else {
        const more = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
        let character = byte & (0x3f >> more)
        for (let i = 0; i < more; i++) character = (character << 6) | ((bytes[at++] as number) & 0x3f)
        characters[length++] = character
      }
      byte = bytes[at++] as number
    }
    let frequency = 0
    if (byte === SPACE)
      for (byte = bytes[at++] as number; isDigit(byte); byte = bytes[at++] as number)
        frequency = frequency * 10 + byte - 0x30
    if (length === 0 || frequency === 0 || byte !== SPACE)
      throw new Error(`line ${line} of jieba's dictionary is not “word frequency tag”: run npm ci again`)
    while (at < end && bytes[at++] !== LINE_FEED);
    onWord(characters, length, frequency)
  }
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

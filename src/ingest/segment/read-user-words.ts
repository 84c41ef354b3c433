/** A word of a user dictionary. */
export interface UserWord {
  readonly word: string
  /** Null where the line says none: it then weighs as much as the median word. */
  readonly frequency: number | null
}

/** What cppjieba can hold of a frequency. */
const LARGEST = 2 ** 31 - 1

/**
 * Reads a dictionary of the user's: lines `word`, `word tag` or `word frequency tag`, parted by one space; empty lines
 * are passed over. cppjieba would take other lines in silence, and find nothing by them.
 * @throws Error that names the line, where one has another form or the bytes are not UTF-8
 */
export function readUserWords(bytes: Uint8Array): UserWord[] {
  return decode(bytes)
    .split('\n')
    .flatMap((text, i) => {
      const line = text.trimEnd()
      if (line === '') return []
      const fields = line.split(' ')
      const [word = '', second] = fields
      const frequency = fields.length === 3 ? Number(second) : null
      const fine = frequency === null || (/^\d{1,10}$/.test(second ?? '') && frequency > 0 && frequency <= LARGEST)
      if (word === '' || fields.length > 3 || !fine)
        throw new Error(`line ${i + 1} is not “word”, “word tag” or “word frequency tag”: ${line}`)
      return [{ word, frequency }]
    })
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error('it is not UTF-8: save it as that')
  }
}

/** A word as a POSIX shell reads it: as it is, or between single quotes. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** A command as it can be typed. */
export function shellLine(words: readonly string[]): string {
  return words.map(shellWord).join(' ')
}

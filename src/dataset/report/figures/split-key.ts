/** The parts of a key that joins two by a space: the first word, and the rest. */
export function splitKey(key: string): readonly [string, string] {
  const at = key.indexOf(' ')
  return [key.slice(0, at), key.slice(at + 1)]
}

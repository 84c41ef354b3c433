import type { Embedded } from '../layout.ts'

/** Makes what a search compares of a text: Traditional as Simplified, full-width as half-width, capitals as small letters. */
export function createFold({ from, to }: Embedded['folds']): (text: string) => string {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(i)
  return (text) => {
    const units = new Uint16Array(text.length)
    let changed = false
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      const folded = table[unit] as number
      units[i] = folded
      if (folded !== unit) changed = true
    }
    return changed ? fromUnits(units) : text
  }
}

/** Code units that a call takes as its arguments. */
const ARGUMENTS = 8192

function fromUnits(units: Uint16Array): string {
  let text = ''
  for (let i = 0; i < units.length; i += ARGUMENTS) text += String.fromCharCode(...units.subarray(i, i + ARGUMENTS))
  return text
}

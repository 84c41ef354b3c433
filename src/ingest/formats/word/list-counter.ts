import { type NumberFormat, numberLabel } from './number-label.ts'

/** How one level of a list counts. */
export interface ListLevel {
  readonly format: NumberFormat
  readonly start: number
  /** The label, with %1 for the number of the first level, %2 of the second: `(%1)`, `%1.%2` */
  readonly label: string
  /** What stands between label and text. */
  readonly separator: string
  /** Whether the numbers of the levels above are shown in digits. */
  readonly digits?: boolean
}

/** Counts the items of lists, each by its key, as a word processor does when it shows them. */
export interface ListCounter {
  /** The label of the next item on a level (from 0), with what separates it from the text. */
  next(key: string, level: number, levels: readonly ListLevel[]): string
  /** Lets a level begin again, at a number of its own. */
  restart(key: string, level: number, start: number): void
}

const DEEPEST = 9

export function createListCounter(): ListCounter {
  const counts = new Map<string, Array<number | undefined>>()
  const countsOf = (key: string) => {
    const known = counts.get(key) ?? []
    counts.set(key, known)
    return known
  }
  return {
    next(key, level, levels) {
      const shown = levels[level]
      if (shown === undefined || level >= DEEPEST) return ''
      const reached = countsOf(key)
      reached[level] = (reached[level] ?? shown.start - 1) + 1
      // levels below begin again
      reached.length = level + 1
      if (shown.format === 'bullet' || shown.format === 'none') return ''
      const label = shown.label.replace(/%([1-9])/g, (_, place: string) => {
        const at = Number(place) - 1
        const value = reached[at] ?? levels[at]?.start ?? 1
        return numberLabel(value, shown.digits && at < level ? 'decimal' : (levels[at]?.format ?? 'decimal'))
      })
      return label === '' ? '' : withSeparator(label, shown.separator)
    },
    restart(key, level, start) {
      const reached = countsOf(key)
      reached[level] = start - 1
      reached.length = level + 1
    },
  }
}

/**
 * A label before its text. A tab behind a mark is width, not a character (一、提前谋划, (一)厅堂宣传); a figure is kept from
 * the text (1. 2012年…), or it would be read as part of it.
 */
export function withSeparator(label: string, separator: string): string {
  if (/[、)）:：】]$/.test(label)) return label
  return label + (/[\w.．]$/.test(label) ? ' ' : separator)
}

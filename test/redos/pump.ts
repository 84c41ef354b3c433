/** What texts that hold a pattern up are made of, beside its own characters. */
const UNITS = [
  'a',
  '1',
  ' ',
  '一',
  '活',
  '市',
  '某',
  '年',
  '《',
  '“',
  '(',
  ',',
  '、',
  '-',
  '_',
  '.',
  ':',
  '\n',
  'X',
  '= \t',
]

/**
 * The longest that a pattern takes over a text of one piece again and again: each of its own characters, pairs of them
 * in its order, and common ones. CPU time of this process; it stops at the first text that takes longer than asked.
 */
export function slowestOn({ source, flags }: { source: string; flags: string }, length: number, limit: number) {
  const own = [...new Set(source.replace(/\\[a-zA-Z]|\(\?<?[\w=!:<>]{0,12}|\{\d*,?\d*\}/g, ''))].filter(
    (c) => !/[\\[\]{}|?+*^$]/.test(c),
  )
  const units = new Set([...UNITS, ...own.slice(0, 40), ...own.slice(0, 40).map((c, i) => c + (own[i + 1] ?? ' '))])
  let worst = { milliseconds: 0, unit: '' }
  for (const unit of units) {
    const text = `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length - 1)}\u0001`
    let milliseconds = Number.POSITIVE_INFINITY
    // a pause of the collector spoils one measurement, not three
    for (let i = 0; i < 3 && milliseconds > limit; i++)
      milliseconds = Math.min(milliseconds, timeOf(source, flags, text))
    if (milliseconds > worst.milliseconds) worst = { milliseconds, unit }
    if (milliseconds > limit) break
  }
  return worst
}

/** Milliseconds of CPU that it takes to look through a text, whatever it finds. */
function timeOf(source: string, flags: string, text: string): number {
  const pattern = new RegExp(source, flags)
  const before = process.cpuUsage()
  if (pattern.global) for (const _ of text.matchAll(pattern));
  else {
    // a sticky one is asked at many places, as its readers do
    const step = pattern.sticky ? 97 : text.length
    for (let at = 0; at < text.length; at += step) {
      pattern.lastIndex = at
      pattern.test(text)
    }
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

import type { Body } from './body.ts'

/**
 * Cuts the left border of a name that had to be guessed back to the same name with a certain border
 * elsewhere in the text: 表彰恒信超市 beside 、恒信超市.
 */
export function trimToSeen(text: string, bodies: readonly Body[]): Body[] {
  const seen = new Map<string, Set<string>>()
  for (const body of bodies) {
    if (body.rule !== 'named' || body.dropped !== null) continue
    const names = seen.get(body.word) ?? new Set()
    names.add(text.slice(body.start, body.end))
    seen.set(body.word, names)
  }
  return bodies.map((body) => {
    if (body.rule !== 'named' || body.dropped !== null) return body
    const name = text.slice(body.start, body.end)
    for (let cut = 1; name.length - cut > body.word.length + 1; cut++) {
      if (seen.get(body.word)?.has(name.slice(cut))) return { ...body, start: body.start + cut, rule: 'named-as-seen' }
    }
    return body
  })
}

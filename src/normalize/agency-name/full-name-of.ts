import type { BodyLexicon } from '../body-lexicon.ts'
import { nameBody } from './name-body.ts'

const NOWHERE = { province: null, city: null, county: null }

/**
 * The full name of a body by words that no text surrounds: 高台县工商局 → 高台县工商行政管理局; null where the words alone
 * do not settle it (县工商局).
 * @param words canonical: in Simplified characters
 */
export function fullNameOf(words: string, lexicon: BodyLexicon): string | null {
  const bare = { text: words, type: 'other_government', level: null, region: null, self: false } as const
  return nameBody(
    { ...bare, start: 0, end: words.length, name: null, successor: null, role: null, rule: '' },
    {
      ...lexicon,
      home: NOWHERE,
      year: null,
    },
  ).name
}

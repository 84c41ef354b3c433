import type { CountMention } from '../../core/record.generated.ts'

/** How a number stands to the truth. */
export type Bound = CountMention['bound']

/** Words inside or behind a numeral that leave its last places open, with what they say of it. */
export const VAGUE: ReadonlyMap<string, Bound> = new Map([
  ['余', 'over'],
  ['多', 'over'],
  ['来', 'about'],
  ['几', 'about'],
])

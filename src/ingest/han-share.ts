/** A kana weighs as much as ten Han characters: half of a Japanese text is Han. */
const KANA_WEIGHT = 10

const [HAN, KANA, LETTER] = [1, 2, 3]

/** What kind of letter each UTF-16 code unit is; made when it is first asked for. */
let kinds: Uint8Array | null = null

/**
 * How much of a text is Chinese, from 0 to 1: Han characters among its Han characters, kana and words of other scripts.
 * A word counts as one, so that an English menu does not outweigh a page; digits and marks do not count. Any encoding
 * has been decoded, both scripts are Han, and nothing has to be segmented: a pass over the code units.
 */
export function hanShare(text: string): number {
  kinds ??= kindsOfUnits()
  let han = 0
  let others = 0
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)] as number
    if (kind === HAN) han++
    else if (kind === KANA) others += KANA_WEIGHT
    else if (kind === LETTER && before !== LETTER) others++
    before = kind
  }
  return han === 0 ? 0 : han / (han + others)
}

function kindsOfUnits(): Uint8Array {
  const kindOf = (character: string) => {
    if (/\p{Script=Han}/u.test(character)) return HAN
    if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return KANA
    return /\p{L}/u.test(character) ? LETTER : 0
  }
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => kindOf(String.fromCharCode(unit)))
}

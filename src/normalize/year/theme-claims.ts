import type { Span } from '../../core/span.ts'
import type { Claim, YearInput, YearTheme, YearWords } from './claim.ts'

/** A year that an official theme tells. */
interface ThemeClaim extends Claim {
  /** Whether the text calls it the theme of the year, not only a theme. */
  readonly ofYear: boolean
}

export interface ThemeClaims {
  readonly current: ThemeClaim[]
  /** Years told by the theme of the year before (去年围绕“…”年主题). */
  readonly references: Claim[]
}

const CALLED_OF_YEAR =
  /^["”'’」』》]?[^,。;:\n“”]{0,14}年度?[^,。;:\n“”]{0,6}主题|^["”'’」』》]?[^,。;\n“”]{0,10}[今本当]年[^,。;\n“”]{0,8}主题/
const OF_YEAR_BEFORE = /(?:[今本当]年,?|中消协|中国消费者协会|年主题|年度主题)[^,。;\n”]{0,24}$/
const OTHER_YEAR =
  /(?<last>去年|上年|上一年|过去的?一年|过去的\d{4}年|回顾)|(?<next>新的一年|明年|来年|下年|下一年|翌年)|(?<this>[今本]年)/g

/** What the themes of a body say of its year; one said of the coming year says nothing. */
export function claimsOfThemes({ passage: { text }, themes }: YearInput, words: YearWords): ThemeClaims {
  const current: ThemeClaim[] = []
  const isNamed = remember((campaign) => words.campaigns.named(text, campaign))
  const references: Claim[] = []
  for (const [mention, theme] of themes.entries()) {
    const before = paragraphBefore(text, theme.start, 64)
    const behind = text.slice(theme.end, theme.end + 28)
    const ofYear = CALLED_OF_YEAR.test(behind) || OF_YEAR_BEFORE.test(before)
    const year = officialYear(theme, ofYear, words.themes, isNamed)
    const when = [...before.matchAll(OTHER_YEAR)].at(-1)?.groups
    if (year === null || when?.next) continue
    const claim = { year, basis: 'theme' as const, span: withThemeWord(text, theme), mention, ofYear }
    if (when?.last) references.push({ ...claim, year: year + 1, basis: 'reference', mention: null })
    else current.push(claim)
  }
  return { current, references }
}

/** The year of the theme by the official list of a campaign that the text names; null where the list leaves it open. */
function officialYear(
  theme: YearTheme,
  ofYear: boolean,
  themes: YearWords['themes'],
  isNamed: (campaign: string) => boolean,
): number | null {
  if (theme.kind === 'annual') return themes.annual(theme.text)?.generic && !ofYear ? null : theme.year
  const years = themes
    .official(theme.text)
    .filter(({ campaign, generic }) => !generic && isNamed(campaign))
    .flatMap((official) => official.years)
  return new Set(years).size === 1 ? (years[0] ?? null) : null
}

/** Asks once for each name: every asking reads the whole text. */
function remember(ask: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>()
  return (name) => {
    const answer = known.get(name) ?? ask(name)
    known.set(name, answer)
    return answer
  }
}

/** The theme with its quotation marks and the words that call it one: “…”年主题, 主题:…. */
function withThemeWord(text: string, { start, end }: Span): Span {
  const mark = /["“‘「『《]$/.test(text.slice(Math.max(0, start - 1), start)) ? 1 : 0
  const label = /(?:[今本]年|年度?|活动|宣传){0,3}主 {0,3}题[^,。;、\n“”]{0,8}$/.exec(
    text.slice(Math.max(0, start - 24), start - mark),
  )
  const open = start - mark - (label?.[0].length ?? 0)
  if (label) return { start: open, end: end + mark }
  const behind = /^["”'’」』》]?(?:[^,。;:\n“”]{0,14}(?:主 {0,3}题|口号))?/.exec(text.slice(end, end + 20))
  return { start: open, end: end + (behind?.[0].length ?? 0) }
}

function paragraphBefore(text: string, end: number, reach: number): string {
  const words = text.slice(Math.max(0, end - reach), end)
  return words.slice(words.lastIndexOf('\n') + 1)
}

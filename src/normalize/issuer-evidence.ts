import type { Passage } from '../core/passage.ts'
import type { AgencyMention } from '../core/record.generated.ts'
import { contextOf, isActor, isSuperior, isSupporter } from './clause-context.ts'
import { type IssuerCandidate, OPENING } from './group-bodies.ts'

/** How far from the end a signature stands. */
const CLOSING = 160

const SIGNED = 12
const SIGNED_SECOND = 10
const TITLED = 6
const INTRODUCED = 5
const FIRST_ACTOR = 3
const OPENING_ACTOR = 2
const LATER_ACTOR = 1
const MOST_LATER = 3
const MENTIONED = 0.2
const MOST_MENTIONS = 5
const SUPERIOR = -4
const COLLECTIVE = -4
const MEDIA = -3

/** Adds up what the text says for each body, whatever the writers call themselves. */
export function weighBodies(
  bodies: readonly IssuerCandidate[],
  { text }: Pick<Passage, 'text'>,
  title: string | null,
  isTitled: (body: IssuerCandidate) => boolean,
): IssuerCandidate[] {
  const parts = bodies.map((body) => body.mentions.map((mention) => readPart(text, mention)))
  const all = parts.flat()
  const first = earliest(all.filter((part) => part.acts && part.start < OPENING))
  const signed = earliest(all.filter((part) => part.signs))
  return bodies.map((body, i) => {
    const own = parts[i] as Part[]
    let score = own.some((part) => part.start === first) ? FIRST_ACTOR : 0
    const acts = own.filter((part) => part.acts)
    const acting = acts.reduce((sum, part) => sum + (part.start < OPENING ? OPENING_ACTOR : LATER_ACTOR), 0)
    score += Math.min(acting, MOST_LATER)
    score += Math.min(body.mentions.length + body.sector, MOST_MENTIONS) * MENTIONED
    if (own.some((part) => part.introduced)) score += INTRODUCED
    const signs = own.some((part) => part.signs)
    if (signs) score += own.some((part) => part.start === signed) ? SIGNED : SIGNED_SECOND
    else if (own.some((part) => part.superior)) score += SUPERIOR
    if (COLLECTIVES.test(body.fullest.text)) score += COLLECTIVE
    if (body.fullest.type === 'media') score += MEDIA
    return { ...body, score: score + (isTitled(body) ? TITLED : titleScore(body, title)) }
  })
}

/** What one mention says of its body. */
interface Part {
  readonly start: number
  readonly acts: boolean
  readonly superior: boolean
  readonly signs: boolean
  readonly introduced: boolean
}

function readPart(text: string, mention: AgencyMention): Part {
  const context = contextOf(text, mention)
  const superior = isSuperior(context)
  return {
    start: mention.start,
    superior,
    acts: !superior && isActor(context) && !isSupporter(context) && !GUEST.test(context.after),
    signs: isSignature(text, mention),
    introduced: isIntroduced(context.before, context.after),
  }
}

/** 县交通局|派员参加了由县安监局组织的演练 */
const GUEST = /^[^,。;\n]{0,6}?(?:派员参加|应邀|应约|参加了由)/

function earliest(parts: readonly Part[]): number {
  return parts.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
}

/** 各县(区)工商局, 全市各级消协: many bodies, and no one of them reports. */
const COLLECTIVES = /^(?:各|全[国省市州县区旗]|有关|相关|县\(区\)|县\(市\)|县市|市县|区县|县区)/

/** XX县消费者协会⏎2013年3月20日: alone on its line, or two side by side. */
function isSignature(text: string, { start, end }: AgencyMention): boolean {
  if (end < text.length - CLOSING) return false
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const before = text.slice(lineStart, start)
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd)
  return lineStart > 0 && before.length <= 24 && BESIDE.test(before) && after.length <= 40 && BEHIND.test(after)
}

const BESIDE = /^(?:[^,。;:]{0,20}[ 、]|单位:?|报送单位:?| ){0,2}$/
const BEHIND = /^(?:\(?(?:公章|盖章|印章)?\)?| |[^,。;:]{0,20}|[\d_xX*×〇零一二三四五六七八九十年月日./-]{4,20}){0,3}$/

/** (以下简称我局) · (下称本府) · 我们XX协会 · 我代表XX协会: how writers name themselves. */
function isIntroduced(before: string, after: string): boolean {
  return /^\((?:以下|下)?简?称:?“?(?:我|本)/.test(after) || /(?:我|我们|我代表|代表我们)$/.test(before)
}

/** A title that begins with a name, or holds it before what it did: XX县工商局2011年…总结. */
function titleScore(body: IssuerCandidate, title: string | null): number {
  if (title === null) return 0
  let best = 0
  for (const { text } of body.mentions) {
    const at = text.length >= 3 ? title.indexOf(text) : -1
    if (at < 0) continue
    best = Math.max(best, at <= 6 ? TITLED : TITLED - 2)
  }
  return best
}

import type { Head } from '../../lexicon/agency-heads.ts'
import type { Body } from './body.ts'
import { bridgeBodies } from './bridge.ts'
import { composeBody } from './compose.ts'
import type { HeadHit } from './head-hits.ts'
import { joinBodies, MAX_NAME } from './join.ts'
import type { Reader } from './reader.ts'
import { readUnit } from './units.ts'

/**
 * Makes bodies of the heads from left to right, each reading back no further than the end of the one before,
 * and joins those that stand together as one (县公安局 and 交警大队). Self-references and media given by name
 * take their place in the order.
 */
export function findBodies(
  reader: Reader,
  hits: readonly HeadHit[],
  selves: readonly Body[],
  media: readonly Body[],
): Body[] {
  const bodies: Body[] = []
  const dropped: Body[] = []
  // where the last body ends that stands
  let floor = 0
  const given = [...selves, ...media].sort((a, b) => a.end - b.end)
  let next = 0
  for (const hit of hits) {
    for (; next < given.length && (given[next] as Body).end <= hit.end; next++) {
      push(bodies, given[next] as Body)
      floor = (given[next] as Body).end
    }
    // a given body that begins inside the head or covers it
    const ahead = given[next]
    if (ahead && ahead.start <= hit.start) continue
    const last = bodies[bodies.length - 1]
    if (last && last.end > hit.start) continue
    const body = makeBody(reader, hit, bodies, floor)
    if (!body) continue
    if (body.dropped !== null && !HOSTS.has(body.dropped)) {
      dropped.push(body)
      continue
    }
    const extended = extend(reader, body)
    push(bodies, extended)
    if (extended.dropped === null) floor = extended.end
  }
  for (; next < given.length; next++) push(bodies, given[next] as Body)
  return [...bodies.map((body) => withOwner(reader.text, body)), ...dropped]
}

/** Reasons for which a body is dropped that what follows may yet join (工商 in 工商雁塔分局, 惠民超市 in 惠民超市有限公司). */
const HOSTS: ReadonlySet<string> = new Set([
  'bare-sector',
  'sector-goes-on',
  'host-alone',
  'bare-carrier',
  'venue',
  'collective',
])

/** Adds a body; one that it covers goes. */
function push(bodies: Body[], body: Body): void {
  for (let last = bodies[bodies.length - 1]; last && last.start >= body.start; last = bodies[bodies.length - 1])
    bodies.pop()
  bodies.push(body)
}

function makeBody(reader: Reader, hit: HeadHit, bodies: readonly Body[], floor: number): Body | null {
  const last = bodies[bodies.length - 1]
  const unit = hit.heads.find((head) => head.form === 'unit')
  const kind = hit.heads.find((head) => head.form !== 'unit')
  // 学院宣传部 is a unit of its kind; 县政府教育处 is a body besides
  const asMember =
    unit && last && last.end === hit.start ? joinBodies(reader.text, last, asUnit(hit, unit), unit) : null
  if (asMember && !(kind?.joins && unit?.hosts === null)) return asMember
  if (kind?.form === 'named' && last && last.end === hit.start && goesOn(last) && hit.end - last.start <= MAX_NAME) {
    // 惠民超市 and 有限公司 make one name, 中国石油 and 大学 another
    return { ...last, end: hit.end, type: kind.type, word: kind.word, dropped: null }
  }
  const body = kind && (throughField(reader, hit, kind, bodies) ?? composeBody(reader, hit, kind, floor))
  const joined = body && kind && last ? joinBodies(reader.text, last, body, kind) : null
  if (joined || asMember) return joined ?? asMember
  return (last && (kind ?? unit) && bridgeBodies(reader, last, hit, kind ?? (unit as Head))) || body || null
}

/** 惠民超市, 中国石油, 泰康人寿保险: a firm whose name the head behind may go on. */
function goesOn(body: Body): boolean {
  return body.rule.startsWith('named') || (body.rule === 'bare-body' && FIRMS.has(body.type))
}

const FIRMS: ReadonlySet<Body['type']> = new Set(['enterprise', 'finance'])

/** 区文化和广电旅游体育局: what looked like a body of its own (区文化) is the name's first field of work. */
function throughField(reader: Reader, hit: HeadHit, head: Head, bodies: readonly Body[]): Body | null {
  if (head.form !== 'body') return null
  let first = bodies.length - 1
  while (first > bodies.length - 5 && bodies[first]?.rule === 'bare-sector') first--
  const field = bodies[first]
  if (field?.rule !== 'sector-with-region') return null
  const body = composeBody(reader, hit, head, field.start)
  return body && body.start <= field.start ? body : null
}

function asUnit(hit: HeadHit, head: Head): Body {
  return {
    start: hit.start,
    end: hit.end,
    type: head.type,
    infer: null,
    headLevel: head.level,
    parts: [],
    word: head.word,
    self: false,
    rule: 'unit',
    dropped: null,
  }
}

/** 我西安某学院, 我们企业管理协会, 我司法所: the writers' own; of what has no name of its own 我 is the first word. */
function withOwner(text: string, body: Body): Body {
  if (body.self || body.dropped !== null) return body
  const own = text[body.start - 1] === '我'
  // 我区消协, 该镇综治办: of the writers' place, or of the town before, whoever they are
  if (body.parts[0]?.kind === 'plain') {
    const said = text[body.start - 1] === '该' && body.parts[0].level === 'township'
    return own || said ? { ...body, start: body.start - 1 } : body
  }
  if (own && body.rule.startsWith('bare-'))
    return { ...body, start: body.start - 1, self: true, headLevel: ownLevel(body) }
  return own || (text[body.start - 1] === '们' && text[body.start - 2] === '我') ? { ...body, self: true } : body
}

/** 我司法所 is of a town; 我中心支行 leaves open of what. */
function ownLevel({ headLevel }: Body): Body['headLevel'] {
  return headLevel === 'township' ? headLevel : null
}

/** What belongs to the name behind its head: 消委(协), 市工商局消保科. */
function extend(reader: Reader, body: Body): Body {
  if (body.dropped !== null) return body
  if (body.type === 'consumer_association' && /[协委会]$/.test(body.word)) {
    const bracket = /^\((?:协|委|会|协会|委员会|消协|消委会?|消保委)\)/.exec(reader.text.slice(body.end, body.end + 8))
    if (bracket) return { ...body, end: body.end + bracket[0].length }
  }
  const other = /^\((?:公司|局|分局|分公司|办|委|中心)\)/.exec(reader.text.slice(body.end, body.end + 6))
  if (other && body.parts.length > 0 && /[局委办所]$/.test(body.word))
    return { ...body, end: body.end + other[0].length }
  const end = readUnit(reader, body)
  return end > body.end ? { ...body, end, rule: 'unit-of-a-body' } : body
}

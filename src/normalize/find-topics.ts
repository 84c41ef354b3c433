import { type Passage, sentenceAt } from '../core/passage.ts'
import type { CountMention, Topic } from '../core/record.generated.ts'
import type { Span } from '../core/span.ts'
import type { TopicTerms } from '../lexicon/topic-terms.ts'

/** What the topics of a summary are read from: its passage, and its title in canonical text. */
export interface TopicInput {
  readonly passage: Pick<Passage, 'text' | 'sentences'>
  readonly title: string | null
  /** Counts of the passage: what they measure tells what was done. */
  readonly counts?: readonly Pick<CountMention, 'start' | 'end' | 'indicator'>[]
}

/** How far a topic is shown, and by what. */
export interface TopicScore {
  readonly topic: Topic
  /** What its cues add up to; it applies from 1 on. */
  readonly score: number
  /** The words in the passage that show it most; null where the title alone does. */
  readonly evidence: Span | null
}

/** Topics in the order of the codebook. */
const TOPICS: readonly Topic[] = [
  'law_publicity',
  'consultation_service',
  'complaint_handling',
  'enforcement_inspection',
  'counterfeit_destruction',
  'financial_education',
  'school_campaign',
  'rural_outreach',
  'elderly_protection',
  'food_drug_safety',
  'quality_metrology',
  'media_campaign',
  'business_integrity',
  'volunteer_service',
  'forum_meeting',
  'contest_performance',
  'online_consumption',
  'green_consumption',
  'tobacco',
  'training',
]

/** What a topic's cues must add up to. */
const THRESHOLD = 1

/** A heading names what its part is about: (三)送法进校园 */
const HEADING_FACTOR = 1.5
/** What is meant for later, or found wanting, is not what the activity was about. */
const LATER_FACTOR = 0.3

/** The title counts as a sentence before the first. */
const TITLE = -1

/** Topics that apply to a summary, in the order of the codebook. */
export function findTopics(input: TopicInput, terms: TopicTerms): TopicScore[] {
  return scoreTopics(input, terms).filter(({ score }) => score >= THRESHOLD - 1e-9)
}

/** What was seen of one cue: the last sentence that counted, and for each that did how much it tells. */
interface Seen {
  sentence: number
  readonly factors: number[]
  /** Where it stands in the sentence that tells most, and how much that tells. */
  place: Span | null
  best: number
}

/**
 * Score of each topic that has a cue, in the order of the codebook. A cue counts once a sentence, and each further
 * sentence half as much as the one before it: said again it is more than an aside, said ten times it is no more than
 * one topic.
 */
export function scoreTopics({ passage, title, counts = [] }: TopicInput, terms: TopicTerms): TopicScore[] {
  const factors = sentenceFactors(passage)
  const seen = terms.cues.map((): Seen => ({ sentence: TITLE - 1, factors: [], place: null, best: 0 }))
  const note = (index: number, sentence: number, place: Span | null) => {
    const cue = seen[index] as Seen
    if (cue.sentence === sentence) return
    const factor = factors[sentence] ?? 1
    if (place && factor > cue.best) Object.assign(cue, { place, best: factor })
    cue.sentence = sentence
    cue.factors.push(factor)
  }
  terms.find(title ?? '', (term) => note(terms.cueOf[term] as number, TITLE, null))
  terms.find(passage.text, (term, start, end) =>
    note(terms.cueOf[term] as number, sentenceAt(passage.sentences, start), { start, end }),
  )
  for (const { start, end, indicator } of counts) {
    const sentence = sentenceAt(passage.sentences, start)
    for (const cue of terms.measuredBy.get(indicator) ?? []) note(cue, sentence, { start, end })
  }
  return sumUp(seen, terms)
}

function sumUp(seen: readonly Seen[], { cues }: TopicTerms): TopicScore[] {
  const scores = new Map<Topic, { score: number; best: number; evidence: Span | null }>()
  for (const [i, { topic, weight }] of cues.entries()) {
    const { factors, place, best } = seen[i] as Seen
    if (factors.length === 0) continue
    factors.sort((a, b) => b - a)
    const score = scores.get(topic) ?? { score: 0, best: 0, evidence: null }
    score.score += weight * factors.reduce((total, factor, n) => total + factor / 2 ** n, 0)
    const strength = weight * best
    if (strength > score.best) Object.assign(score, { best: strength, evidence: place })
    scores.set(topic, score)
  }
  return TOPICS.flatMap((topic) => {
    const found = scores.get(topic)
    return found ? [{ topic, score: found.score, evidence: found.evidence }] : []
  })
}

/** 一、 (二) 3. 第二 at the head of a sentence */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)|[①-⑳])/
/** 一、 at the head of a line: a part of the essay */
const PART = /^(?:[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}[、.:]|第[一二三四五六七八九十]{1,2}(?:部分|阶段))/
/** 五、下一步打算 · 今后,我局将… · 存在的不足 */
const LATER =
  /^(?:[^。,;\n]{0,8}?(?:下一步|下步|下阶段|下一阶段|今后|明年|下半年|存在(?:的)?(?:问题|不足)|不足之处|(?:检讨|反思|问题)(?:与|和|及)|打算))/
const LONGEST_HEADING = 32

/** How much each sentence tells about the activity. */
function sentenceFactors({ text, sentences }: TopicInput['passage']): number[] {
  let later = false
  return sentences.map((span) => {
    const sentence = text.slice(span.start, span.end)
    const numbered = NUMBERED.test(sentence)
    const heading = sentence.length <= LONGEST_HEADING && (numbered || !/[。.!;,]$/.test(sentence))
    if (PART.test(sentence)) later = LATER.test(sentence)
    if (later || LATER.test(sentence)) return LATER_FACTOR
    return heading ? HEADING_FACTOR : 1
  })
}

import { type Passage, sentenceAt } from '../core/passage.ts'
import type { CountMention, Topic } from '../core/record.generated.ts'
import type { TopicTerms } from '../lexicon/topic-terms.ts'

/** What the topics of a summary are read from: its passage, and its title in canonical text. */
export interface TopicInput {
  readonly passage: Pick<Passage, 'text' | 'sentences'>
  readonly title: string | null
  /** Counts of the passage: what they measure tells what was done. */
  readonly counts?: readonly Pick<CountMention, 'start' | 'indicator'>[]
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
export function findTopics(input: TopicInput, terms: TopicTerms): Topic[] {
  const scores = scoreTopics(input, terms)
  return TOPICS.filter((topic) => (scores.get(topic) ?? 0) >= THRESHOLD - 1e-9)
}

/**
 * Score of each topic that has a cue. A cue counts once a sentence, and each further sentence half as much
 * as the one before it: said again it is more than an aside, said ten times it is no more than one topic.
 */
export function scoreTopics({ passage, title, counts = [] }: TopicInput, terms: TopicTerms): Map<Topic, number> {
  const factors = sentenceFactors(passage)
  const seen = terms.cues.map(() => ({ sentence: TITLE - 1, factors: [] as number[] }))
  const note = (index: number, sentence: number, factor: number) => {
    const cue = seen[index] as (typeof seen)[number]
    if (cue.sentence === sentence) return
    cue.sentence = sentence
    cue.factors.push(factor)
  }
  terms.find(title ?? '', (term) => note(terms.cueOf[term] as number, TITLE, 1))
  terms.find(passage.text, (term, start) => {
    const sentence = sentenceAt(passage.sentences, start)
    note(terms.cueOf[term] as number, sentence, factors[sentence] ?? 1)
  })
  for (const { start, indicator } of counts) {
    const cues = terms.measuredBy.get(indicator)
    if (!cues) continue
    const sentence = sentenceAt(passage.sentences, start)
    for (const cue of cues) note(cue, sentence, factors[sentence] ?? 1)
  }
  const scores = new Map<Topic, number>()
  for (const [i, { topic, weight }] of terms.cues.entries()) {
    const found = (seen[i] as (typeof seen)[number]).factors
    if (found.length === 0) continue
    found.sort((a, b) => b - a)
    const sum = found.reduce((total, factor, n) => total + factor / 2 ** n, 0)
    scores.set(topic, (scores.get(topic) ?? 0) + weight * sum)
  }
  return scores
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

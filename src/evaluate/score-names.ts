/**
 * Every score, in the order of the report. `accuracy` scores judge a field of something already found: of
 * it there is one prediction for each gold, so that precision, recall and F1 are all the accuracy.
 */
export const SCORES = {
  split: { kind: 'f1', means: 'summaries with the same extent (IoU 0.9 or more)' },
  'dates found': { kind: 'f1', means: 'dates, overlapping' },
  'dates exact span': { kind: 'f1', means: 'dates, same characters' },
  'dates value': { kind: 'f1', means: 'dates, same time' },
  'dates part': { kind: 'accuracy', means: 'part of the day, of dates with the right value' },
  'dates mod': { kind: 'accuracy', means: 'modifier, of dates with the right value' },
  'counts found': { kind: 'f1', means: 'counts, overlapping' },
  'counts exact span': { kind: 'f1', means: 'counts, same characters' },
  'counts value': { kind: 'f1', means: 'counts, same number and unit' },
  'counts tuple': { kind: 'f1', means: 'counts, same number, unit and indicator' },
  'counts bound': { kind: 'accuracy', means: 'bound, of counts with the right value' },
  'counts object': { kind: 'accuracy', means: 'object, of counts with the right value' },
  'counts indicator': { kind: 'accuracy', means: 'indicator, of counts with the right value' },
  agencies: { kind: 'f1', means: 'surface forms of agencies in each summary' },
  'agency type': { kind: 'accuracy', means: 'type, of the forms in both' },
  'agency level': { kind: 'accuracy', means: 'level, of the forms in both (我局 and its like left out)' },
  themes: { kind: 'f1', means: 'themes in each summary' },
  'theme year': { kind: 'accuracy', means: 'year, of the themes in both' },
  topics: { kind: 'f1', means: 'topics of each summary' },
  year: { kind: 'f1', means: 'year of each summary; to abstain is no error of precision' },
  genre: { kind: 'accuracy', means: 'genre of each summary' },
  'issuer type': { kind: 'accuracy', means: "type of each summary's issuer" },
  'issuer level': { kind: 'accuracy', means: "level of each summary's issuer" },
} as const satisfies Record<string, { kind: 'f1' | 'accuracy'; means: string }>

export type ScoreName = keyof typeof SCORES

export const SCORE_NAMES = Object.keys(SCORES) as ScoreName[]

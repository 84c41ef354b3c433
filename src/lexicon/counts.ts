import { type CountNames, loadCountNames } from './count-names.ts'
import { type IndicatorLexicon, loadIndicators } from './indicators.ts'
import { loadUnits, type UnitLexicon } from './units.ts'

/** All vocabulary of the count extractor. */
export interface CountLexicon {
  readonly units: UnitLexicon
  readonly names: CountNames
  readonly indicators: IndicatorLexicon
}

/** Loads the lexicons of units, names and indicators: some 4,000 entries, once a process or thread. */
export function loadCountLexicon(): CountLexicon {
  return { units: loadUnits(), names: loadCountNames(), indicators: loadIndicators() }
}

import type { Extractor } from '../core/passage.ts'
import type { AgencyMention, CountMention, DateMention, ThemeMention } from '../core/record.generated.ts'
import { createAgencyExtractor } from '../extract/agency/agency-extractor.ts'
import { createCountExtractor } from '../extract/count/create-count-extractor.ts'
import { createDateExtractor } from '../extract/date/date-extractor.ts'
import { createThemeExtractor } from '../extract/theme/theme-extractor.ts'
import { loadSegmenter, type Segment, type SegmenterOptions } from '../ingest/segment/segment.ts'
import type { SplitLexicon } from '../ingest/split.ts'
import { loadAgencyLexicon } from '../lexicon/agencies.ts'
import { loadAgencyExpansions } from '../lexicon/agency-expansions.ts'
import { loadAgencySuccessors } from '../lexicon/agency-successors.ts'
import { loadCampaigns } from '../lexicon/campaigns.ts'
import { loadCountLexicon } from '../lexicon/counts.ts'
import { loadFurniture } from '../lexicon/furniture.ts'
import { loadGenreSignals } from '../lexicon/genre-signals.ts'
import { withOwnEntries } from '../lexicon/jsonl.ts'
import { loadLaws } from '../lexicon/laws.ts'
import { loadPlaces } from '../lexicon/places.ts'
import { loadStopWords } from '../lexicon/stop-words.ts'
import { loadThemes } from '../lexicon/themes.ts'
import { loadTitleWords } from '../lexicon/title-words.ts'
import { loadTopicTerms } from '../lexicon/topic-terms.ts'
import type { NormalizeLexicon } from '../normalize/assemble-record.ts'
import { createBodyLexicon } from '../normalize/body-lexicon.ts'
import { type ApplyCodes, compileCodes } from '../normalize/codes/apply-codes.ts'
import { type CountTerms, createTermReader } from '../normalize/keywords.ts'
import { type OwnWords, readOwnWords, userDictionariesOf } from './own-words.ts'

/** The extractors, one for each kind of mention. */
export interface Extractors {
  readonly dates: Extractor<DateMention>
  readonly counts: Extractor<CountMention>
  readonly agencies: Extractor<AgencyMention>
  readonly themes: Extractor<ThemeMention>
}

/** All that turns documents into records: loaded once in a thread, and never changed. */
export interface Recipe {
  readonly split: SplitLexicon
  readonly segment: Segment
  readonly extractors: Extractors
  readonly normalize: NormalizeLexicon
  readonly countTerms: CountTerms
  readonly codes: ApplyCodes
  /** SHA-256 of each file of the user's own words. */
  readonly own: Readonly<Record<string, string>>
}

export interface RecipeOptions {
  /** How text is cut into tokens; the user's own dictionary comes with `own`. */
  readonly segmenter?: SegmenterOptions
  /** Files of the user's own words. */
  readonly own?: OwnWords
}

/**
 * Loads jieba's dictionaries and the lexicons, and builds the extractors from them: about a second.
 * @throws Error that names the file, and where it can the line, where the user's own words cannot be read
 */
export function createRecipe({ segmenter = {}, own = {} }: RecipeOptions = {}): Recipe {
  const files = readOwnWords(own)
  return withOwnEntries(files.entries, () => {
    const places = loadPlaces()
    const themes = loadThemes()
    const titleWords = loadTitleWords()
    return {
      split: { furniture: loadFurniture(), titleWords },
      segment: loadSegmenter({ ...segmenter, userDictionaries: userDictionariesOf(own) }),
      extractors: {
        dates: createDateExtractor(),
        counts: createCountExtractor(loadCountLexicon()),
        agencies: createAgencyExtractor(loadAgencyLexicon(places)),
        themes: createThemeExtractor(themes),
      },
      normalize: {
        genre: { signals: loadGenreSignals(), titleWords },
        topics: loadTopicTerms(),
        bodies: createBodyLexicon(places, loadAgencyExpansions(), loadAgencySuccessors()),
        year: { themes, campaigns: loadCampaigns(), laws: loadLaws() },
      },
      countTerms: createTermReader(files.stopWords ?? loadStopWords()),
      codes: compileCodes(files.rules),
      own: files.hashes,
    }
  })
}

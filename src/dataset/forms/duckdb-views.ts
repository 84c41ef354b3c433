interface View {
  readonly name: string
  readonly description: string
  readonly query: string
}

const OF_ESSAY = 's.id = m.summary_id AND s.document_path = m.document_path'

/** The questions that are asked first, as views. */
export const VIEWS: readonly View[] = [
  {
    name: 'essays',
    description: 'The summaries without their copies: each essay once.',
    query: 'SELECT * FROM summaries WHERE count_once',
  },
  {
    name: 'figures',
    description:
      'Counts that can be added up within a unit: those that have a value and are of the event itself, with the facts of their summary. Keep the rows of count_once for each essay once, those of planned or not.',
    query: `SELECT s.year, s.genre, s.issuer_type, s.issuer_level, s.issuer_region, s.count_once, m.*
FROM counts m JOIN summaries s ON ${OF_ESSAY} WHERE m.value IS NOT NULL AND m.period IS NULL`,
  },
  {
    name: 'totals_by_year_and_indicator',
    description:
      'Number, total and median of the figures by year (NULL where it is not settled), indicator and unit, planned and done apart: each essay once, and with copies.',
    query: `SELECT year, indicator, unit, planned,
  count(*) FILTER (count_once) AS figures, sum(value) FILTER (count_once) AS total, median(value) FILTER (count_once) AS median,
  count(*) AS figures_with_copies, sum(value) AS total_with_copies
FROM figures GROUP BY ALL ORDER BY year, indicator, unit, planned`,
  },
  {
    name: 'topics_by_year',
    description: 'Essays and summaries by topic and year.',
    query: `SELECT topic, year, count(*) FILTER (count_once) AS essays, count(*) AS summaries
FROM (SELECT unnest(topics) AS topic, year, count_once FROM summaries) GROUP BY ALL ORDER BY topic, year`,
  },
  {
    name: 'agencies_by_name',
    description:
      'Bodies by their canonical name, else by the words of the text; how many essays and summaries name them.',
    query: `SELECT coalesce(m.name, m.text) AS name, m.type, m.level, m.region_name,
  count(DISTINCT m.summary_id) FILTER (s.count_once) AS essays, count(DISTINCT (m.summary_id, m.document_path)) AS summaries, count(*) AS mentions
FROM agencies m JOIN summaries s ON ${OF_ESSAY} WHERE NOT m.self OR m.name IS NOT NULL
GROUP BY ALL ORDER BY essays DESC, summaries DESC, name`,
  },
  {
    name: 'themes_by_year',
    description: 'Themes by the year of an annual theme, else of the summary.',
    query: `SELECT coalesce(m.year, s.year) AS year, m.kind, m.text,
  count(DISTINCT m.summary_id) FILTER (s.count_once) AS essays, count(DISTINCT (m.summary_id, m.document_path)) AS summaries
FROM themes m JOIN summaries s ON ${OF_ESSAY} GROUP BY ALL ORDER BY ALL`,
  },
]

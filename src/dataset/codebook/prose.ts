import type { Dialect } from '../csv.ts'

interface Prose {
  readonly title: string
  readonly made: string
  readonly tables: string
  readonly tableHead: readonly string[]
  readonly joins: string
  readonly once: string
  readonly onceText: string
  readonly values: string
  readonly programs: string
  readonly programsText: string
  readonly rowOf: (file: string, row: string) => string
  readonly columnHead: readonly string[]
  readonly mayMiss: string
  readonly neverMisses: string
  readonly allowed: string
}

const ONCE_SQL = `\`\`\`sql
SELECT c.* FROM 'counts.csv' c JOIN 'summaries.csv' s
ON s.id = c.summary_id AND s.document_path = c.document_path WHERE s.count_once
\`\`\``

/** What the codebook says around its tables, in each of its languages. */
export const PROSE: Readonly<Record<'en' | 'zh', Prose>> = {
  en: {
    title: 'Codebook',
    made: 'Made from the JSON Schemas of the data; `datapackage.json` says the same to programs. 中文版见 `codebook.zh.md`。',
    tables: 'Tables',
    tableHead: ['file', 'one row is', 'key'],
    joins: `A mention belongs to the summary whose \`id\` and \`document_path\` are its \`summary_id\` and \`document_path\`; a summary to the document
whose \`path\` is its \`document_path\`. Join on both columns.
A mention of an organisation belongs to the row of \`agency_registry.csv\` whose \`id\` is its \`agency_id\`.`,
    once: 'Counting each essay once',
    onceText: `Such documents copy each other, and copies would be counted as often as they were published. Keep the rows of \`summaries.csv\`
in which \`count_once\` is TRUE, and in the tables of mentions the rows that join to them: each essay then counts once, in its fullest copy.

${ONCE_SQL}

Before adding figures up, leave out those of plans (\`planned\`), those of another time than the event's (\`period\` is not missing) and those
of another \`unit\`; masked figures (\`masked\`) have no \`value\`. One event may still be told by two bodies in words of their own.`,
    values: 'How values are written',
    programs: 'In your program',
    programsText: `\`load.py\` (pandas) and \`load.R\` (base R) read the tables beside them with the right types; \`load.sps\` (SPSS, PSPP) and \`load.do\` (Stata) read
them and give every variable and value its label. With \`zongjie run --xlsx --parquet --duckdb --jsonld\` the same rows come as a workbook
(\`zongjie.xlsx\`: typed cells, no text is a formula), as one Parquet file a table, as one DuckDB file with keys and views (\`zongjie.duckdb\`; a list is a text
with \`|\`) and as W3C Web Annotations (\`annotations.jsonld\`, positions there in code points).`,
    rowOf: (file, row) => `${file}: one row is ${row}.`,
    columnHead: ['column', 'in Chinese', 'type', 'unit', 'missing', 'description'],
    mayMiss: 'may be',
    neverMisses: 'never',
    allowed: 'Allowed values:',
  },
  zh: {
    title: '编码手册',
    made: '由数据的 JSON Schema 生成；`datapackage.json` 以程序可读的形式说明同样内容。The English edition is `codebook.md`.',
    tables: '数据表',
    tableHead: ['文件', '一行是', '主键'],
    joins:
      '提及属于 `id`、`document_path` 与其 `summary_id`、`document_path` 相同的总结；总结属于 `path` 与其 `document_path` 相同的文件。连接时两列都要用。机构的提及属于 `agency_registry.csv` 中 `id` 与其 `agency_id` 相同的一行。',
    once: '每文只计一次',
    onceText: `这类文章互相抄袭，不加处理则发表几次就被计几次。在 \`summaries.csv\` 中只留 \`count_once\` 为 TRUE 的行，在各提及表中只留与之相连的行，
每篇文章便只以其最完整的一篇计一次。

${ONCE_SQL}

相加之前，去掉计划数（\`planned\`）、属于另一时期的数（\`period\` 不缺失）和 \`unit\` 不同的数；被遮蔽的数（\`masked\`）没有 \`value\`。
两个单位各用自己的话写同一活动的情形仍可能存在。`,
    values: '取值写法',
    programs: '在程序中使用',
    programsText: `\`load.py\`（pandas）和 \`load.R\`（R 自带函数）按正确类型读入同目录各表；\`load.sps\`（SPSS、PSPP）和 \`load.do\`（Stata）读入并加变量标签、值标签。
\`zongjie run --xlsx --parquet --duckdb --jsonld\` 另以工作簿（\`zongjie.xlsx\`，单元格有类型，文字不会成为公式）、每表一个 Parquet 文件、
一个带主键和视图的 DuckDB 文件（\`zongjie.duckdb\`，列表为以 \`|\` 分隔的文字）和 W3C 网页标注（\`annotations.jsonld\`，位置以码点计）给出同样的行。`,
    rowOf: (file, row) => `${file}：一行是${row}。`,
    columnHead: ['列', '名称', '类型', '单位', '缺失', '说明'],
    mayMiss: '可能',
    neverMisses: '从不',
    allowed: '允许的取值：',
  },
}

/** How cells are written in a dialect, line by line. */
export function writtenAs(dialect: Dialect, language: 'en' | 'zh'): string[] {
  const ending = dialect.lineTerminator === '\n' ? 'LF' : 'CRLF'
  const english = [
    'A missing value is an empty cell; an empty text would be `""`. It means that the text does not say it, or masks it: nothing is guessed.',
    'Booleans are `TRUE` and `FALSE`. Numbers have `.` for the decimal point and no thousands separator. Days are ISO 8601, dates of the text EDTF Level 2.',
    'Lists stand in one cell with `|` between their items. Offsets count UTF-16 code units from the start of the decoded text without its byte order mark: `text` is the slice from `start` to `end`.',
    `The CSV files are UTF-8${dialect.bom ? ' with' : ' without'} byte order mark, lines end in ${ending}, fields are separated by commas and quoted as RFC 4180 has it.`,
    'A spreadsheet that opens CSV turns ids, codes and dates that look like numbers into numbers: import such columns as text, or use `--xlsx`.',
    'Where the system separates lists by semicolons, as in much of Europe, a spreadsheet needs to be told that these files use commas.',
  ]
  const chinese = [
    '缺失值是空单元格，空文本写作 `""`。缺失表示原文没有说或遮蔽了，不作推测。',
    '布尔值写作 `TRUE` 和 `FALSE`；数字以 `.` 为小数点，不用千分位；日期为 ISO 8601，原文中的日期为 EDTF 第 2 级。',
    '列表写在一个单元格内，各项以 `|` 分隔。位置从解码文本开头（不含字节顺序标记）起以 UTF-16 码元计：`text` 即 `start` 到 `end` 的一段。',
    `CSV 文件为 UTF-8，${dialect.bom ? '有' : '无'}字节顺序标记，行尾为 ${ending}，以逗号分隔，引号依 RFC 4180。`,
    '电子表格打开 CSV 时会把像数字的编号、代码、日期变成数字：请把这些列按文本导入，或使用 `--xlsx`。',
    '系统以分号分隔列表的地区（如欧洲多国），须告诉电子表格这些文件以逗号分隔。',
  ]
  if (dialect.guard) {
    english.push(
      "A text that a spreadsheet could run as a formula has an apostrophe (`'`) before it: one that begins with `=`, `+`, `-`, `@` or a wider shape of them, also behind spaces and marks that do not show, and one that begins with a tab or a line break. So has a text that already had apostrophes before such a beginning: take one away to have the source's words (`load.py` and `load.R` do). Numeric columns have none.",
    )
    chinese.push(
      "可能被电子表格当作公式的文字，前面加一个撇号（`'`）：以 `=`、`+`、`-`、`@` 或其全角等变体开头的（前有空格或不可见字符的也算），以及以制表符、换行开头的；原本就在这种开头之前有撇号的也加。去掉一个撇号即得原文（`load.py`、`load.R` 已代劳）。数值列不加。",
    )
  }
  return language === 'en' ? english : chinese
}

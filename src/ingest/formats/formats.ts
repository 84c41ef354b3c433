import type { DocumentFormat } from '../../core/document.ts'
import type { ContainerReader, DocumentReader, StreamReader } from './reader.ts'

/** Formats by what their files are; archives are formats of files, never of documents. */
export type FormatName = DocumentFormat | 'warc' | 'zip' | 'gz' | 'tar'

interface FormatFacts {
  readonly name: FormatName
  /** What messages call it. */
  readonly label: string
  /** Endings of names, lower case, with the dot; content that shows what it is goes before them. */
  readonly extensions: readonly string[]
}

/** How a format is read; its reader is loaded with the first file of it. */
export type Format = FormatFacts &
  (
    | { readonly kind: 'text' }
    /** One document, read whole. */
    | { readonly kind: 'document'; readonly load: () => Promise<DocumentReader> }
    /** Many documents, read from front to back; `archive` where they are files again. */
    | { readonly kind: 'stream'; readonly archive: boolean; readonly load: () => Promise<StreamReader> }
    /** Many documents, read here and there. */
    | { readonly kind: 'container'; readonly archive: boolean; readonly load: () => Promise<ContainerReader> }
    /** Another file, packed. */
    | { readonly kind: 'gzip' }
  )

/** Every format that is read: detection, the plan of a dry run and README go by this list. */
export const FORMATS: readonly Format[] = [
  { name: 'txt', label: 'plain text', extensions: ['.txt', '.text', ''], kind: 'text' },
  { name: 'md', label: 'Markdown', extensions: ['.md', '.markdown'], kind: 'text' },
  {
    name: 'html',
    label: 'a web page',
    extensions: ['.html', '.htm', '.xhtml', '.shtml'],
    kind: 'document',
    load: async () => (await import('./html/read-html.ts')).readHtml,
  },
  {
    name: 'mhtml',
    label: 'a saved web page',
    extensions: ['.mhtml', '.mht'],
    kind: 'document',
    load: async () => (await import('./html/read-mhtml.ts')).readMhtml,
  },
  {
    name: 'docx',
    label: 'a Word document',
    extensions: ['.docx', '.docm'],
    kind: 'document',
    load: async () => (await import('./word/read-docx.ts')).readDocx,
  },
  {
    name: 'doc',
    label: 'an old Word or WPS document',
    extensions: ['.doc', '.wps'],
    kind: 'document',
    load: async () => (await import('./word/read-doc.ts')).readDoc,
  },
  {
    name: 'rtf',
    label: 'RTF',
    extensions: ['.rtf'],
    kind: 'document',
    load: async () => (await import('./word/read-rtf.ts')).readRtf,
  },
  {
    name: 'odt',
    label: 'an OpenDocument text',
    extensions: ['.odt'],
    kind: 'document',
    load: async () => (await import('./word/read-odt.ts')).readOdt,
  },
  {
    name: 'pdf',
    label: 'PDF',
    extensions: ['.pdf'],
    kind: 'document',
    load: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  },
  {
    name: 'xlsx',
    label: 'an Excel workbook',
    extensions: ['.xlsx', '.xlsm'],
    kind: 'container',
    archive: false,
    load: async () => (await import('./table/read-xlsx.ts')).readXlsx,
  },
  {
    name: 'csv',
    label: 'CSV',
    extensions: ['.csv'],
    kind: 'stream',
    archive: false,
    load: async () => (await import('./table/read-csv.ts')).readCsv,
  },
  {
    name: 'tsv',
    label: 'tab-separated values',
    extensions: ['.tsv', '.tab'],
    kind: 'stream',
    archive: false,
    load: async () => (await import('./table/read-csv.ts')).readTsv,
  },
  {
    name: 'jsonl',
    label: 'JSON lines',
    extensions: ['.jsonl', '.ndjson'],
    kind: 'stream',
    archive: false,
    load: async () => (await import('./table/read-json.ts')).readJsonLines,
  },
  {
    name: 'json',
    label: 'JSON',
    extensions: ['.json'],
    kind: 'container',
    archive: false,
    load: async () => (await import('./table/read-json.ts')).readJson,
  },
  {
    name: 'parquet',
    label: 'Parquet',
    extensions: ['.parquet'],
    kind: 'container',
    archive: false,
    load: async () => (await import('./table/read-parquet.ts')).readParquet,
  },
  {
    name: 'warc',
    label: 'a web archive',
    extensions: ['.warc', '.wet'],
    kind: 'stream',
    archive: false,
    load: async () => (await import('./archive/read-warc.ts')).readWarc,
  },
  {
    name: 'zip',
    label: 'a zip archive',
    extensions: ['.zip'],
    kind: 'container',
    archive: true,
    load: async () => (await import('./archive/read-zip.ts')).readZip,
  },
  {
    name: 'tar',
    label: 'a tar archive',
    extensions: ['.tar'],
    kind: 'stream',
    archive: true,
    load: async () => (await import('./archive/read-tar.ts')).readTar,
  },
  {
    name: 'gz',
    label: 'a gzip file',
    extensions: ['.gz', '.tgz'],
    kind: 'gzip',
  },
]

const BY_NAME = new Map(FORMATS.map((format) => [format.name, format]))
const BY_EXTENSION = new Map(FORMATS.flatMap((format) => format.extensions.map((extension) => [extension, format])))

export function formatNamed(name: FormatName): Format {
  return BY_NAME.get(name) as Format
}

export function formatWithExtension(extension: string): Format | null {
  return BY_EXTENSION.get(extension) ?? null
}

import type { Encoding } from '../../../core/document.ts'
import { createDecoder } from '../../encoding/decode-as.ts'
import { Refusal } from '../../refusal.ts'
import type { DocumentReader } from '../reader.ts'
import { withSeparator } from './list-counter.ts'
import { rtfTokens } from './rtf-tokens.ts'
import { createTextBlocks } from './text-blocks.ts'

/** RTF (1.9.1): paragraphs with the numbers that their program wrote before them, cells of a row on one line. */
export const readRtf: DocumentReader = (bytes) => {
  const { text, encoding } = readText(bytes.toString('latin1'))
  return { text, encoding, extraction: 'paragraphs with list numbers' }
}

/** Groups that hold no text of the document. `listtext` and `pntext` do: the numbers of lists. */
const SKIPPED: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation atnid atnauthor listtable listoverridetable revtbl rsidtbl fldinst pnseclvl template filetbl nonshppict shprslt sn sv deleted'.split(
    ' ',
  ),
)
/** Groups that old readers are told to skip, and that hold text. */
const READ_ANYWAY: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'listtext', 'pntext', 'shppict'])

/** How bytes are read: in an encoding of Chinese, or as Windows does in the West. */
type ByteReading = Encoding | 'windows-1252'

/** By a font's character set. */
const CHARSETS: ReadonlyMap<number, ByteReading> = new Map([
  [134, 'gb18030'],
  [136, 'big5'],
])
const CODE_PAGES: ReadonlyMap<number, ByteReading> = new Map([
  [936, 'gb18030'],
  [54936, 'gb18030'],
  [950, 'big5'],
  [65001, 'utf-8'],
  [1252, 'windows-1252'],
])

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    line: '\n',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: '\u2003',
    enspace: '\u2002',
    '~': '\u00a0',
    _: '-',
    '{': '{',
    '}': '}',
    '\\': '\\',
    '\n': '\n',
    '\r': '\n',
  }),
)

/** What holds inside a group, and is again what it was when the group ends. */
interface State {
  readonly skipped: boolean
  readonly fontTable: boolean
  readonly hidden: boolean
  /** Characters behind \u that stand there for readers that know no Unicode. */
  readonly substitutes: number
  readonly reading: ByteReading
}

const DEEPEST = 10_000

function readText(rtf: string): { text: string; encoding: Encoding | null } {
  const blocks = createTextBlocks()
  const stack: State[] = []
  const fonts = new Map<number, ByteReading>()
  let page: ByteReading = 'gb18030'
  let state: State = { skipped: false, fontTable: false, hidden: false, substitutes: 1, reading: page }
  let font = 0
  /** Whether the group has just been marked as one that may be skipped. */
  let marked = false
  /** Whether the next font is that of double-byte characters. */
  let doubleByte = false
  let toSkip = 0
  let bytes: number[] = []
  let paragraph = ''
  let cell: string[] = []
  let inTable = false
  /** Whether the paragraph begins with a number that the program counted. */
  let numbered = false
  let used: Encoding | null = null

  const flush = () => {
    if (bytes.length === 0) return
    paragraph += decodeRun(state.reading, bytes, paragraph)
    if (state.reading !== 'windows-1252' && bytes.some((byte) => byte > 0x7f)) used = state.reading
    bytes = []
  }
  const change = (part: Partial<State>) => {
    flush()
    state = { ...state, ...part }
  }
  const add = (text: string) => {
    flush()
    if (!state.skipped && !state.hidden) paragraph += text
  }
  const endParagraph = () => {
    flush()
    if (numbered) paragraph = paragraph.replace(/^\s*(\S{1,20})\t/, (_, label: string) => withSeparator(label, ' '))
    numbered = false
    if (inTable) cell.push(paragraph)
    else blocks.paragraph(paragraph)
    paragraph = ''
  }
  const endCell = () => {
    endParagraph()
    blocks.openCell()
    for (const line of inTable ? cell : []) blocks.paragraph(line)
    blocks.closeCell()
    cell = []
  }

  const words: Readonly<Record<string, (value: number | null) => void>> = {
    ansicpg: (value) => {
      page = CODE_PAGES.get(value ?? 0) ?? page
      change({ reading: page })
    },
    f: (value) => {
      font = value ?? 0
      if (!state.fontTable) change({ reading: fonts.get(font) ?? page })
    },
    dbch: () => {
      doubleByte = true
    },
    af: (value) => {
      if (doubleByte) change({ reading: fonts.get(value ?? 0) ?? page })
      doubleByte = false
    },
    fcharset: (value) => {
      const reading = CHARSETS.get(value ?? 0)
      if (state.fontTable && reading) fonts.set(font, reading)
    },
    uc: (value) => change({ substitutes: Math.min(Math.max(value ?? 1, 0), 10) }),
    u: (value) => {
      add(String.fromCharCode((value ?? 0) & 0xffff))
      toSkip = state.substitutes
    },
    v: (value) => change({ hidden: value !== 0 }),
    plain: () => change({ hidden: false }),
    listtext: () => {
      numbered = true
    },
    pntext: () => {
      numbered = true
    },
    pard: () => {
      inTable = false
    },
    intbl: () => {
      inTable = true
    },
    par: () => state.skipped || endParagraph(),
    sect: () => state.skipped || endParagraph(),
    page: () => state.skipped || endParagraph(),
    cell: () => state.skipped || endCell(),
    nestcell: () => state.skipped || endCell(),
    row: () => blocks.closeRow(),
    nestrow: () => blocks.closeRow(),
  }

  for (const token of rtfTokens(rtf)) {
    switch (token.kind) {
      case 'open':
        flush()
        if (stack.push(state) > DEEPEST) throw new Refusal('damaged', `RTF with over ${DEEPEST} groups in one another`)
        break
      case 'close':
        flush()
        state = stack.pop() ?? state
        marked = false
        toSkip = 0
        break
      case 'byte':
        if (toSkip > 0) toSkip--
        else if (!state.skipped && !state.hidden) bytes.push(token.value)
        break
      case 'text': {
        const shown = token.text.slice(toSkip)
        toSkip -= token.text.length - shown.length
        // a double-byte character may have a plain letter as its second byte
        if (!state.skipped && !state.hidden) for (let i = 0; i < shown.length; i++) bytes.push(shown.charCodeAt(i))
        break
      }
      case 'symbol':
        if (token.name === '*') marked = true
        // an escaped mark may be the second byte of a double-byte character
        else if (bytes.length > 0 && /[{}\\]/.test(token.name)) bytes.push(token.name.charCodeAt(0))
        else add(CHARACTERS.get(token.name) ?? '')
        break
      case 'word':
        if (SKIPPED.has(token.name) || (marked && !READ_ANYWAY.has(token.name)))
          change({ skipped: true, fontTable: token.name === 'fonttbl' })
        marked = false
        if (Object.hasOwn(words, token.name)) words[token.name]?.(token.value)
        else if (CHARACTERS.has(token.name)) add(CHARACTERS.get(token.name) ?? '')
    }
  }
  if (stack.length > 0) throw new Refusal('damaged', 'RTF that ends before its groups do: it is cut')
  if (paragraph !== '') endParagraph()
  for (const line of cell) blocks.paragraph(line)
  return { text: blocks.text(), encoding: used }
}

function decodeRun(reading: ByteReading, bytes: readonly number[], before: string): string {
  const run = Uint8Array.from(bytes)
  try {
    return createDecoder(reading, true).decode(run)
  } catch {
    throw new Refusal('bad-encoding', `RTF with bytes that are not ${reading}, behind “${before.slice(-20)}”`)
  }
}

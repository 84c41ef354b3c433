import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { DocumentReader, Fault } from '../reader.ts'
import { joinLines } from './join-lines.ts'
import { loadPdfjs } from './load-pdfjs.ts'
import { type PdfItem, type PdfLine, toLines } from './pdf-line.ts'
import { withoutRunningLines } from './running-lines.ts'
import { hasStreamBomb } from './stream-bomb.ts'

/** Tables of Chinese encodings and fonts: without them a PDF that embeds no font has no text. */
const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string) => join(PACKAGE, name) + sep

/** PDF with a text layer: lines joined into paragraphs; headers, footers and page numbers left out. */
export const readPdf: DocumentReader = async (bytes, _hints, { limits }) => {
  if (hasStreamBomb(bytes)) return { code: 'bomb', message: 'a PDF with a stream that unpacks to far too much' }
  const { getDocument, VerbosityLevel } = await loadPdfjs()
  const loading = getDocument({
    // pdf.js takes the bytes away from its caller
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const pdf = await loading.promise
    const pages: PdfLine[][] = []
    let length = 0
    for (let number = 1; number <= pdf.numPages && length <= limits.documentLength; number++) {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent({ disableNormalization: true })
      const items = content.items.filter((item): item is (typeof content.items)[number] & PdfItem => 'str' in item)
      const lines = toLines(items, number - 1, page.getViewport({ scale: 1 }).height)
      length += lines.reduce((sum, line) => sum + line.text.length, 0)
      pages.push(lines)
      page.cleanup()
    }
    const text = joinLines(withoutRunningLines(pages))
    return faultOfText(text, pdf.numPages) ?? { text, encoding: null, extraction: 'text layer, lines joined' }
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      return { code: 'encrypted', message: 'a PDF with a password: save it without one' }
    throw error
  } finally {
    await loading.destroy()
  }
}

function faultOfText(text: string, pages: number): Fault | null {
  const shown = text.replace(/\s/g, '')
  if (shown === '')
    return { code: 'no-text-layer', message: `${pages} pages without a character: run character recognition over it` }
  // characters of private use, or none: the fonts do not say what they show
  const unknown = shown.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0
  return unknown > shown.length * 0.3
    ? {
        code: 'no-text-layer',
        message: 'its fonts do not say which characters they show: run character recognition over it',
      }
    : null
}

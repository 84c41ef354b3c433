type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** What pdf.js asks for when it is loaded, and uses to draw. Text needs none of it. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'] as const

let loaded: Promise<PdfJs> | undefined

/**
 * Loads pdf.js without the drawing library that it would load otherwise, which is 30 MB and not made for every machine.
 * What stands in for it is gone again afterwards.
 */
export function loadPdfjs(): Promise<PdfJs> {
  loaded ??= (async () => {
    const globals = globalThis as Record<string, unknown>
    const lent = DRAWING.filter((name) => globals[name] === undefined)
    for (const name of lent) globals[name] = class {}
    try {
      return await import('pdfjs-dist/legacy/build/pdf.mjs')
    } finally {
      for (const name of lent) delete globals[name]
    }
  })()
  return loaded
}

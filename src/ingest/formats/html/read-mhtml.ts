import type { DocumentReader } from '../reader.ts'
import { mimeParts, parameter } from './mime-parts.ts'
import { readHtml } from './read-html.ts'

/** Pages saved by a browser with their pictures in one file (RFC 2557): the page is the first part in HTML. */
export const readMhtml: DocumentReader = (bytes, hints, options) => {
  for (const { headers, body } of mimeParts(bytes)) {
    const type = headers.get('content-type')
    if (!type?.toLowerCase().startsWith('text/html')) continue
    const charset = parameter(type, 'charset') ?? hints.charset ?? null
    return readHtml(body, { ...hints, charset, url: headers.get('content-location') ?? hints.url ?? null }, options)
  }
  return { code: 'damaged', message: 'a saved page without a part in HTML' }
}

declare module 'word-extractor' {
  interface Shape {
    readonly filterUnicode?: boolean
    readonly includeHeadersAndFooters?: boolean
  }

  export default class WordExtractor {
    extract(source: Buffer): Promise<{ getBody(shape: Shape): string; getTextboxes(shape: Shape): string }>
  }
}

declare module 'edtf' {
  /** Reads a date in EDTF; throws where it is none. */
  export default function edtf(text: string): unknown
}

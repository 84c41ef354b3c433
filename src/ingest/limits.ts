/** Limits on inputs; larger ones are rejected as `too-large`, those that unpack too well as `bomb`. */
export interface Limits {
  /** Bytes of a file or member that holds one document: it is read whole. */
  readonly fileBytes: number
  /** UTF-16 code units of a document. */
  readonly documentLength: number
  /** Bytes of a file that holds many documents (an archive, a table): it is read bit by bit. */
  readonly containerBytes: number
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 64 * 1024 * 1024,
  documentLength: 2_000_000,
  containerBytes: 64 * 1024 * 1024 * 1024,
}

/** How much more than its own size a compressed file may give, and from how many bytes on that is asked (as Tika does). */
const RATIO = 100
const RATIO_FROM = 1024 * 1024

/** Whether so many packed bytes that give so many unpacked ones are an attack on memory, not a file. */
export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > RATIO_FROM && unpacked > packed * RATIO
}

/**
 * Why an input gave no record. `stage` is where it stopped; the codes are the whole list, and README
 * explains each.
 */
export const REJECT_CODES = {
  'not-found': 'the path does not exist',
  unreadable: 'the file cannot be opened or read',
  'not-a-file': 'neither a regular file nor a folder (a pipe, socket or device)',
  link: 'a symbolic link, which is not followed',
  empty: 'no bytes, or nothing but white space',
  'too-large': 'larger than the limit on a document',
  binary: 'not text',
  'bad-encoding': 'not valid in the encoding that it should have',
  unsupported: 'a format that is not read',
  encrypted: 'locked with a password',
  damaged: 'not whole, or not what its first bytes say',
  bomb: 'unpacks to far more than an honest file would',
  'no-text-layer': 'a PDF of pictures: no text in it',
  'no-text-column': 'a table in which no column is plainly the text',
  'no-summary': 'no text that could be a summary',
  'invalid-record': 'a record that its schema refuses: a fault of this program, please report it',
  timeout: 'took longer than a document may (`--deadline`)',
  crashed: 'ended the thread that worked on it, twice: a fault of this program, please report it',
  failed: 'an error while it was worked on: a fault of this program, please report it',
} as const

export type RejectCode = keyof typeof REJECT_CODES

/** An input, or a summary of it, that gave no record. */
export interface Reject {
  /** Path of the input, relative to the folder that was read where there is one. */
  readonly path: string
  readonly stage: 'read' | 'decode' | 'split' | 'extract' | 'validate'
  readonly code: RejectCode
  /** What was found and, where it helps, what to do. */
  readonly message: string
}

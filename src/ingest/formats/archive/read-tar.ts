import { Readable } from 'node:stream'
import tar from 'tar-stream'
import { showName } from '../../show-name.ts'
import { collect } from '../byte-source.ts'
import type { Member, StreamReader } from '../reader.ts'
import { isLeftOut } from './left-out.ts'

/** The regular files of a tar archive; links and devices are named and not followed. */
export const readTar: StreamReader = async function* (pieces, _hints, { limits }): AsyncGenerator<Member> {
  // names as bytes, one character for each: they may be GBK
  const extract = tar.extract({ filenameEncoding: 'latin1' as BufferEncoding })
  Readable.from(pieces)
    .on('error', (error) => extract.destroy(error))
    .pipe(extract)
  for await (const entry of extract) {
    const { name: raw, type, size = 0 } = entry.header
    const name = showName(Buffer.from(raw, 'latin1'))
    if (type === 'directory' || isLeftOut(name)) {
      entry.resume()
    } else if (type !== 'file') {
      entry.resume()
      yield { name, fault: { code: 'link', message: `a ${type} in an archive, which is not followed` } }
    } else if (size > limits.fileBytes) {
      entry.resume()
      yield { name, fault: { code: 'too-large', message: `${size} bytes, the limit is ${limits.fileBytes}` } }
    } else {
      yield { name, bytes: await collect(entry as AsyncIterable<Buffer>, limits.fileBytes) }
    }
  }
}

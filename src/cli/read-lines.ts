import type { Readable } from 'node:stream'

/**
 * Lines of a stream of UTF-8, as they come. A line ends at a line feed alone: Node's readline would also end it at
 * U+2028, which JSON allows inside a string.
 */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() as string
    yield* lines
  }
  if (rest !== '') yield rest
}

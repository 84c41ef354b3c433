import type { Span } from '../../../core/span.ts'
import { createFigures, type Figures } from '../figures/figures.ts'
import type { Frame, ReportSummary, Rows } from '../layout.ts'
import { readBlock } from './blocks.ts'
import { createSpanReader, decodeSummaries } from './decode.ts'

/** What the page holds of its corpus. */
export interface Corpus {
  readonly frame: Frame
  /** In the order of the run; empty where there are too many to hold. */
  readonly summaries: readonly ReportSummary[]
  readonly essays: readonly boolean[]
  /** The text of a summary; a block of them is unpacked when one is first asked for. */
  textOf(summary: number): Promise<string>
  /** The sentences of a summary; offsets count from its start. */
  sentencesOf(summary: number): readonly Span[]
  /** The figures of some summaries; of all where the page holds figures alone. */
  figuresOf(chosen: readonly number[]): Figures
}

/** Reads the corpus out of the page. */
export async function readCorpus(): Promise<Corpus> {
  const frame = await readBlock<Frame>('frame')
  const rows = frame.embedded && (await readBlock<Rows>('rows'))
  const summaries = rows ? decodeSummaries(rows) : []
  const texts = new Map<number, Promise<string[]>>()
  const block = (index: number) => {
    let found = texts.get(index)
    if (found === undefined) {
      found = readBlock<string[]>(`texts-${index}`)
      texts.set(index, found)
    }
    return found
  }
  const firsts = frame.embedded?.texts.map(({ first }) => first) ?? []
  let sentences: Span[][] | null = null
  return {
    frame,
    summaries,
    essays: rows?.essays ?? [],
    async textOf(summary) {
      const index = firsts.findLastIndex((first) => first <= summary)
      return (await block(index))[summary - (firsts[index] ?? 0)] ?? ''
    },
    sentencesOf(summary) {
      if (sentences === null) {
        const read = rows ? createSpanReader(rows.sentences) : () => []
        sentences = summaries.map((_, i) => read(i, 0))
      }
      return sentences[summary] ?? []
    },
    figuresOf(chosen) {
      if (frame.figures) return frame.figures
      const builder = createFigures(frame.orders)
      for (const i of chosen) builder.add(summaries[i] as ReportSummary, rows?.essays[i] ?? false)
      return builder.figures()
    },
  }
}

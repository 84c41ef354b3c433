import type { Span } from '../../../core/span.ts'
import type { Figures } from '../figures/figures.ts'
import type { FactColumns, Frame, ReportSummary, Rows } from '../layout.ts'
import { readBlock } from './blocks.ts'
import { createFigureCounter } from './count-figures.ts'
import { createSpanReader, decodeSummaries } from './decode.ts'
import { createFilter, type Filter } from './facets.ts'
import { createFold } from './fold.ts'
import { idle, pause } from './pause.ts'

/** What the page holds of its corpus. What is first drawn is there at once, the rest is read when it is wanted. */
export interface Corpus {
  readonly frame: Frame
  /** Null where there are too many summaries to hold. */
  readonly facts: FactColumns | null
  readonly filter: Filter
  /** The figures of some summaries; of all where the page holds figures alone. */
  figuresOf(chosen: readonly number[]): Figures
  /** The summaries in the order of the run, and their sentences. */
  rows(): Promise<CorpusRows>
  /** The texts of all summaries, and those texts as a search compares them. */
  texts(): Promise<CorpusTexts>
  /** The text of a summary; a block of them is unpacked when one is first asked for. */
  textOf(summary: number): Promise<string>
  /** Reads all that may be asked for, when the browser has nothing else to do. */
  prepare(): Promise<void>
}

export interface CorpusRows {
  readonly summaries: readonly ReportSummary[]
  /** Offsets count from the start of the summary. */
  readonly sentences: ReadonlyArray<readonly Span[]>
}

export interface CorpusTexts {
  readonly texts: readonly string[]
  readonly folded: readonly string[]
  /** A text as it is compared: of the same length. */
  fold(text: string): string
}

/** Reads out of the page what it is first drawn from. */
export async function readCorpus(): Promise<Corpus> {
  const frame = await readBlock<Frame>('frame')
  const facts = frame.embedded && (await readBlock<FactColumns>('facts'))
  const count = facts && createFigureCounter(facts, frame.orders)
  const { rows: rowBlocks = [], texts: textBlocks = [], folds = { from: '', to: '' } } = frame.embedded ?? {}
  const textBlock = once((index) => readBlock<string[]>(`texts-${index}`))
  const rows = createReading(rowBlocks.length, readRows)
  const fold = createFold(folds)
  const texts = createReading(textBlocks.length, async (index) => {
    const read = await textBlock(index)
    return { texts: read, folded: read.map(fold) }
  })
  return {
    frame,
    facts,
    filter: createFilter(facts),
    figuresOf(chosen) {
      const figures = frame.figures ?? count?.(chosen)
      if (!figures) throw new Error('the page holds neither figures nor what they are added up from')
      return figures
    },
    rows: once(async () => {
      const read = await rows.all()
      return {
        summaries: read.flatMap(({ summaries }) => summaries),
        sentences: read.flatMap(({ sentences }) => sentences),
      }
    }),
    texts: once(async () => {
      const read = await texts.all()
      return { texts: read.flatMap((block) => block.texts), folded: read.flatMap(({ folded }) => folded), fold }
    }),
    async textOf(summary) {
      const index = textBlocks.findLastIndex((first) => first <= summary)
      return (await textBlock(index))[summary - (textBlocks[index] ?? 0)] ?? ''
    },
    async prepare() {
      await rows.whenIdle()
      await texts.whenIdle()
    },
  }
}

async function readRows(index: number): Promise<CorpusRows> {
  const rows = await readBlock<Rows>(`rows-${index}`)
  const sentencesOf = createSpanReader(rows.sentences)
  return { summaries: decodeSummaries(rows), sentences: rows.ids.map((_, summary) => sentencesOf(summary, 0)) }
}

/** Reads blocks one after the other: when nothing else is to be done, or when all are asked for, as fast as it goes. */
function createReading<Value>(blocks: number, read: (index: number) => Promise<Value>) {
  const block = once(read)
  const inTurn = async (rest: () => Promise<void>): Promise<Value[]> => {
    const values: Value[] = []
    for (let i = 0; i < blocks; i++) {
      values.push(await block(i))
      await rest()
    }
    return values
  }
  return { all: () => inTurn(pause), whenIdle: () => inTurn(idle) }
}

/** Calls a function once for each argument, and gives its answer again. */
function once<Value>(make: (index: number) => Promise<Value>): (index?: number) => Promise<Value> {
  const made = new Map<number, Promise<Value>>()
  return (index = 0) => {
    const found = made.get(index) ?? make(index)
    made.set(index, found)
    return found
  }
}

/** Gathers the paragraphs of a word processor's document into lines, the cells of a table's row into one. */
export interface TextBlocks {
  paragraph(text: string): void
  openCell(): void
  closeCell(): void
  closeRow(): void
  text(): string
}

export function createTextBlocks(): TextBlocks {
  const lines: string[] = []
  // cells that are open: of a table in a table, too
  const open: string[][] = []
  const rows: string[][][] = []
  const here = () => open.at(-1) ?? lines
  return {
    paragraph(text) {
      here().push(text)
    },
    openCell() {
      open.push([])
    },
    closeCell() {
      const cell = open.pop()
      if (cell === undefined) return
      const row = rows[open.length] ?? []
      rows[open.length] = row
      row.push(cell)
    },
    closeRow() {
      const row = rows[open.length] ?? []
      rows.length = open.length
      if (row.length === 0) return
      // a row of figures is a line; where a cell has paragraphs, the table is a frame around text
      if (row.every((cell) => cell.length <= 1)) here().push(row.map(([line = '']) => line).join('\t'))
      else here().push(...row.flat())
    },
    text: () => lines.join('\n'),
  }
}

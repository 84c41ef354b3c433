/** A table in plain text: columns padded with spaces, numbers to the right. Wide characters count as two columns. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[column] ?? ''))))
  const isNumeric = head.map((_, column) => rows.length > 0 && rows.every((row) => NUMBER.test(row[column] ?? '')))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] as number) - widthOf(cell))
        return isNumeric[column] ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  return [line(head), ...rows.map(line)].join('\n')
}

const NUMBER = /^-?[\d.,/]{0,20}(?:-[\d.]{1,20})?$/

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) as number) >= 0x2e80 ? 2 : 1
  return width
}

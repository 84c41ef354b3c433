import { parseXml } from '../word/parse-xml.ts'

/** Whether a cell's style shows its number as a date. */
export type IsDateStyle = (style: number) => boolean

/** Number formats that show dates without being written out (ECMA-376, 18.8.30; 27 to 36 and 50 to 58 in East Asia). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** Reads which styles of a workbook show dates. */
export function readDateStyles(bytes: Buffer): IsDateStyle {
  const formats = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCellStyles = false
  parseXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt') {
        // quoted words and escapes are shown as they are: yyyy"年"m"月", 0"day"
        const code = (attributes.formatCode ?? '').replace(/"[^"]{0,100}"|\\.|\[[^\]]{0,40}\]/g, '')
        formats.set(Number(attributes.numFmtId), /[ymdhs]/i.test(code))
      } else if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributes.numFmtId ?? 0)
        styles.push(formats.get(id) ?? isBuiltInDate(id))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
    text() {},
  })
  return (style) => styles[style] ?? false
}

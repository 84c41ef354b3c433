// Asks recheck, in its own JavaScript, about patterns that come as JSON on stdin; answers with their verdicts as JSON.
import { readFileSync } from 'node:fs'

process.env.RECHECK_BACKEND = 'pure'
const { checkSync } = await import('recheck')
const timeout = Number(process.argv[2])
const verdicts = JSON.parse(readFileSync(0, 'utf8')).map(
  ({ source, flags }) => checkSync(source, flags, { timeout }).status,
)
process.stdout.write(JSON.stringify(verdicts))

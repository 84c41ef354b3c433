// Runs with poisoned workers: node run-poisoned.mjs <options as JSON>; prints the totals.
import { run } from '../../dist/index.js'

const options = JSON.parse(process.argv[2])
const workerModule = new URL('./poisoned-worker.mjs', import.meta.url)
process.stdout.write(JSON.stringify(await run({ csv: 'plain', keywords: 10, ...options, workerModule })))

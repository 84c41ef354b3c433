import { writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { BOOTSTRAP } from '../evaluate/bootstrap.ts'
import { type Evaluation, evaluate } from '../evaluate/evaluate.ts'
import { readFloors, writeFloors } from '../evaluate/floors.ts'
import { type GateResult, judge, renderGate, repin } from '../evaluate/gate.ts'
import { groupMistakes, renderMistakes } from '../evaluate/group-mistakes.ts'
import { type GoldSet, loadGold } from '../evaluate/load-gold.ts'
import type { Prediction } from '../evaluate/prediction.ts'
import { readRecords } from '../evaluate/read-records.ts'
import { renderEvaluation } from '../evaluate/report.ts'

export interface EvaluateDeps {
  /** Extracts the records of a file or folder. */
  readonly run: (path: string) => Promise<readonly Prediction[]> | readonly Prediction[]
}

interface Options {
  readonly gold: string
  readonly texts: string
  readonly records?: string
  readonly run?: string
  readonly json?: boolean
  readonly errors?: string
  readonly gate?: boolean
  readonly repin?: boolean
  readonly allowRegression?: boolean
  readonly floors?: string
  readonly seed: number
  readonly resamples: number
}

/** The exit code of a gate that did not hold. */
const GATE_FAILED = 4

export function registerEvaluate(program: Command, deps: EvaluateDeps): void {
  program
    .command('evaluate')
    .description('score records against gold')
    .requiredOption('--gold <dir>', 'folder of gold files, or one gold file')
    .requiredOption('--texts <dir>', 'folder of the documents that the gold names')
    .option('--records <file>', 'records to score, one a line (records.ndjson)')
    .option('--run <path>', 'extract from this file or folder first, and score that')
    .option('--errors <file>', 'write each miss, extra and wrong value (as JSON where the name ends in .json)')
    .option('--json', 'print JSON instead of tables')
    .option('--gate', 'fail (exit code 4) where a score falls under its floor')
    .option('--repin', 'raise the floors to the scores')
    .option('--allow-regression', 'let --repin lower a floor')
    .option('--floors <file>', 'the floors (floors.json beside the gold folder)')
    .option('--seed <n>', 'seed of the bootstrap', wholeNumber, BOOTSTRAP.seed)
    .option('--resamples <n>', 'resamples of the bootstrap', wholeNumber, BOOTSTRAP.resamples)
    .addHelpText(
      'after',
      `
Examples:
  zongjie evaluate --gold corpus/gold/dev --texts corpus/documents --run corpus/documents --errors errors.md
  zongjie evaluate --gold corpus/gold/dev --texts corpus/documents --records output/records.ndjson --gate`,
    )
    .action(async (options: Options, command: Command) => {
      if ((options.records === undefined) === (options.run === undefined)) {
        command.error('error: one of --records and --run is needed, and not both', { exitCode: 2 })
      }
      const gold = loadGold(options.gold, options.texts)
      const records = options.run === undefined ? readRecords(options.records as string) : await deps.run(options.run)
      const evaluation = evaluate(gold.documents, records, options)
      for (const warning of evaluation.warnings) process.stderr.write(`zongjie: ${warning}\n`)
      if (options.errors !== undefined) writeMistakes(options.errors, evaluation)
      report(options, evaluation, gate(options, evaluation, gold))
    })
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('A whole number is needed.')
  return Number(value)
}

function writeMistakes(path: string, { mistakes }: Evaluation): void {
  writeFileSync(
    path,
    path.endsWith('.json') ? `${JSON.stringify(groupMistakes(mistakes))}\n` : renderMistakes(mistakes),
  )
}

/** Repins where that is asked for, then holds the scores against the floors. */
function gate(options: Options, evaluation: Evaluation, gold: GoldSet): GateResult | null {
  if (!options.gate && !options.repin) return null
  const path = options.floors ?? join(dirname(resolve(options.gold)), 'floors.json')
  let floors = readFloors(path)
  if (options.repin) {
    const repinned = repin(evaluation, gold, floors, options.allowRegression ?? false)
    for (const { score, floor, actual } of repinned.refused) {
      process.stderr.write(`zongjie: ${score} would fall from ${floor} to ${actual ?? 'nothing'}\n`)
    }
    if (repinned.refused.length > 0) {
      process.stderr.write('zongjie: no floor was changed; --allow-regression lowers them\n')
      process.exitCode = GATE_FAILED
    } else {
      floors = repinned.floors
      writeFloors(path, floors)
      process.stderr.write(`zongjie: floors of ${gold.name} pinned in ${path}\n`)
    }
  }
  const result = judge(evaluation, gold, floors)
  if (!result.passed) process.exitCode = GATE_FAILED
  return result
}

function report({ json }: Options, evaluation: Evaluation, result: GateResult | null): void {
  if (json) process.stdout.write(`${JSON.stringify(result ? { ...evaluation, gate: result } : evaluation)}\n`)
  else process.stdout.write(`${renderEvaluation(evaluation)}\n${result ? `\n${renderGate(result)}\n` : ''}`)
}

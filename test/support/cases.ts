import { readFileSync } from 'node:fs'

/** Cases of test/spec/<name>.jsonl, one JSON object a line. */
export function readCases<Case>(name: string): Case[] {
  return readFileSync(new URL(`../spec/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Case)
}

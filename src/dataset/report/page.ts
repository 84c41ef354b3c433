import { createHash } from 'node:crypto'
import type { RunFacts } from '../facts.ts'
import type { Figures } from './aggregate.ts'
import { html, type Markup, scriptJson, trusted, write } from './html.ts'
import { both } from './language.ts'
import { SCRIPT } from './script.ts'
import { agenciesSection } from './sections/agencies.ts'
import { indicatorsSection } from './sections/indicators.ts'
import { issuersSection } from './sections/issuers.ts'
import { kindsSection } from './sections/kinds.ts'
import { LIST_END, listStart } from './sections/list.ts'
import { overview } from './sections/overview.ts'
import { qualitySection } from './sections/quality.ts'
import { themesSection } from './sections/themes.ts'
import { yearsSection } from './sections/years.ts'
import { STYLE } from './style.ts'

const SECTIONS = [
  yearsSection,
  kindsSection,
  issuersSection,
  indicatorsSection,
  themesSection,
  agenciesSection,
  qualitySection,
]

/** Nothing is fetched, and only this style and this script run, whatever a document's text holds. */
const POLICY = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`

/** The report, piece by piece: the list of summaries may be long. */
export function* page(figures: Figures, items: readonly string[], { version }: RunFacts): Generator<string> {
  yield write(head())
  yield write(overview(figures))
  yield write(html`<main>\n`)
  for (const part of SECTIONS) yield write(part(figures))
  yield write(listStart(items.length, figures.totals.summaries))
  yield* items
  yield write(LIST_END)
  yield write(foot(figures, version))
}

function head(): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>zongjie · corpus report 语料报告</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<input class="choice" type="radio" name="language" id="lang-en" checked><input class="choice" type="radio" name="language" id="lang-zh">
<div class="languages"><label for="lang-en">English</label><label for="lang-zh" lang="zh-Hans">中文</label></div>
`
}

function foot(figures: Figures, version: string): Markup {
  return html`</main>
<footer><p>${both(
    html`Made by zongjie ${version} from the data beside this page: <code>codebook.md</code> explains every column, <code>datapackage.json</code> describes the tables to programs, <code>run.json</code> says how the data came about. The figures of this page stand in it as JSON (<code>script#figures</code>).`,
    html`由 zongjie ${version} 根据同目录数据生成：<code>codebook.md</code> 解释每一列，<code>datapackage.json</code> 供程序读取，<code>run.json</code> 记录来历。本页数据以 JSON 形式附于页内（<code>script#figures</code>）。`,
  )}</p></footer>
<script type="application/json" id="figures">${scriptJson(figures)}</script>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}

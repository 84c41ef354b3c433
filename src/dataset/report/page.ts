import { createHash } from 'node:crypto'
import { type Block, blockElements } from './blocks.ts'
import { clientScript } from './client-script.ts'
import { html, trusted, write } from './html.ts'
import { STYLE } from './style.ts'

/** The data of a page: what it is first drawn from, and what its reader asks for later. */
interface PageBlocks {
  readonly first: Iterable<Block>
  readonly later: Iterable<Block>
}

/**
 * The page, piece by piece: its frame, the data that it is first drawn from, the program that shows them, and the rest
 * of its data, which a browser goes on reading while the page is in use.
 */
export function* page({ first, later }: PageBlocks, large: boolean): Generator<string> {
  const script = clientScript()
  // nothing is fetched, and only this style and this script run, whatever a document's text holds
  const policy = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`
  yield write(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>zongjie · corpus report 语料报告</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<noscript><p>This page shows its data by a script of its own; the tables beside it need none. 本页以自带脚本显示数据；同目录的数据表无需脚本。</p></noscript>
`)
  for (const element of blockElements(first, large)) yield write(element)
  yield write(html`<script>${trusted(script)}</script>\n`)
  for (const element of blockElements(later, large)) yield write(element)
  yield write(html`</body>
</html>
`)
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}

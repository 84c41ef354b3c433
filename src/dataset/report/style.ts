/** The page's style. Its text is hashed into the page's policy, so no element has a style of its own. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1d1b18; --soft: #6c655b; --line: #e5dfd4; --faint: #f6f2ea;
  --accent: #b3371f; --light: #e9bfb0; --rgb: 179 55 31;
  --sans: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Songti SC", STSong, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513; --ink: #ebe6dd; --soft: #a39b8f; --line: #36322c; --faint: #201e1b;
    --accent: #f38a68; --light: #6d3b2b; --rgb: 243 138 104;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
body { margin: 0 auto; max-width: 74rem; padding: 0 2rem 4rem; background: var(--paper); color: var(--ink); font: 400 1rem/1.6 var(--sans); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, .strip dd, .kicker { font-family: var(--serif); font-weight: 600; }
h1 { font-size: clamp(2rem, 5.2vw, 3.4rem); line-height: 1.12; letter-spacing: -0.015em; margin: 0.4rem 0 1.4rem; max-width: 22ch; text-wrap: balance; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.7rem; }
h3 { font-size: 0.82rem; font-weight: 600; margin: 0 0 0.5rem; color: var(--ink); }
h4 { font-size: 0.75rem; font-weight: 600; margin: 1.1rem 0 0.3rem; color: var(--soft); }
h4:first-child { margin-top: 0; }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

.choice { position: absolute; opacity: 0; pointer-events: none; }
.languages { display: flex; gap: 1.1rem; justify-content: flex-end; padding: 1.4rem 0 0; font-size: 0.875rem; color: var(--soft); }
.languages label { cursor: pointer; padding-bottom: 0.15rem; border-bottom: 2px solid transparent; }
#lang-en:checked ~ .languages [for="lang-en"], #lang-zh:checked ~ .languages [for="lang-zh"] { color: var(--ink); border-color: var(--accent); }
#lang-en:focus-visible ~ .languages [for="lang-en"], #lang-zh:focus-visible ~ .languages [for="lang-zh"] { outline: 2px solid var(--accent); outline-offset: 3px; }
#lang-en:checked ~ * .zh, #lang-zh:checked ~ * .en { display: none; }

header { padding: 2.6rem 0 3.4rem; }
.kicker { margin: 0; color: var(--accent); font-size: 1rem; }
.dek { font-size: 1.15rem; line-height: 1.65; color: var(--soft); max-width: 42rem; margin: 0 0 2.6rem; }
.strip { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.2rem, 1fr)); margin: 0; border-top: 2px solid var(--ink); }
.strip div { padding: 0.9rem 1rem 0 0; }
.strip dt { font-size: 0.82rem; color: var(--soft); }
.strip dd { margin: 0; font-size: 2rem; line-height: 1.2; }
.strip small { display: block; font: 400 0.78rem/1.4 var(--sans); color: var(--soft); margin-top: 0.15rem; }

section { display: grid; grid-template-columns: minmax(0, 15rem) minmax(0, 1fr); gap: 1rem 3.5rem; padding: 2.6rem 0 3.2rem; border-top: 1px solid var(--line); }
section.full { display: block; } .full .side { max-width: 42rem; margin-bottom: 1.8rem; }
.side p { margin: 0; font-size: 0.875rem; line-height: 1.65; color: var(--soft); }
.body > p { font-size: 0.9rem; color: var(--soft); }
.none { color: var(--soft); margin: 0; }

table { border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; font-size: 0.82rem; padding-bottom: 0.5rem; }
th { font-weight: 400; text-align: left; }
th, td { padding: 0.3rem 0.7rem 0.3rem 0; vertical-align: baseline; }
thead th { color: var(--soft); font-size: 0.78rem; vertical-align: bottom; border-bottom: 1px solid var(--ink); }
.num { text-align: right; white-space: nowrap; }
.wide { overflow-x: auto; }
.pair { display: grid; grid-template-columns: 1fr 1.25fr; gap: 2.4rem; align-items: start; }

svg { display: block; overflow: visible; }
.essays { fill: var(--accent); } .copies { fill: var(--light); } .meters .bar { background: var(--faint); }
.timeline text { font: 400 12px var(--sans); fill: var(--soft); font-variant-numeric: tabular-nums; }
.timeline .year { text-anchor: middle; }
.timeline .grid { stroke: var(--line); } .timeline .axis { stroke: var(--ink); }
.timeline g:hover rect { opacity: 0.75; }
.legend { display: flex; align-items: center; gap: 0.45rem; margin: 0 0 1rem; font-size: 0.82rem; color: var(--soft); }
.legend > .essays, .legend > .copies { width: 0.8rem; height: 0.8rem; background: var(--accent); }
.legend > .copies { background: var(--light); margin-left: 1rem; }
.bars th { width: 44%; padding-right: 0.9rem; } .bars td { padding: 0.22rem 0; } .bars .num { width: 3rem; padding-left: 0.5rem; }
.bars .bar, .meter .bar, .meters .bar { display: inline-block; width: 100%; vertical-align: middle; }
details.data { margin-top: 1.2rem; font-size: 0.875rem; } details.data table { max-width: 24rem; margin-top: 0.6rem; }
details.data > summary { color: var(--soft); cursor: pointer; } details.data tr + tr { border-top: 1px solid var(--line); }

.cross { min-width: 40rem; table-layout: fixed; } .cross thead th:first-child { width: 26%; } .cross td, .cross thead th + th { text-align: center; }
.cross td { padding: 0.42rem 0.4rem; border: 2px solid var(--paper); } .cross thead th { border-bottom: 0; padding-right: 0; }
.cross .num { text-align: right; font-weight: 600; } .cross thead th:last-child { text-align: right; }
.h0 { color: var(--soft); background: var(--faint); }
.h1 { background: rgb(var(--rgb) / 0.1); } .h2 { background: rgb(var(--rgb) / 0.2); } .h3 { background: rgb(var(--rgb) / 0.32); }
.h4 { background: rgb(var(--rgb) / 0.46); } .h5 { background: rgb(var(--rgb) / 0.62); } .h6 { background: var(--accent); color: var(--paper); }

.figures { min-width: 46rem; font-size: 0.84rem; }
.figures thead tr:first-child th[colspan] { text-align: center; border-bottom: 1px solid var(--line); }
.figures thead tr:first-child th { border-bottom: 0; } .figures thead tr:first-child th[rowspan] { border-bottom: 1px solid var(--ink); }
.figures tbody { border-bottom: 1px solid var(--line); } .figures tbody th { padding-right: 1rem; }
.figures td.num { color: var(--soft); } .figures td.strong { color: var(--ink); font-weight: 600; }
.figures .first { padding-left: 2rem; }
.figures tbody tr:first-child > * { padding-top: 0.55rem; } .figures tbody tr:last-child > * { padding-bottom: 0.55rem; }
.figures .rest td { color: var(--soft); font-size: 0.78rem; }
.themes tbody tr { border-top: 1px solid var(--line); } .themes td.year { font-weight: 600; white-space: nowrap; } .themes .meter { width: 22%; padding-right: 0; }
.themes th[scope="row"] { font-family: var(--serif); font-size: 1rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 2rem 2.2rem; }
.cards ol, .lists ul { list-style: none; margin: 0; padding: 0; font-size: 0.875rem; }
.cards li, .lists li { display: flex; justify-content: space-between; gap: 0.8rem; padding: 0.28rem 0; border-top: 1px solid var(--line); }
.cards b, .lists b { font-weight: 600; }
.meters { margin-bottom: 2.2rem; } .meters th { width: 42%; } .meters .of { color: var(--soft); width: 9rem; padding-right: 0; }
.lists { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 2rem 2.2rem; }

.tools { display: flex; flex-wrap: wrap; gap: 0.6rem 2rem; align-items: baseline; justify-content: space-between; margin: 1.2rem 0 1.6rem; }
.tools p { margin: 0; font-size: 0.875rem; color: var(--soft); } .keys mark { margin-right: 0.8rem; }
#words { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; padding: 0.3rem 0.6rem; width: 16rem; max-width: 60vw; }
.columns, .list summary { display: grid; grid-template-columns: 1rem 3.2rem minmax(0, 1fr) minmax(0, 15rem) 4.5rem 4.5rem; gap: 0 1.2rem; align-items: baseline; }
.list summary::before { content: "+"; color: var(--accent); } .list [open] > summary::before { content: "−"; } .columns::before { content: ""; }
.columns { font-size: 0.78rem; color: var(--soft); border-bottom: 1px solid var(--ink); padding: 0 0 0.35rem; }
.list { list-style: none; margin: 0; padding: 0; }
.list > li { border-bottom: 1px solid var(--line); }
.list summary { padding: 0.7rem 0; cursor: pointer; list-style: none; font-size: 0.92rem; } .list summary::-webkit-details-marker { display: none; }
.list summary:hover b { color: var(--accent); } .list summary b { font: 600 1.05rem/1.4 var(--serif); }
.list summary small { color: var(--soft); font-size: 0.78rem; display: block; } .list .i, .list .g, .list .n { color: var(--soft); font-size: 0.85rem; }
.list i { font: 400 0.72rem/1 var(--sans); color: var(--accent); border: 1px solid currentColor; border-radius: 2px; padding: 0.05rem 0.3rem; margin-left: 0.3rem; white-space: nowrap; }
.n { text-align: right; } .list [open] > summary b { color: var(--accent); }
.open { padding: 0.4rem 0 2.4rem 6.6rem; display: grid; grid-template-columns: minmax(0, 20rem) minmax(0, 1fr); gap: 1.2rem 3rem; align-items: start; }
.facts { grid-column: 1 / -1; margin: 0; padding: 0; list-style: none; font-size: 0.85rem; color: var(--soft); } .facts em { color: var(--accent); font-style: normal; }
.found { font-size: 0.85rem; line-height: 1.5; } .found ul { list-style: none; margin: 0; padding: 0; } .found li { padding: 0.16rem 0; color: var(--soft); }
.found q { color: var(--ink); quotes: none; margin-right: 0.35rem; } .found a { text-decoration: none; }
.said { font-family: var(--serif); font-size: 1.05rem; line-height: 1.9; }
.said p { margin: 0 0 0.7rem; padding: 0.1rem 0.6rem; border-left: 2px solid transparent; } .said p:target { border-color: var(--accent); background: var(--faint); }
mark { color: inherit; background: none; } mark, .found q { text-decoration: underline 2px var(--accent); text-underline-offset: 0.25em; text-decoration-skip-ink: none; }
mark.counts { background: rgb(var(--rgb) / 0.16); padding: 0 0.1em; } mark.counts, q.counts { text-decoration: none; } .found q.counts { background: rgb(var(--rgb) / 0.16); }
mark.dates, .found q.dates { text-decoration-style: dotted; } mark.themes, .found q.themes { text-decoration-style: double; text-decoration-thickness: 1px; }
mark.agencies, .found q.agencies { text-decoration-thickness: 1px; }

footer { border-top: 2px solid var(--ink); padding: 1.2rem 0 0; font-size: 0.82rem; line-height: 1.7; color: var(--soft); max-width: 52rem; }
footer code { font-size: 0.78rem; }

@media (max-width: 56rem) {
  body { padding: 0 1.15rem 3rem; }
  section { display: block; padding: 2rem 0 2.4rem; } .side { margin-bottom: 1.4rem; }
  .pair { grid-template-columns: 1fr; } .strip { grid-template-columns: repeat(auto-fill, minmax(6.2rem, 1fr)); } .strip dd { font-size: 1.6rem; }
  .columns { display: none; }
  .list summary { grid-template-columns: 0.7rem 2.7rem minmax(0, 1fr) auto; gap: 0 0.6rem; } .list .i { grid-column: 3; } .list .g { grid-column: 4; grid-row: 1; text-align: right; } .list .n { grid-column: 4; }
  .open { display: flex; flex-direction: column; align-items: stretch; padding: 0.2rem 0 1.6rem; } .found { order: 1; } .said p { padding: 0.1rem 0 0.1rem 0.6rem; margin-left: -0.6rem; }
  .timeline .minor { display: none; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #555; --line: #ccc; --faint: #f4f4f4; --accent: #b3371f; --light: #e9bfb0; --rgb: 179 55 31; }
  body { max-width: none; padding: 0; font-size: 10pt; } .languages, .tools #filter, details.data { display: none; }
  section { break-inside: avoid-page; } section.full { break-inside: auto; } .list > li { break-inside: avoid; } .list [open] { break-inside: auto; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`

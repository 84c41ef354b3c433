/** The page's style. Its text is hashed into the page's policy, so no element has a style of its own. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --card: #fffefb; --ink: #1d1b18; --soft: #655f56; --line: #e5dfd4; --faint: #f5f1e9;
  --accent: #a8321b; --light: #e6bcae; --rgb: 168 50 27;
  --sans: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Songti SC", STSong, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513; --card: #1c1a18; --ink: #ebe6dd; --soft: #a89f93; --line: #36322c; --faint: #211f1c;
    --accent: #f3906f; --light: #6d3b2b; --rgb: 243 144 111;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 4rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.6 var(--sans); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.page { max-width: 82rem; margin: 0 auto; padding: 0 2.5rem 4rem; }
h1, h2, .strip dd, .kicker, .reading h3 { font-family: var(--serif); font-weight: 600; }
h1 { font-size: clamp(2rem, 4.6vw, 3.3rem); line-height: 1.14; letter-spacing: -0.015em; margin: 0.5rem 0 1.2rem; max-width: 24ch; text-wrap: balance; }
h2 { font-size: 1.55rem; line-height: 1.25; margin: 0; }
h3 { font-size: 0.86rem; font-weight: 600; margin: 0 0 0.6rem; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 1px; }
main:focus { outline: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; top: 0.5rem; background: var(--ink); color: var(--paper); padding: 0.4rem 0.8rem; z-index: 3; } .skip:focus { left: 1rem; }
.none, .zero { color: var(--soft); } .none { margin: 0; }

.languages { display: flex; gap: 1.1rem; justify-content: flex-end; padding: 1.3rem 0 0; font-size: 0.875rem; color: var(--soft); }
.languages button { padding: 0.1rem 0 0.15rem; border-bottom: 2px solid transparent; } .languages [aria-pressed="true"] { color: var(--ink); border-color: var(--accent); }

.masthead { padding: 2rem 0 2.6rem; }
.kicker { margin: 0; color: var(--accent); font-size: 1rem; }
.dek { font-size: 1.12rem; line-height: 1.65; color: var(--soft); max-width: 44rem; margin: 0 0 2.4rem; }
.strip { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.4rem, 1fr)); margin: 0; border-top: 2px solid var(--ink); }
.strip div { display: flex; flex-direction: column; padding: 0.8rem 1rem 0 0; }
.strip dt { font-size: 0.84rem; color: var(--soft); }
.strip dd { margin: 0; font-size: 2rem; line-height: 1.25; } .strip .zero { font-size: 2rem; }

.body { display: grid; grid-template-columns: 14.5rem minmax(0, 1fr); gap: 0 3.6rem; align-items: start; border-top: 1px solid var(--line); }
.rail { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; scrollbar-width: thin; padding: 1.6rem 0.6rem 2rem 2px; font-size: 0.875rem; }
.rail form { margin-bottom: 1.2rem; } .rail form label { display: block; font-weight: 600; margin-bottom: 0.35rem; }
.rail input[type="search"] { width: 100%; font: inherit; font-size: 1rem; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 3px; padding: 0.35rem 0.6rem; }
::placeholder { color: var(--soft); opacity: 1; }
.filters > summary { display: none; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; } legend { padding: 0; font-weight: 600; }
.copies-choice { padding-bottom: 0.9rem; } .copies-choice label { display: block; padding: 0.12rem 0; }
input[type="radio"], input[type="checkbox"] { accent-color: var(--accent); margin: 0 0.45rem 0 0; flex: none; width: 1rem; height: 1rem; vertical-align: -0.14rem; }
.facet { border-top: 1px solid var(--line); } .facet > summary { font-weight: 600; cursor: pointer; padding: 0.5rem 0; list-style: none; display: flex; }
.facet > summary::-webkit-details-marker { display: none; } .facet > summary::after { content: "+"; margin-left: auto; color: var(--soft); font-weight: 400; } .facet[open] > summary::after { content: "−"; }
.facet b { color: var(--accent); white-space: pre; } .facet fieldset { padding-bottom: 0.9rem; }
.facet label { display: flex; align-items: baseline; padding: 0.1rem 0; cursor: pointer; } .facet label input { align-self: center; }
.facet .of { margin-left: auto; padding-left: 0.6rem; color: var(--soft); } .facet label:hover .name { text-decoration: underline; text-decoration-color: var(--accent); text-underline-offset: 0.2em; }
.rest > summary { cursor: pointer; color: var(--soft); padding: 0.2rem 0; }

main { padding-top: 0.4rem; min-width: 0; }
.chosen { position: sticky; top: 0; z-index: 2; background: var(--paper); display: flex; flex-wrap: wrap; gap: 0.35rem 0.7rem; align-items: center; padding: 0.75rem 0 0.7rem; border-bottom: 1px solid var(--line); font-size: 0.875rem; }
.chosen p { margin: 0; font-weight: 600; }
.chip { border: 1px solid var(--accent); color: var(--accent); border-radius: 999px; padding: 0.05rem 0.7rem; }
.plain { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.22em; } .plain:disabled { color: var(--soft); text-decoration: none; cursor: default; }
.download { margin-left: auto; }
.limit { border-left: 3px solid var(--accent); background: var(--faint); margin: 0 0 1.6rem; padding: 0.7rem 1rem; max-width: 52rem; }

section { padding: 2.6rem 0 3rem; border-top: 1px solid var(--line); } #found, #when { border-top: 0; } #found { border-bottom: 1px solid var(--line); }
section > header { margin-bottom: 1.5rem; } .note { margin: 0.35rem 0 0; max-width: 44rem; font-size: 0.9rem; line-height: 1.65; color: var(--soft); } .note .number { color: var(--ink); }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2rem 3rem; align-items: start; margin-top: 2.2rem; } section > header + .pair { margin-top: 0; } .pair .bars + .bars { margin-top: 2rem; }

table { border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.45; }
caption { text-align: left; font-weight: 600; font-size: 0.86rem; padding-bottom: 0.5rem; }
th { font-weight: 400; text-align: left; }
th, td { padding: 0.32rem 0.7rem 0.32rem 0; vertical-align: baseline; }
thead th { color: var(--soft); font-size: 0.8rem; vertical-align: bottom; border-bottom: 1px solid var(--ink); }
.num { text-align: right; white-space: nowrap; } .soft { color: var(--soft); } .strong { font-weight: 600; }
.number { text-decoration: underline; text-decoration-color: rgb(var(--rgb) / 0.28); text-decoration-thickness: 1.5px; text-underline-offset: 0.2em; border-radius: 1px; }
.number:hover, tr:hover > td > .number, li:hover > .number { text-decoration-color: var(--accent); }
.wide { overflow-x: auto; }

figure { margin: 0; } svg { display: block; overflow: visible; }
.essays { fill: var(--accent); } .copies { fill: var(--light); } .reach { fill: transparent; }
.columns text { font: 400 12px var(--sans); fill: var(--soft); font-variant-numeric: tabular-nums; } .columns .label { text-anchor: middle; }
svg .grid { stroke: var(--line); } svg .axis { stroke: var(--ink); } .spark .axis { stroke: var(--line); } .spark { display: inline-block; vertical-align: -0.25rem; }
.columns .open { cursor: pointer; } .columns .open:hover .essays, .columns .open:hover .copies { opacity: 0.72; }
details.data { margin-top: 0.9rem; font-size: 0.875rem; } details.data > summary { color: var(--soft); cursor: pointer; } details.data table { max-width: 22rem; margin-top: 0.6rem; } details.data tbody tr + tr { border-top: 1px solid var(--line); }
#rejects { margin-top: 2rem; } #rejects table { max-width: none; }
.bars th { width: 46%; padding-right: 0.9rem; } .bars .line { padding: 0.32rem 0; } .bars .bar { display: inline-block; vertical-align: middle; } .bars .num { width: 3.4rem; padding-left: 0.7rem; padding-right: 0; }
.meters .bar { background: var(--faint); } .meters .of { width: 9rem; color: var(--soft); } .meters .of .number { color: var(--ink); }

.heat { min-width: 38rem; } .heat thead th { border-bottom: 0; padding-right: 0.4rem; } .heat td { padding: 0; border: 2px solid var(--paper); text-align: right; min-width: 1.9rem; }
.heat td > * { display: block; width: 100%; padding: 0.3rem 0.4rem; text-align: right; } .heat .number { text-decoration-color: transparent; } .heat .number:focus-visible { outline-offset: -2px; } .heat tbody th { white-space: nowrap; padding-right: 1rem; }
.h0 { background: none; } .h1 { background: rgb(var(--rgb) / 0.09); } .h2 { background: rgb(var(--rgb) / 0.18); } .h3 { background: rgb(var(--rgb) / 0.28); } .h4 { background: rgb(var(--rgb) / 0.38); } .h5 { background: rgb(var(--rgb) / 0.48); font-weight: 600; }

.figures { min-width: 50rem; } .figures tbody { border-bottom: 1px solid var(--line); } .figures tbody th { padding-right: 1rem; font-weight: 600; width: 11rem; }
.figures .unit { min-width: 4rem; max-width: 8rem; } .figures td:nth-last-child(4) { padding-left: 0.8rem; } .figures td, .figures tbody th { padding-top: 0.22rem; padding-bottom: 0.22rem; } .figures tbody tr:first-child > * { padding-top: 0.55rem; } .figures tbody tr:last-child > * { padding-bottom: 0.55rem; }
.figures .rest td { color: var(--soft); font-size: 0.8rem; }
.themes { margin-bottom: 2.6rem; } .themes details { margin-top: 0.8rem; font-size: 0.875rem; } .themes summary { color: var(--soft); cursor: pointer; } .themes tbody tr, .plain-rows tbody tr { border-top: 1px solid var(--line); } .year { white-space: nowrap; } .themes td.year { font-weight: 600; } .themes th[scope="row"] { font-family: var(--serif); font-size: 1.05rem; }
.with { color: var(--accent); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 2rem 2.4rem; margin-top: 2.4rem; }
.cards ol { list-style: none; margin: 0; padding: 0; font-size: 0.875rem; } .cards li { display: flex; justify-content: space-between; gap: 0.8rem; padding: 0.28rem 0; border-top: 1px solid var(--line); }

.list { min-width: 44rem; } .list tbody tr { border-bottom: 1px solid var(--line); } .list th[scope="row"] { width: 46%; } .list td, .list tbody th { vertical-align: top; line-height: 1.45; } .list td, .list th { padding-top: 0.5rem; padding-bottom: 0.5rem; }
.sort { color: inherit; white-space: nowrap; } .sort:hover { text-decoration: underline; } .title { font: 600 1.02rem/1.4 var(--serif); } .title:hover { color: var(--accent); }
.list small { display: block; color: var(--soft); font-size: 0.78rem; } .list i { font: 400 0.74rem/1 var(--sans); color: var(--accent); border: 1px solid currentColor; border-radius: 2px; padding: 0.05rem 0.3rem; margin-left: 0.4rem; white-space: nowrap; }
.pager { display: flex; gap: 1.4rem; justify-content: center; padding-top: 1.2rem; font-size: 0.875rem; }
.kwic { min-width: 44rem; table-layout: fixed; } .kwic td { padding: 0.24rem 0; white-space: nowrap; overflow: hidden; } .kwic .before { text-align: right; direction: ltr; width: 33%; } .kwic .words { width: auto; max-width: 9rem; padding: 0.24rem 0.25rem; } .kwic .words button { color: var(--accent); font-weight: 600; } .kwic .after { width: 33%; }
.kwic { width: 100%; table-layout: auto; } .kwic .where { color: var(--soft); font-size: 0.8rem; padding-left: 1.2rem; max-width: 11rem; text-overflow: ellipsis; } .kwic tbody tr { border-top: 1px solid var(--line); }

dialog { width: min(64rem, 100vw); max-width: none; height: 100vh; height: 100dvh; max-height: none; margin: 0 0 0 auto; border: 0; border-left: 1px solid var(--line); padding: 0 2.2rem 3rem; background: var(--card); color: var(--ink); overflow-y: auto; overscroll-behavior: contain; }
dialog::backdrop { background: rgb(20 18 16 / 0.45); }
dialog > header { position: sticky; top: 0; z-index: 1; background: var(--card); display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; align-items: baseline; padding: 1.3rem 0 0.9rem; border-bottom: 2px solid var(--ink); font-size: 0.875rem; }
dialog h2 { font-size: 1.3rem; flex: 1 1 14rem; } .count { font-weight: 600; margin-right: 0.8rem; }
.rows { list-style: none; margin: 0; padding: 0; } .rows li { border-bottom: 1px solid var(--line); } .rows li > button { display: block; width: 100%; padding: 0.8rem 0; } .rows li > button:hover { background: var(--faint); }
.sentence { display: block; font-family: var(--serif); font-size: 1.05rem; line-height: 1.75; } .from { display: block; font-size: 0.82rem; color: var(--soft); margin-top: 0.15rem; } .from b { font-weight: 600; color: var(--ink); }
.reading { padding-top: 1.4rem; } .reading h3 { font-size: 1.45rem; line-height: 1.35; margin: 0 0 0.6rem; max-width: 34em; }
.facts { margin: 0 0 1.6rem; padding: 0; list-style: none; font-size: 0.875rem; color: var(--soft); } .facts em { color: var(--accent); font-style: normal; }
.reading .columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 18rem); gap: 1.5rem 2.6rem; align-items: start; }
.said { font-family: var(--serif); font-size: 1.08rem; line-height: 1.95; } .said p { margin: 0 0 0.9rem; }
.found h4 { font-size: 0.8rem; font-weight: 600; margin: 1rem 0 0.2rem; color: var(--soft); } .found h4:first-child { margin-top: 0; } .reading .found { font-size: 0.85rem; line-height: 1.5; }
.found ul { list-style: none; margin: 0; padding: 0; } .found li { padding: 0.16rem 0.3rem; margin: 0 -0.3rem; color: var(--soft); } .found li.target { background: var(--faint); } .found li button { color: var(--ink); }
mark { color: inherit; background: none; } mark, .found li button { text-decoration: underline 1.5px var(--accent); text-underline-offset: 0.25em; text-decoration-skip-ink: none; }
mark.counts, .found .counts { background: rgb(var(--rgb) / 0.14); text-decoration: none; } mark.dates, .found .dates { text-decoration-style: dotted; } mark.themes, .found .themes { text-decoration-style: double; text-decoration-thickness: 1px; } mark.agencies, .found .agencies { text-decoration-thickness: 1px; }
mark.target { background: rgb(var(--rgb) / 0.3); text-decoration: none; padding: 0.05em 0.1em; border-radius: 2px; font-weight: 600; } 

footer { border-top: 2px solid var(--ink); padding: 1.1rem 0 0; font-size: 0.84rem; line-height: 1.7; color: var(--soft); } footer p { max-width: 52rem; margin: 0; }

@media (max-width: 61.99rem) {
  .page { padding: 0 1.2rem 3rem; }
  .body { display: block; } .rail { position: static; max-height: none; padding: 1.2rem 2px; border-bottom: 1px solid var(--line); }
  .filters > summary { display: block; font-weight: 600; cursor: pointer; padding: 0.3rem 0; }
  .facets { padding-top: 0.6rem; }
}
@media (max-width: 44rem) {
  .masthead { padding: 1.2rem 0 1.8rem; } .dek { font-size: 1rem; margin-bottom: 1.6rem; }
  .strip { grid-template-columns: repeat(3, minmax(0, 1fr)); } .strip dd, .strip .zero { font-size: 1.5rem; }
  .pair { grid-template-columns: minmax(0, 1fr); } .cards { grid-template-columns: minmax(0, 1fr); }
  section { padding: 2rem 0 2.2rem; } .bars th { width: 52%; }
  .columns .minor { display: none; }
  dialog { padding: 0 1.1rem 2rem; } .reading .columns { grid-template-columns: minmax(0, 1fr); } .download { margin-left: 0; }
}
@media (prefers-reduced-motion: no-preference) { .number, .chip { transition: text-decoration-color 0.12s; } }
@page { margin: 14mm 12mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #555; --line: #ccc; --faint: #f4f4f4; --accent: #a8321b; --light: #e6bcae; --rgb: 168 50 27; }
  body { font-size: 9.5pt; } .page { max-width: none; padding: 0; } .languages, .rail, .skip, details.data, .download, .pager, dialog { display: none; } .body { display: block; border: 0; }
  .chosen { position: static; } h1 { font-size: 26pt; } .wide { overflow: visible; } .figures, .heat, .list { min-width: 0; font-size: 8pt; }
  section { break-inside: auto; padding: 14pt 0; } section > header, caption { break-after: avoid; } figure, tr, .cards > div { break-inside: avoid; } thead { display: table-header-group; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`

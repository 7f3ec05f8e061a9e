import { LANGS } from '#lib/platform/i18n/locales.ts'
import {
  isRich,
  parseRich,
  type RichDocument,
  writeRich,
} from '#lib/platform/rich-text/document.ts'
import type { LocalizedRich } from '#lib/platform/rich-text/localized.ts'
import { richOfPlain } from '#lib/platform/rich-text/plain.ts'
import { judgeRich } from '#lib/platform/rich-text/schema.ts'
import type { Fault } from '../texts/utils.ts'
import type { Fields } from '../types.ts'

/** A rich text as three fields, each the canonical JSON of its document. */
export const fieldsOfRich = (name: string, text: LocalizedRich | null): Fields =>
  Object.fromEntries(
    LANGS.map((lang) => [`${name}.${lang}`, text?.[lang] ? writeRich(text[lang]) : '']),
  )

/** The rich text that these fields hold; null for none. Every text has its Chinese. */
export function readRich(name: string, fields: Fields, fault: Fault): LocalizedRich | null {
  const own: Partial<Record<(typeof LANGS)[number], RichDocument>> = {}
  for (const lang of LANGS) {
    const sent = fields[`${name}.${lang}`] ?? ''
    if (sent === '') continue
    const judged = judgeRich(sent)
    if (judged.ok) own[lang] = judged.document
    else fault(`${name}.${lang}`, judged.fault)
  }
  const { 'zh-Hans': chinese, ...others } = own
  if (chinese) return { 'zh-Hans': chinese, ...others }
  if (fields[`${name}.zh-Hans`]) return null
  return Object.keys(others).length > 0 ? fault(`${name}.zh-Hans`, 'chinese_first') : null
}

/** What a form sent of a rich text, as its JSON: the plain form is read beside the text from which it was drawn. */
export function typedRich(name: string, began: Fields, input: Fields): Fields {
  const typed = LANGS.flatMap((lang) => {
    const field = `${name}.${lang}`
    const sent = input[field]
    if (!sent || isRich(sent)) return []
    return [[field, writeRich(richOfPlain(sent, parseRich(began[field] ?? '')))] as const]
  })
  return { ...input, ...Object.fromEntries(typed) }
}

import { LANGS, type Lang } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { isRich, type RichDocument, writeRich } from '#lib/platform/rich-text/document.ts'
import type { LocalizedRich } from '#lib/platform/rich-text/localized.ts'
import {
  documentOf,
  isPlain,
  plainOf,
  readable,
  richOfLines,
  richOfPlain,
} from '#lib/platform/rich-text/plain.ts'
import { judgeRich } from '#lib/platform/rich-text/schema.ts'
import { type Fault, readText } from '../texts/utils.ts'
import type { Fields } from '../types.ts'

/** A text as every reader of plain texts has it, and beside it its documents: null where it is paragraphs alone. */
type LaidOut = { text: LocalizedText | null; rich: LocalizedRich | null }

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
    const judged = judgeRich(isRich(sent) ? sent : writeRich(richOfLines(sent)))
    if (judged.ok) own[lang] = judged.document
    else fault(`${name}.${lang}`, judged.fault)
  }
  const { 'zh-Hans': chinese, ...others } = own
  if (chinese) return { 'zh-Hans': chinese, ...others }
  if (fields[`${name}.zh-Hans`]) return null
  return Object.keys(others).length > 0 ? fault(`${name}.zh-Hans`, 'chinese_first') : null
}

/**
 * A plain text that may be laid out, as three fields: the canonical JSON where its document is more than
 * paragraphs, else the text itself, as it always was.
 */
export const fieldsOfLaidOut = (name: string, { text, rich }: LaidOut): Fields => {
  const own = (lang: Lang) => {
    const document = rich?.[lang]
    return document && !isPlain(document) ? writeRich(document) : (text?.[lang] ?? '')
  }
  return Object.fromEntries(LANGS.map((lang) => [`${name}.${lang}`, own(lang)]))
}

/** The text that these fields hold, and its documents where one of them is more than paragraphs. */
export function readLaidOut(name: string, fields: Fields, fault: Fault): LaidOut {
  const documents: Partial<Record<Lang, RichDocument>> = {}
  const plain: Record<string, string> = {}
  for (const lang of LANGS) {
    const field = `${name}.${lang}`
    const sent = fields[field] ?? ''
    plain[field] = sent
    if (!isRich(sent)) continue
    const judged = judgeRich(sent)
    if (judged.ok) {
      documents[lang] = judged.document
      plain[field] = plainOf(judged.document)
    } else fault(field, judged.fault)
  }
  const text = readText(name, plain, fault)
  if (!text || Object.values(documents).every(isPlain)) return { text, rich: null }
  const whole = (lang: Lang) => documents[lang] ?? richOfLines(text[lang] ?? '')
  const all = LANGS.flatMap((lang) => (text[lang] ? [[lang, whole(lang)] as const] : []))
  return { text, rich: Object.fromEntries(all) as LocalizedRich }
}

/** What a form sent of a rich text: its plain form is read beside the text from which the form was drawn. */
export function typedRich(name: string, began: Fields, input: Fields): Fields {
  const typed = LANGS.flatMap((lang) => {
    const field = `${name}.${lang}`
    const sent = input[field]
    if (!sent || isRich(sent)) return []
    const before = began[field] ?? ''
    if (sent === readable(before)) return [[field, before] as const]
    const document = richOfPlain(sent, documentOf(before))
    return [[field, isPlain(document) ? sent : writeRich(document)] as const]
  })
  return { ...input, ...Object.fromEntries(typed) }
}

/** What a list says of a record in plain words: of a text that is laid out, the same words are no change. */
export const listedRich = (standing: Fields, listed: Fields): Fields =>
  Object.fromEntries(
    Object.entries(listed).map(([name, text]) => {
      const before = standing[name] ?? ''
      return [name, readable(before) === text ? before : text]
    }),
  )

/** Fields as a list has them: every text in plain words. */
export const plainFields = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, readable(text)]))

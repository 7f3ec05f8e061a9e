import type { Citation } from '#lib/domain/record/types.ts'
import { type PartialDate, partsOfDay } from '#lib/platform/dates/partial-date.ts'
import { LANGS } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { localizedTextSchema } from '#lib/platform/i18n/schema.ts'
import { CITATIONS_MAX } from '../constants.ts'
import type { FieldFaults, Fields } from '../types.ts'

/** Told what is wrong with which field; returns null, for what there is then not. */
export type Fault = (name: string, word: string) => null

/** Collects what is wrong with which field. */
export function newFaults(): { faults: FieldFaults; fault: Fault } {
  const faults: FieldFaults = {}
  const fault: Fault = (name, word) => {
    faults[name] = [...(faults[name] ?? []), word]
    return null
  }
  return { faults, fault }
}

/** A text in three languages as three fields: `title.en` and so on. */
export const fieldsOfText = (name: string, text: LocalizedText | null): Fields =>
  Object.fromEntries(LANGS.map((lang) => [`${name}.${lang}`, text?.[lang] ?? '']))

/** The text that these fields hold; null for none. Every text has its Chinese. */
export function readText(name: string, fields: Fields, fault: Fault): LocalizedText | null {
  const own = Object.fromEntries(
    LANGS.flatMap((lang) => {
      const text = fields[`${name}.${lang}`]
      return text ? [[lang, text]] : []
    }),
  )
  if (Object.keys(own).length === 0) return null
  // What is missing elsewhere is shown from it.
  if (!own['zh-Hans']) return fault(`${name}.zh-Hans`, 'chinese_first')
  return own as LocalizedText
}

/** Points as lines, the same number of them in each language; one that a language lacks is empty. */
export const fieldsOfTexts = (name: string, texts: readonly LocalizedText[]): Fields =>
  Object.fromEntries(
    LANGS.map((lang) => {
      const lines = texts.map((text) => (text[lang] ?? '').replaceAll('\n', ' '))
      return [`${name}.${lang}`, lines.join('\n').trimEnd()]
    }),
  )

/** The points that these lines say; each has its Chinese. A line that is empty everywhere is none. */
export function readTexts(
  name: string,
  fields: Fields,
  fault: Fault,
  max: number,
): LocalizedText[] {
  const lines = LANGS.map((lang) => [lang, (fields[`${name}.${lang}`] ?? '').split('\n')] as const)
  const count = Math.max(...lines.map(([, own]) => (own.join('') === '' ? 0 : own.length)))
  if (count > max) fault(`${name}.zh-Hans`, 'too_large')
  return Array.from({ length: Math.min(count, max) }, (_, index) => index).flatMap((index) => {
    const own = lines.flatMap(([lang, all]) => {
      const line = all[index]?.trim()
      return line ? [[lang, line]] : []
    })
    if (own.length === 0) return []
    const text = Object.fromEntries(own) as LocalizedText
    if (!text['zh-Hans']) fault(`${name}.zh-Hans`, 'chinese_first')
    return [text]
  })
}

/** `of` is what they prove where that is a part of the record: `service0.`. */
export const fieldsOfCitations = (citations: readonly Citation[], of = ''): Fields =>
  Object.assign(
    {},
    ...citations.map(({ document, quote, note }, index) => ({
      [`${of}citation${index}.document`]: document,
      [`${of}citation${index}.quote`]: quote,
      [`${of}citation${index}.note`]: note ? writeNote(note) : '',
    })),
  )

/** Where the facts come from: document and words, numbered. */
export function readCitations(fields: Fields, fault: Fault, of = ''): Citation[] {
  return Array.from({ length: CITATIONS_MAX }, (_, index) => index).flatMap((index) => {
    const name = (part: string) => `${of}citation${index}.${part}`
    const at = (part: string) => fields[name(part)] ?? ''
    const [document, quote] = [at('document'), at('quote')]
    if (document === '' && quote === '') return []
    if (document === '') fault(name('document'), 'empty')
    if (quote === '') fault(name('quote'), 'empty')
    const read = at('note') === '' ? undefined : readNote(at('note'))
    if (read === null) fault(name('note'), 'unknown_value')
    return [{ document, quote, ...(read ? { note: read } : {}) }]
  })
}

/** In one order, whatever order the database keeps its keys in: two editors are compared by it. */
function writeNote(note: LocalizedText): string {
  const inOrder = LANGS.flatMap((lang) => (note[lang] ? [[lang, note[lang]]] : []))
  return JSON.stringify(Object.fromEntries(inOrder))
}

function readNote(note: string): LocalizedText | null {
  try {
    return localizedTextSchema.parse(JSON.parse(note)) as LocalizedText
  } catch {
    return null
  }
}

/** A list as lines of one field, each once. */
export function readLines(name: string, fields: Fields, fault: Fault, max: number): string[] {
  const sent = (fields[name] ?? '').split('\n').map((one) => one.trim())
  const found = [...new Set(sent.filter(Boolean))]
  if (found.length > max) fault(name, 'too_many')
  return found
}

/** Texts in several languages as lines of one field for each language, the same number of them in each. */
export const fieldsOfTextLines = (name: string, texts: readonly LocalizedText[]): Fields =>
  Object.fromEntries(
    LANGS.map((lang) => {
      const lines = texts.map((text) => text[lang] ?? '')
      return [`${name}.${lang}`, lines.join('\n').trimEnd()]
    }),
  )

/** The same read back: a translation stands on the line of its Chinese. */
export function readTextLines(
  name: string,
  fields: Fields,
  fault: Fault,
  max: number,
): LocalizedText[] {
  const lines = (lang: string) =>
    (fields[`${name}.${lang}`] ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => line.trim())
  const chinese = lines('zh-Hans')
  const others = LANGS.filter((lang) => lang !== 'zh-Hans')
  for (const lang of others) {
    const own = lines(lang)
    const beyond = own.some((line, index) => line !== '' && !chinese[index])
    if (beyond) fault(`${name}.${lang}`, 'more_lines')
  }
  if (chinese.length > max) fault(`${name}.zh-Hans`, 'too_many')
  return chinese.flatMap((line, index) => {
    if (line === '') return []
    const own = others.flatMap((lang) => {
      const text = lines(lang)[index]
      return text ? [[lang, text] as const] : []
    })
    return [{ 'zh-Hans': line, ...Object.fromEntries(own) }]
  })
}

/** ISO 3166-1 alpha-2, in whatever case it is typed; null for none. */
export function readCountry(name: string, fields: Fields, fault: Fault): string | null {
  const sent = (fields[name] ?? '').toUpperCase()
  if (sent === '') return null
  return /^[A-Z]{2}$/.test(sent) ? sent : fault(name, 'not_country')
}

/** There is no year 0, here or in the database. */
const DATE = /^((?!0000)\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** As much of a date as is known: 2026-11-22, 2026-11, 2026; null for none. */
export function readDate(name: string, fields: Fields, fault: Fault): PartialDate | null {
  const sent = fields[name] ?? ''
  if (sent === '') return null
  const match = DATE.exec(sent)
  if (!match) return fault(name, 'not_day')
  const [, year, month, day] = match
  const on = `${year}-${month ?? '01'}-${day ?? '01'}`
  try {
    partsOfDay(on)
  } catch {
    return fault(name, 'not_day')
  }
  const precision = day ? 'day' : month ? 'month' : 'year'
  return { on, precision }
}

import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import { type Fault, fieldsOfText, newFaults, readText } from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { withoutEmpty } from '#lib/domain/edits/utils.ts'
import type { ForumWords, OwnWords } from '#lib/domain/registrations/emails.ts'
import { LANGS, LOCALES, type Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { PLACEHOLDERS } from './constants.ts'
import type { Placeholder, PlaceholderValues, TemplateKind, TemplateText } from './types.ts'

const ALL = [...new Set(Object.values(PLACEHOLDERS).flat())]

/** How a placeholder is written in this language: 姓名, name. */
export const placeholderWord = (placeholder: Placeholder, locale: Locale): string =>
  getT(locale, 'letters')(`templates.placeholders.${placeholder}`)

/** By every word for it, in whatever language: an English text may hold {姓名}, and be understood. */
const byWord = (): Map<string, Placeholder> =>
  new Map(
    ALL.flatMap((one) =>
      [one, ...LOCALES.map((locale) => placeholderWord(one, locale))].map(
        (word) => [word.toLowerCase(), one] as const,
      ),
    ),
  )
let words: Map<string, Placeholder> | undefined
const placeholderOf = (word: string): Placeholder | undefined => {
  words ??= byWord()
  return words.get(word.trim().toLowerCase())
}

/** `{姓名}`, `{name}`; a brace without its partner is a brace. */
const BRACES = /\{([^{}\n]{1,40})\}/g

type Said = {
  name: string | null
  forum: ForumWords
  ticketType?: string
  code?: string
  position?: number | null
  acceptBy: string | null
}

/** What a letter knows, by placeholder. */
export const valuesOf = ({ name, forum, ticketType, code, position, acceptBy }: Said) => ({
  ...{ name, forum: forum.name, days: forum.days, place: forum.place },
  type: ticketType ?? null,
  code: code ?? null,
  position: position == null ? null : String(position),
  until: acceptBy,
})

/** What stands in braces and is no placeholder of this letter. */
export function strangersIn(text: string, kind: TemplateKind): string[] {
  const known = new Set<Placeholder | undefined>(PLACEHOLDERS[kind])
  return [...text.matchAll(BRACES)]
    .map(([, word = '']) => word)
    .filter((word) => !known.has(placeholderOf(word)) || placeholderOf(word) === undefined)
}

/**
 * The text with what is so in the place of each placeholder. A line that names something unknown is left
 * out: nobody reads "at: ". Values are put in once; what a value holds is never looked into.
 */
export function filled(text: string, values: PlaceholderValues): string {
  const lines = text.split('\n').flatMap((line) => {
    let isWhole = true
    const said = line.replace(BRACES, (braces, word: string) => {
      const placeholder = placeholderOf(word)
      if (placeholder === undefined) return braces
      const value = values[placeholder] ?? null
      if (value === null) isWhole = false
      return value ?? ''
    })
    return isWhole ? [said] : []
  })
  return lines.join('\n').trim()
}

/**
 * The forum's words in one letter. Who reads English and finds none gets the house's letter, not Chinese;
 * traditional is derived before anything is filled in, so that a name stays as its owner writes it.
 */
export function ownWords(
  { subject, body }: TemplateText,
  locale: Locale,
  values: PlaceholderValues,
): OwnWords {
  const say = (text: LocalizedText | null) =>
    text === null || (locale === 'en' && !text.en)
      ? null
      : filled(pickString(text, locale), values) || null
  return { subject: say(subject), body: say(body) }
}

export const NO_TEMPLATE: TemplateText = { subject: null, body: null }

/** A forum's words as fields: `subject.en`, `body.zh-Hans`. */
export const fieldsOfTemplate = ({ subject, body }: TemplateText): Fields =>
  withoutEmpty({ ...fieldsOfText('subject', subject), ...fieldsOfText('body', body) })

type Read = { ok: true; value: TemplateText } | { ok: false; fields: FieldFaults }

/** The words that these fields hold, or what is wrong with which. */
export function readTemplate(fields: Fields, kind: TemplateKind): Read {
  const { faults, fault } = newFaults()
  const value = {
    subject: readText('subject', fields, fault),
    body: readText('body', fields, fault),
  }
  judgePlaceholders(fields, kind, fault)
  return Object.keys(faults).length > 0 ? { ok: false, fields: faults } : { ok: true, value }
}

function judgePlaceholders(fields: Fields, kind: TemplateKind, fault: Fault): void {
  for (const part of ['subject', 'body']) {
    for (const lang of LANGS) {
      const name = `${part}.${lang}`
      if (strangersIn(fields[name] ?? '', kind).length > 0) fault(name, 'unknown_placeholder')
    }
  }
}

/** A form as the fields of a template. */
export const formFields = (input: Readonly<Record<string, unknown>>): Fields =>
  fieldsOfForm(input, { singles: [], texts: ['subject', 'body'] })

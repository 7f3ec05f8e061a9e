import 'server-only'
import { type Lang, type Locale, langOf } from './locales.ts'
import { toTraditional, toTraditionalName } from './traditional.ts'

/** A public text: simplified Chinese always, the others where somebody wrote them. Stored as JSONB. */
export type LocalizedText = { 'zh-Hans': string; 'zh-Hant'?: string; en?: string }

export type PickedText = {
  text: string
  /** The language that `text` is written in: goes into the `lang` attribute. */
  lang: Lang
  /** True when the reader's language is missing and another one is shown; the page says so. */
  isFallback: boolean
  /** True when a machine made the traditional form; a form printed in a source is not derived. */
  isDerived: boolean
}

export type PickOptions = { kind?: 'text' | 'person' }

const derive = (text: string, kind: PickOptions['kind']) =>
  kind === 'person' ? toTraditionalName(text) : toTraditional(text)

/**
 * The text for this reader. zh-Hant is derived where no own form is stored; English falls back to
 * simplified Chinese. `kind: 'person'` keeps surnames such as 范 and 于.
 */
export function pickText(
  text: LocalizedText,
  locale: Locale,
  options: PickOptions = {},
): PickedText {
  const lang = langOf(locale)
  const own = text[lang]
  if (own !== undefined && own !== '') {
    return { text: own, lang, isFallback: false, isDerived: false }
  }
  const original = text['zh-Hans']
  if (lang === 'zh-Hant') {
    return { text: derive(original, options.kind), lang, isFallback: false, isDerived: true }
  }
  return { text: original, lang: 'zh-Hans', isFallback: lang !== 'zh-Hans', isDerived: false }
}

/** `pickText(…).text`, for titles, attributes and sorting, where no `lang` can be set. */
export function pickString(text: LocalizedText, locale: Locale, options?: PickOptions): string {
  return pickText(text, locale, options).text
}

/** A text that is written alike in all three languages, such as `EC-Link` or `GIZ`. */
export function sameInBoth(text: string): LocalizedText {
  return { 'zh-Hans': text, 'zh-Hant': text, en: text }
}

/**
 * The text as open data gives it: every language that there is, the derived traditional form
 * included, a missing language absent. With `lang` only that one; if it is missing, the Chinese
 * original under its own key, so that no record comes without a name.
 */
export function toOpenText(
  text: LocalizedText,
  lang?: Lang,
  options: PickOptions = {},
): Partial<Record<Lang, string>> {
  const all: Partial<Record<Lang, string>> = {
    'zh-Hans': text['zh-Hans'],
    'zh-Hant': text['zh-Hant'] || derive(text['zh-Hans'], options.kind),
    ...(text.en ? { en: text.en } : {}),
  }
  if (lang === undefined) return all
  const chosen = all[lang]
  return chosen === undefined ? { 'zh-Hans': text['zh-Hans'] } : { [lang]: chosen }
}

/** The first segment of a public address, and with it the language of the interface. */
export const LOCALES = ['zh', 'zh-hant', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** BCP 47 tags, used for `lang`, `hreflang` and as the keys of every text in several languages. */
export const LANGS = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Lang = (typeof LANGS)[number]

/** Readers whose browser asks for none of the three get this one. */
export const DEFAULT_LOCALE: Locale = 'zh'

/** How each language calls itself; never translated, so that a reader lost in another one finds it. */
export const LOCALE_NAMES: Record<Locale, string> = {
  zh: '简体中文',
  'zh-hant': '繁體中文',
  en: 'English',
}

const LANG_OF: Record<Locale, Lang> = { zh: 'zh-Hans', 'zh-hant': 'zh-Hant', en: 'en' }
const LOCALE_OF: Record<Lang, Locale> = { 'zh-Hans': 'zh', 'zh-Hant': 'zh-hant', en: 'en' }

/** True for exactly the three path segments; `ZH` and `zh-Hans` are not addresses. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (LOCALES as readonly string[]).includes(value)
}

/** True for exactly the three language tags. */
export function isLang(value: unknown): value is Lang {
  return typeof value === 'string' && (LANGS as readonly string[]).includes(value)
}

export function langOf(locale: Locale): Lang {
  return LANG_OF[locale]
}

export function localeOf(lang: Lang): Locale {
  return LOCALE_OF[lang]
}

const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/
const CHINESE = /^zh\b/

/**
 * The locale that an Accept-Language header (RFC 9110 §12.5.4) likes best; DEFAULT_LOCALE when it
 * names none of ours. Never throws on malformed input.
 */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .toLowerCase()
    .split(',')
    .map((part, order) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const q = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((v) => v !== undefined)
      return { tag: tag.trim(), quality: q === undefined ? 1 : Number(q), order }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order)
  for (const { tag } of wishes) {
    if (TRADITIONAL.test(tag)) return 'zh-hant'
    if (CHINESE.test(tag)) return 'zh'
    if (/^en\b/.test(tag)) return 'en'
  }
  return DEFAULT_LOCALE
}

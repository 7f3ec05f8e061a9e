import type { ConsentChoice } from '#components/registrations/consents.tsx'
import type { ConsentText } from '#lib/domain/registrations/types.ts'
import { type Locale, langOf } from '#lib/platform/i18n/locales.ts'
import { pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Consent texts in the reader's language, as the form shows them. */
export function consentChoices(texts: readonly ConsentText[], locale: Locale): ConsentChoice[] {
  const t = getT(locale, 'register-form')
  return texts.map((text) => {
    const title = pickText(text.title, locale)
    const body = pickText(text.body, locale)
    return {
      slug: text.slug,
      title: title.text,
      label: t('consents.agree', { title: title.text }),
      version: t('consents.version', { version: text.textVersion }),
      paragraphs: body.text.split(/\n+/).filter(Boolean),
      lang: body.lang === langOf(locale) ? undefined : body.lang,
      isRequired: text.isRequired,
    }
  })
}

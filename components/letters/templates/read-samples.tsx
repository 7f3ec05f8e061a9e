import type { ReadSample } from '#lib/domain/letters/templates/types.ts'
import { type Locale, langOf } from '#lib/platform/i18n/locales.ts'

/** A letter in every language, as its text. */
export function ReadSamples(props: {
  samples: readonly ReadSample[]
  languages: Readonly<Record<Locale, string>>
}) {
  const { samples, languages } = props
  return samples.map(({ locale, text }) => (
    <details key={locale} className="form-part" open={locale === samples[0]?.locale}>
      <summary>{languages[locale]}</summary>
      <pre className="mailroom-text" lang={langOf(locale)}>
        {text}
      </pre>
    </details>
  ))
}

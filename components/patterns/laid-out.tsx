import { Localized } from '#components/patterns/localized.tsx'
import { RichText } from '#components/patterns/rich-text.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { LocalizedRich } from '#lib/platform/rich-text/localized.ts'

/** A text that may be laid out: its documents where it has some, else a paragraph of its plain words. */
export function LaidOut(props: {
  text: LocalizedText
  rich: LocalizedRich | null
  locale: Locale
  /** Of the plain paragraph */
  className?: string
  /** Its headings stand below a heading of the third degree. */
  isDeep?: boolean
}) {
  const { text, rich, locale, className, isDeep = false } = props
  if (rich) return <RichText text={rich} {...{ locale, isDeep }} />
  return (
    <p className={className}>
      <Localized text={text} locale={locale} tag />
    </p>
  )
}

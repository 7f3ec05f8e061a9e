import { SenseBreaks } from '#components/patterns/sense-breaks.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickText } from '#lib/platform/i18n/localized.ts'

export type SessionTitleLinesProps = {
  title: LocalizedText
  /** Between 《 》, as the source prints it. */
  marks: boolean
  isCancelled: boolean
  locale: Locale
}

/** A title as the heading of its page: broken at sense, 《 hanging, struck through when cancelled. */
export function SessionTitleLines({ title, marks, isCancelled, locale }: SessionTitleLinesProps) {
  const { text, lang, isFallback } = pickText(title, locale)
  const words = (
    <span className={marks ? 'hang' : undefined} lang={isFallback ? lang : undefined}>
      {marks ? '《' : null}
      <SenseBreaks text={text} lang={lang} />
      {marks ? '》' : null}
    </span>
  )
  return isCancelled ? <s>{words}</s> : words
}

import { splitChinese } from '#components/patterns/chinese-runs.ts'
import { Tag } from '#components/patterns/marks.tsx'
import { SenseBreaks } from '#components/patterns/sense-breaks.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type LocalizedProps = {
  text: LocalizedText
  locale: Locale
  /** Heading: break at sense. */
  breaks?: boolean
  /** Says 「暂无英文，显示中文」 beside a fallback. Off inside lists, where it is said once. */
  tag?: boolean
}

/** A text in the reader's language, or marked as what it is: `lang` always, the tag where asked. */
export function Localized({ text, locale, breaks = false, tag = false }: LocalizedProps) {
  const picked = pickText(text, locale)
  const words = breaks ? (
    <SenseBreaks text={picked.text} lang={picked.lang} />
  ) : picked.lang === 'en' ? (
    markChinese(picked.text)
  ) : (
    picked.text
  )
  if (!picked.isFallback) return words
  return (
    <>
      <span lang={picked.lang}>{words}</span>
      {tag ? (
        <>
          {' '}
          <Tag>{getT(locale, 'common')('fallback')}</Tag>
        </>
      ) : null}
    </>
  )
}

/** Chinese quoted in an English text says that it is Chinese: screen readers change their voice. */
export function markChinese(text: string) {
  const parts = splitChinese(text)
  if (parts.length === 1) return text
  return parts.map((part, place) =>
    place % 2 === 1 ? (
      <span lang="zh" key={place}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}

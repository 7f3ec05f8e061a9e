import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import type { Source } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

export type DocumentTitleProps = { source: Source; locale: Locale }

/** A document's name, leading to what its forum's page says about it: author, publisher, day. */
export function DocumentTitle({ source, locale }: DocumentTitleProps) {
  const title = <Localized text={source.title} locale={locale} />
  if (source.forumSlug === null) return title
  return <a href={`${hrefOf(locale, `forums/${source.forumSlug}`)}#sources`}>{title}</a>
}

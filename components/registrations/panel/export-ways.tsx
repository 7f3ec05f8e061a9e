import { hrefOf } from '#components/layout/nav.ts'
import { type Asked, listQuery } from '#components/registrations/panel/list-href.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { TABLE_FORMATS } from '#lib/platform/tables/table.ts'

/** The list as files, with the filters that are in force. */
export function ExportWays({
  locale,
  slug,
  asked,
}: {
  locale: Locale
  slug: string
  asked: Asked
}) {
  const t = getT(locale, 'exports')
  const path = hrefOf(locale, `organise/${slug}/registrations/export`)
  const query = listQuery({ ...asked, sort: 'newest', page: 1 })
  return TABLE_FORMATS.map((format) => (
    <a
      key={format}
      className="act"
      href={`${path}?format=${format}${query ? `&${query}` : ''}`}
      download
    >
      {t('as', { format: format.toUpperCase() })}
    </a>
  ))
}

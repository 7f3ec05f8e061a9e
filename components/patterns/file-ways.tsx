import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { TABLE_FORMATS } from '#lib/platform/tables/table.ts'

type FileWaysProps = {
  locale: Locale
  /** Address of the export, with the language. */
  path: string
  /** The filters in force, as the list's own address has them. */
  query: string
}

/** A list as files, with the filters that are in force. */
export function FileWays({ locale, path, query }: FileWaysProps) {
  const t = getT(locale, 'exports')
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

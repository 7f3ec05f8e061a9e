import { hrefOf } from '#components/layout/nav.ts'
import { FileWays } from '#components/patterns/file-ways.tsx'
import { type Asked, listQuery } from '#components/registrations/panel/list-href.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

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
  const path = hrefOf(locale, `organise/${slug}/registrations/export`)
  const query = listQuery({ ...asked, sort: 'newest', page: 1 })
  return <FileWays {...{ locale, path, query }} />
}

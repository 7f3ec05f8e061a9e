import type { CityDetail } from '#lib/domain/cities/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

/** What every section of a city's page takes. */
export type CitySectionProps = { city: CityDetail; sources: Sources; locale: Locale }

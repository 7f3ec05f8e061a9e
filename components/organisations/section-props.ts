import type { OrganisationDetail } from '#lib/domain/organisations/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

/** What every section of an organisation's page takes. */
export type OrganisationSectionProps = {
  organisation: OrganisationDetail
  sources: Sources
  locale: Locale
}

import { listOrganisationsForOpenData } from '#lib/domain/organisations/open-data/queries.ts'
import { presentOrganisation } from '#lib/domain/organisations/open-data/utils.ts'
import { listRoute } from '#lib/platform/http/open-data-route.ts'
import { speaker } from '#lib/platform/i18n/open-text.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = listRoute(() => ({
  spec: { scope: 'organisations', shape: ['slug'] },
  rows: (after, take) => listOrganisationsForOpenData({ now: new Date() }, after, take),
  keyOf: ({ slug }) => [slug],
  present: (row, lang) => presentOrganisation(row, speaker(lang)),
}))

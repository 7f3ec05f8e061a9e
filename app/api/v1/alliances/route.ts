import { listAlliancesForOpenData } from '#lib/domain/alliances/open-data/queries.ts'
import { presentAlliance } from '#lib/domain/alliances/open-data/utils.ts'
import { listRoute } from '#lib/platform/http/open-data-route.ts'
import { speaker } from '#lib/platform/i18n/open-text.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = listRoute(() => ({
  spec: { scope: 'alliances', shape: ['slug'] },
  rows: (after, take) => listAlliancesForOpenData({ now: new Date() }, after, take),
  keyOf: ({ slug }) => [slug],
  present: (row, lang) => presentAlliance(row, speaker(lang)),
}))

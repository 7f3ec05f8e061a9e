import { listAgreementsForOpenData } from '#lib/domain/agreements/open-data/queries.ts'
import { presentAgreement } from '#lib/domain/agreements/open-data/utils.ts'
import { listRoute } from '#lib/platform/http/open-data-route.ts'
import { speaker } from '#lib/platform/i18n/open-text.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = listRoute(() => ({
  spec: { scope: 'agreements', shape: ['slug'] },
  rows: (after, take) => listAgreementsForOpenData({ now: new Date() }, after, take),
  keyOf: ({ slug }) => [slug],
  present: (row, lang) => presentAgreement(row, speaker(lang)),
}))

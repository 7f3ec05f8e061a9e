import { listCitiesForOpenData } from '#lib/domain/cities/open-data/queries.ts'
import { presentCity } from '#lib/domain/cities/open-data/utils.ts'
import { listRoute } from '#lib/platform/http/open-data-route.ts'
import { speaker } from '#lib/platform/i18n/open-text.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = listRoute(() => ({
  spec: { scope: 'cities', shape: ['slug'] },
  rows: (after, take) => listCitiesForOpenData({ now: new Date() }, after, take),
  keyOf: ({ slug }) => [slug],
  present: (row, lang) => presentCity(row, speaker(lang)),
}))

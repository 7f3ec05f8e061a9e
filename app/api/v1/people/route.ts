import { listPeopleForOpenData } from '#lib/domain/people/open-data/queries.ts'
import { presentPerson } from '#lib/domain/people/open-data/utils.ts'
import { listRoute } from '#lib/platform/http/open-data-route.ts'
import { speaker } from '#lib/platform/i18n/open-text.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = listRoute(() => ({
  spec: { scope: 'people', shape: ['slug'] },
  rows: (after, take) => listPeopleForOpenData({ now: new Date() }, after, take),
  keyOf: ({ slug }) => [slug],
  present: (row, lang) => presentPerson(row, speaker(lang)),
}))

import { listForumsForOpenData } from '#lib/domain/forums/open-data/queries.ts'
import { presentForum } from '#lib/domain/forums/open-data/utils.ts'
import { listRoute } from '#lib/platform/http/open-data-route.ts'
import { speaker } from '#lib/platform/i18n/open-text.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = listRoute(() => ({
  spec: { scope: 'forums', shape: ['slug'] },
  rows: listForumsForOpenData,
  keyOf: ({ slug }) => [slug],
  present: (row, lang) => presentForum(row, speaker(lang), new Date()),
  isFleeting: ({ registrationSettings }) => registrationSettings !== null,
}))

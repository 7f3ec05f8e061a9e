import { listAgreementsForOpenData } from '#lib/domain/agreements/open-data/queries.ts'
import { presentAgreement } from '#lib/domain/agreements/open-data/utils.ts'
import { getForumScope } from '#lib/domain/forums/open-data/queries.ts'
import { NotFound } from '#lib/platform/errors/expected.ts'
import { listRoute, slugFrom } from '#lib/platform/http/open-data-route.ts'
import { speaker } from '#lib/platform/i18n/open-text.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = listRoute(async (params) => {
  const slug = slugFrom(params)
  const forum = await getForumScope(slug)
  if (!forum) throw new NotFound(slug)
  const scope = { forumId: forum.id, now: new Date() }
  return {
    spec: { scope: `forums/${slug}/agreements`, shape: ['slug'] },
    rows: (after, take) => listAgreementsForOpenData(scope, after, take),
    keyOf: ({ slug }) => [slug],
    present: (row, lang) => presentAgreement(row, speaker(lang)),
  }
})

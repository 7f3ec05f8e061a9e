import { getForumScope } from '#lib/domain/forums/open-data/queries.ts'
import { listOutcomesForOpenData } from '#lib/domain/outcomes/open-data/queries.ts'
import { presentOutcome } from '#lib/domain/outcomes/open-data/utils.ts'
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
    spec: { scope: `forums/${slug}/outcomes`, shape: ['number', 'slug'] },
    rows: (after, take) => listOutcomesForOpenData(scope, after, take),
    keyOf: ({ position, slug }) => [position, slug],
    present: (row, lang) => presentOutcome(row, slug, speaker(lang)),
  }
})

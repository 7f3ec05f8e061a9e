import { getForumScope } from '#lib/domain/forums/open-data/queries.ts'
import { listPeopleForOpenData } from '#lib/domain/people/open-data/queries.ts'
import { presentPerson } from '#lib/domain/people/open-data/utils.ts'
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
    spec: { scope: `forums/${slug}/people`, shape: ['slug'] },
    rows: (after, take) => listPeopleForOpenData(scope, after, take),
    keyOf: ({ slug }) => [slug],
    present: (row, lang) => presentPerson(row, speaker(lang)),
  }
})

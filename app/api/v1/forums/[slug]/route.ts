import { getForumForOpenData } from '#lib/domain/forums/open-data/queries.ts'
import { presentForumDetail } from '#lib/domain/forums/open-data/utils.ts'
import { NotFound } from '#lib/platform/errors/expected.ts'
import { recordRoute, slugFrom } from '#lib/platform/http/open-data-route.ts'
import { speaker } from '#lib/platform/i18n/open-text.ts'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = recordRoute(
  async (params, lang) => {
    const slug = slugFrom(params)
    const forum = await getForumForOpenData(slug)
    if (!forum) throw new NotFound(slug)
    return presentForumDetail(forum, speaker(lang), new Date())
  },
  // How many places are left is asked of the database each time.
  ({ registration }) => registration !== undefined,
)

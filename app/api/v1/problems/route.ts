import { PROBLEM_TYPES } from '#lib/platform/errors/problem.ts'
import { recordRoute } from '#lib/platform/http/open-data-route.ts'

export const dynamic = 'force-dynamic'

/** What the `type` of a problem refers to: the fragment is the name, the value the status that comes with it. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = recordRoute(
  async () => PROBLEM_TYPES,
)

import { findDoorOf } from '#lib/domain/check-ins/gates.ts'
import { getOfflineList } from '#lib/domain/check-ins/offline/queries.ts'
import { doorListSchema } from '#lib/domain/check-ins/schema.ts'
import { pageReadRoute } from '#lib/platform/http/page-route.ts'

export const dynamic = 'force-dynamic'

/** What a device of the door takes along, to judge without a network. */
export const { GET } = pageReadRoute({
  schema: doorListSchema,
  gate: findDoorOf,
  handle: ({ input: { list: listId, lang }, scope: { forumId }, now }) =>
    getOfflineList({ forumId, listId }, lang, now),
})

import { findDoorOf } from '#lib/domain/check-ins/gates.ts'
import { getLiveDoor } from '#lib/domain/check-ins/offline/queries.ts'
import { liveDoorSchema } from '#lib/domain/check-ins/schema.ts'
import { pageReadRoute } from '#lib/platform/http/page-route.ts'

export const dynamic = 'force-dynamic'

/** The numbers of a list and what others did there lately; asked every few seconds by each open door. */
export const { GET } = pageReadRoute({
  schema: liveDoorSchema,
  gate: findDoorOf,
  handle: ({ input: { list: listId, lang, since }, scope: { forumId }, now }) =>
    getLiveDoor({ forumId, listId }, { since, locale: lang, now }),
})

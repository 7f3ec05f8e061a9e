'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { PRINT_ROLES } from './constants.ts'
import { askPrint } from './mutations.ts'
import { lastPrintedAt } from './queries.ts'
import { askPrintSchema } from './schema.ts'

/** Asks for a file of badges or cards; the page that it leads to shows how far it is. */
export const askPrintAction = createAction({
  name: 'prints.ask',
  schema: askPrintSchema,
  gate: (_, { slug }) => requireForumRole(slug, PRINT_ROLES),
  // Behind the gate of a forum's own managers; the same asked for again is the same file, and one is drawn at a time.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const { locale, slug, kind, onlyChanged, ...choice } = input
    const last = onlyChanged ? await lastPrintedAt(forumId, kind) : null
    const asked = await askPrint({
      ...{ forumId, kind, locale, actor: viewer.accountId, now },
      choice: { ...choice, changedAfter: last?.toISOString() ?? null },
    })
    if (!asked.ok) return asked
    redirect(`/${locale}/organise/${slug}/badges?asked=${asked.value.id}#files`)
  },
})

'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { getForumZone } from '#lib/domain/record/clock/queries.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import { AGREEMENTS_ROLES } from './constants.ts'
import { createAgreement, saveAgreement } from './mutations.ts'
import { createAgreementSchema, moveAgreementSchema, saveAgreementSchema } from './schema.ts'
import { moveAgreement } from './states/mutations.ts'
import { formFields } from './utils.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, AGREEMENTS_ROLES)
const agreements = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/agreements`

/** Enters an agreement as a draft, and opens it. */
export const createAgreementAction = createAction({
  name: 'agreement.create',
  schema: createAgreementSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const call = { forumId, actor: viewer.accountId, input: formFields(input), now }
    const made = await createAgreement(call)
    if (!made.ok) return made
    redirect(`${agreements(input)}/${made.value.slug}?created=1`)
  },
})

/** Saves what is said of an agreement. */
export const saveAgreementAction = createAction({
  name: 'agreement.save',
  schema: saveAgreementSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer, role } = scope
    const saved = await saveAgreement({
      ...{ forumId, actor: viewer.accountId, slug: input.agreement, now },
      mayRelease: role !== 'editor',
      ...editOfForm(input),
      input: formFields(input),
    })
    if (!saved.ok) return unsavedAtForum(saved, forumId, input.locale)
    redirect(`${agreements(input)}/${input.agreement}?${saved.value.kind}=1`)
  },
})

/** Makes it ready, signs it, voids it, or takes it up again. */
export const moveAgreementAction = createAction({
  name: 'agreement.move',
  schema: moveAgreementSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer, role } = scope
    const reason = input.reason || null
    if (input.to === 'voided' && reason === null) {
      return { ok: false as const, reason: 'invalid' as const, fields: { reason: ['empty'] } }
    }
    const moved = await moveAgreement({
      ...{ forumId, actor: viewer.accountId, role, slug: input.agreement },
      ...{ base: input.version, to: input.to, reason, now },
    })
    if (!moved.ok) {
      if (moved.reason !== 'changed_since') return moved
      const { at, ...details } = moved.details
      const when = formatDateTime(at, await getForumZone(forumId), input.locale)
      return { ...moved, details: { ...details, at: when } }
    }
    redirect(`${agreements(input)}/${input.agreement}?${moved.value.state}=1`)
  },
})

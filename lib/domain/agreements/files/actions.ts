'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { AGREEMENTS_ROLES } from '../editing/constants.ts'
import { addAgreementFile, removeAgreementFile } from './mutations.ts'
import { addAgreementFileSchema, removeAgreementFileSchema } from './schema.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, AGREEMENTS_ROLES)
type Of = { locale: string; slug: string; agreement: string }
const pageOf = ({ locale, slug, agreement }: Of, said: string) =>
  `/${locale}/organise/${slug}/agreements/${agreement}?${said}=1#files`

/** Adds a PDF to an agreement. */
export const addAgreementFileAction = createAction({
  name: 'agreement.add_file',
  schema: addAgreementFileSchema,
  gate,
  // Behind the gate of a forum's own organisers, whose documents have a room of their own.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const { file } = input
    const isSent = typeof file !== 'string' && file.size > 0
    const added = await addAgreementFile({
      ...{ forumId, actor: viewer.accountId, slug: input.agreement, now },
      input: fieldsOfForm(input, { singles: [], texts: ['title'] }),
      name: isSent ? file.name : '',
      bytes: isSent ? Buffer.from(await file.arrayBuffer()) : null,
    })
    if (!added.ok) return added
    redirect(pageOf(input, 'file_added'))
  },
})

/** Takes a document of an agreement away. */
export const removeAgreementFileAction = createAction({
  name: 'agreement.remove_file',
  schema: removeAgreementFileSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const call = { forumId, actor: viewer.accountId, slug: input.agreement, now }
    const removed = await removeAgreementFile({ ...call, id: input.id })
    if (!removed.ok) return removed
    redirect(pageOf(input, 'file_removed'))
  },
})

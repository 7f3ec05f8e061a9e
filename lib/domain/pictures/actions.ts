'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { fieldsOfForm } from '#lib/domain/edits/forms/utils.ts'
import { RECORD_ROLES } from '#lib/domain/merging/constants.ts'
import type { Noun } from '#lib/domain/merging/types.ts'
import { pageOfEntry } from '#lib/domain/merging/utils.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { removePicture, savePicture } from './mutations.ts'
import { removePictureSchema, savePictureSchema } from './schema.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, RECORD_ROLES)
type Of = { noun: Noun; locale: string; slug: string; entry: string; seen: string; version: number }

const pageOf = ({ noun, locale, slug, entry }: Of, said: string) =>
  `/${locale}/${pageOfEntry(noun, slug, entry)}?${said}=1#picture`
const seenBy = ({ seen, version }: Of) => (seen === '' ? null : { id: seen, version })

/** Sets the picture of a person or a body, or changes what is said of it. */
export const savePictureAction = createAction({
  name: 'picture.save',
  schema: savePictureSchema,
  gate,
  // Behind the gate of a forum's own organisers, whose pictures have a room of their own.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { noun, entry, file } = input
    // A file field that nothing was put into sends a file without bytes.
    const isSent = file instanceof File && file.size > 0
    const saved = await savePicture({
      ...{ noun, forumId: scope.forumId, actor: scope.viewer.accountId, slug: entry, now },
      seen: seenBy(input),
      input: fieldsOfForm(input, { singles: ['permission'], texts: ['alt', 'credit'] }),
      bytes: isSent ? Buffer.from(await file.arrayBuffer()) : null,
    })
    if (!saved.ok) return saved
    redirect(pageOf(input, saved.value.kind))
  },
})

/** Takes the picture of a person or a body away. */
export const removePictureAction = createAction({
  name: 'picture.remove',
  schema: removePictureSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { noun, entry } = input
    const removed = await removePicture({
      ...{ noun, forumId: scope.forumId, actor: scope.viewer.accountId, slug: entry, now },
      seen: seenBy(input),
    })
    if (!removed.ok) return removed
    redirect(pageOf(input, 'picture_removed'))
  },
})

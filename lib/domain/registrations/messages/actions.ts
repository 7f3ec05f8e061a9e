'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { LOCALES } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { sendMessage } from './mutations.ts'
import { countReachable } from './queries.ts'
import { filterOf, halfGiven, messageSchema, textOf } from './schema.ts'

const half = (field: string) => ({
  ...{ ok: false as const, reason: 'invalid' as const },
  fields: { [field]: ['half_given'] },
})

/** Shows what would be sent, and to how many; nothing is written. */
export const previewMessageAction = createAction({
  name: 'registration_message.preview',
  schema: messageSchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager']),
  // Behind the gate, and nothing is written.
  rateLimit: unlimited,
  handler: async ({ input, scope }) => {
    const missing = halfGiven(input)
    if (missing) return half(missing)
    const filter = filterOf(input.query)
    const count = filter ? await countReachable(scope, filter) : 0
    if (count === 0) return refused('nobody')
    const text = textOf(input)
    const given = LOCALES.filter((locale) => locale !== 'en' || input.bodyEn !== null)
    const letters = given.map((locale) => ({
      locale,
      subject: pickString(text.subject, locale),
      body: pickString(text.body, locale),
    }))
    const { subject, body, subjectEn, bodyEn } = input
    const sent = { subject, body, subjectEn: subjectEn ?? '', bodyEn: bodyEn ?? '' }
    return done({ count, letters, sent, key: input.key })
  },
})

/** Writes to everybody who is meant. */
export const sendMessageAction = createAction({
  name: 'registration_message.send',
  schema: messageSchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager']),
  // Behind the gate, and the form has a key: sent twice it is one message.
  rateLimit: unlimited,
  handler: async ({ input, scope: { forumId, viewer }, now }) => {
    const missing = halfGiven(input)
    if (missing) return half(missing)
    const { slug, locale, query, key } = input
    const filter = filterOf(query)
    if (!filter) return refused('nobody')
    const call = { filter, text: textOf(input), formKey: key }
    const sent = await sendMessage({ forumId, actor: viewer.accountId, now, ...call })
    if (!sent.ok) return sent
    redirect(`/${locale}/organise/${slug}/registrations/message?sent=${sent.value.sent}`)
  },
})

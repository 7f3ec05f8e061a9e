'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import { editOfForm } from '#lib/domain/edits/forms/utils.ts'
import { unsavedAtForum } from '#lib/domain/edits/meeting/queries.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { env } from '#lib/platform/env.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { LOCALES } from '#lib/platform/i18n/locales.ts'
import { refusedByLimits } from '#lib/platform/rate-limit/check-limits.ts'
import { TESTS_PER_HOUR } from './constants.ts'
import { saveTemplate, sendTest } from './mutations.ts'
import { samplesOf } from './samples/utils.ts'
import { templateSchema } from './schema.ts'
import { getSampleForum } from './trying/queries.ts'
import { formFields, readTemplate } from './utils.ts'

/**
 * Saves a forum's own words in one kind of letter; or, before anything is saved, shows the letters that
 * they make, or sends those to whoever writes them.
 */
export const saveTemplateAction = createAction({
  name: 'mail_template.save',
  schema: templateSchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager']),
  // Behind the gate; what sends letters is counted below.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { forumId, viewer } = scope
    const { kind, locale, slug } = input
    const actor = viewer.accountId
    const fields = formFields(input)
    if (input.step === 'save') {
      const call = { forumId, actor, kind, input: fields, now }
      const saved = await saveTemplate({ ...call, ...editOfForm(input) })
      if (!saved.ok) return unsavedAtForum(saved, forumId, locale)
      redirect(`/${locale}/organise/${slug}/letters/${kind}?${saved.value.kind}=1`)
    }
    const read = readTemplate(fields, kind)
    if (!read.ok) return { ok: false as const, reason: 'invalid' as const, fields: read.fields }
    const text = read.value
    // Where a forum says nothing in English, the house's letter needs no try.
    const isSaidIn = (one: string) => one !== 'en' || Boolean(text.subject?.en || text.body?.en)
    const locales = LOCALES.filter(isSaidIn)
    if (input.step === 'test') {
      const limit = { name: 'mail_template.test', subject: actor, max: TESTS_PER_HOUR }
      const refusal = await refusedByLimits([{ ...limit, windowSeconds: 3_600 }], now)
      if (refusal) return refusal
      await sendTest({ forumId, actor, kind, text, locales, now })
    }
    const forum = await getSampleForum(forumId)
    if (!forum) return refused('not_found')
    const samples = samplesOf({ kind, text, forum, origin: env.APP_ORIGIN, now })
    const to = input.step === 'test' ? { address: viewer.email, count: locales.length } : null
    return done({ samples, to, sent: { ...fields, version: String(input.version) } })
  },
})

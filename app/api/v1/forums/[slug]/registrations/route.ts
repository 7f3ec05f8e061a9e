import { registrationLimits } from '#lib/domain/registrations/limits/utils.ts'
import { registerForForum } from '#lib/domain/registrations/mutations.ts'
import { registrationInputSchema } from '#lib/domain/registrations/schema.ts'
import { NotFound } from '#lib/platform/errors/expected.ts'
import { slugFrom } from '#lib/platform/http/open-data-route.ts'
import { writeRoute } from '#lib/platform/http/write-route.ts'

export const dynamic = 'force-dynamic'

/** Registers one person. Anybody may; who is asked to prove the address is asked by mail. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = writeRoute({
  schema: registrationInputSchema,
  limits: ({ input }, address) => registrationLimits(input.email, address),
  write: async ({ params, input, idempotencyKey, actor, now }) => {
    const forumSlug = slugFrom(params)
    const result = await registerForForum({ forumSlug, input, idempotencyKey, actor, now })
    if (result.ok) {
      const { answer, isReplay } = result.value
      return { status: isReplay ? 200 : 201, data: answer }
    }
    switch (result.reason) {
      case 'not_offered':
        throw new NotFound(forumSlug)
      case 'invalid':
        return { fault: 'invalid', fields: result.fields }
      case 'not_open':
        return { fault: 'registration-not-open', phase: result.phase }
      case 'idempotency_conflict':
        return { fault: 'idempotency-conflict' }
      case 'already_registered':
        return { fault: 'already-registered' }
    }
  },
})

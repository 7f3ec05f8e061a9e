import { findDoorOf } from '#lib/domain/check-ins/gates.ts'
import { sentScansSchema } from '#lib/domain/check-ins/schema.ts'
import { uploadScans } from '#lib/domain/check-ins/uploads/mutations.ts'
import { replyOf } from '#lib/domain/check-ins/utils.ts'
import { pageWriteRoute } from '#lib/platform/http/page-route.ts'

export const dynamic = 'force-dynamic'

/** Takes what a device has scanned without a network. */
export const { GET, POST } = pageWriteRoute({
  schema: sentScansSchema,
  gate: findDoorOf,
  handle: async ({ input: { lang, ...input }, scope, now }) => {
    const answers = await uploadScans({ scope, input, now })
    return answers.map(({ nonce, answer }) => ({
      nonce,
      reply: answer && replyOf(answer, scope.timeZone, lang),
    }))
  },
})

'use server'

import { redirect } from 'next/navigation'
import { requireForumRole } from '#lib/domain/accounts/gates.ts'
import type { ForumScope } from '#lib/domain/accounts/types.ts'
import { conflictFor } from '#lib/domain/edits/meeting/queries.ts'
import { createAction, unlimited } from '#lib/platform/action.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { acknowledgeClash } from './clashes/mutations.ts'
import { PROGRAMME_ROLES } from './constants.ts'
import { groupOf } from './fields/utils.ts'
import { faultsOfForm, fieldsOfForm, namedIn, slotFields } from './forms/utils.ts'
import { createSession, saveSession } from './mutations.ts'
import { publishProgramme } from './publishing/mutations.ts'
import { getSessionPlace } from './queries.ts'
import { saidOfPart } from './refusals/utils.ts'
import {
  acknowledgeClashSchema,
  createSessionSchema,
  moveSessionSchema,
  publishProgrammeSchema,
  saveSessionSchema,
  undoEditSchema,
} from './schema.ts'
import { undoEdit } from './undoing/mutations.ts'

const gate = (_: unknown, { slug }: { slug: string }) => requireForumRole(slug, PROGRAMME_ROLES)
/** Whose programme, who changes it, and when. */
const placeOf = ({ forumId, viewer }: ForumScope, now: Date) => ({
  forumId,
  actor: viewer.accountId,
  now,
})
const programme = ({ locale, slug }: { locale: string; slug: string }) =>
  `/${locale}/organise/${slug}/programme`

/** Adds a part to the programme, and opens it. */
export const createSessionAction = createAction({
  name: 'session.create',
  schema: createSessionSchema,
  gate,
  // Behind the gate of a forum's own organisers; every edit is in the audit and can be taken back.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const fields = fieldsOfForm(input)
    const made = await createSession({ ...placeOf(scope, now), input: fields })
    if (!made.ok) return made
    redirect(`${programme(input)}/${made.value.slug}?created=1`)
  },
})

/** Saves a part's whole form into the draft of the programme. */
export const saveSessionAction = createAction({
  name: 'session.save',
  schema: saveSessionSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const place = await getSessionPlace(scope.forumId, input.session)
    if (!place) return refused('not_found')
    const named = namedIn(input)
    const answered = typeof input.answered === 'number' ? input.answered : undefined
    const saved = await saveSession({
      ...placeOf(scope, now),
      sessionId: place.sessionId,
      base: input.version,
      input: fieldsOfForm(input),
      named,
      choices: input.choice,
      answered,
    })
    if (!saved.ok) {
      if (saved.reason === 'conflict') return conflictFor(saved, place.timeZone, input.locale)
      if (saved.reason === 'not_found') return saved
      return { ...saved, fields: faultsOfForm(saved.fields, named) }
    }
    const { kind } = saved.value
    const beside = kind === 'saved' ? [...new Set(saved.value.beside.map(groupOf))] : []
    const said = new URLSearchParams({ [kind]: beside.join(',') || '1' })
    redirect(`${programme(input)}/${input.session}?${said}`)
  },
})

/** Moves or lengthens a part, takes it away or brings it back; the page stays where it is. */
export const moveSessionAction = createAction({
  name: 'session.move',
  schema: moveSessionSchema,
  gate,
  // As above: a hand may move many in a minute.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const place = await getSessionPlace(scope.forumId, input.session)
    if (!place) return refused('not_found')
    const { retired, version: base } = input
    const slots = [input.slot0, input.slot1, input.slot2, input.slot3]
    const saved = await saveSession({
      ...placeOf(scope, now),
      sessionId: place.sessionId,
      base,
      input: {
        ...Object.assign({}, ...slots.map((slot, index) => slot && slotFields(slot, index))),
        ...(retired === undefined ? {} : { retired }),
      },
    })
    if (saved.ok) return done({ version: saved.value.version })
    return saved.reason === 'conflict' ? conflictFor(saved, place.timeZone, input.locale) : saved
  },
})

/** Takes one of one's own steps back, or does it again. */
export const undoEditAction = createAction({
  name: 'session.undo_edit',
  schema: undoEditSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const editId = BigInt(input.edit)
    const undone = await undoEdit({ ...placeOf(scope, now), editId })
    if (!undone.ok) return 'part' in undone ? saidOfPart(undone, input) : undone
    redirect(`${programme(input)}?undone=${undone.value.count}`)
  },
})

/** Lets readers see the programme as it is drawn up now, or asks for a second pair of eyes. */
export const publishProgrammeAction = createAction({
  name: 'programme.publish',
  schema: publishProgrammeSchema,
  gate: (_, { slug }) => requireForumRole(slug, ['manager']),
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { mark, reason, quiet } = input
    const published = await publishProgramme({
      ...placeOf(scope, now),
      ...{ mark, reason, isQuiet: quiet === 'yes' },
    })
    if (!published.ok) return published
    if (published.value.kind === 'asked') redirect(`${programme(input)}/publish?asked=1`)
    const { number, letters } = published.value
    redirect(`${programme(input)}/publish?published=${number}&letters=${letters}`)
  },
})

/** Accepts a clash, with a reason. */
export const acknowledgeClashAction = createAction({
  name: 'clash.acknowledge',
  schema: acknowledgeClashSchema,
  gate,
  // As above.
  rateLimit: unlimited,
  handler: async ({ input, scope, now }) => {
    const { key, reason } = input
    const said = await acknowledgeClash({ ...placeOf(scope, now), key, reason })
    if (!said.ok) return said
    redirect(`${programme(input)}#clashes`)
  },
})

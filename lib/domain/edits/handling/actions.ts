import { redirect } from 'next/navigation'
import type { EnterCall } from '#lib/domain/edits/entering/mutations.ts'
import type { EditAnswer, EditCall } from '#lib/domain/edits/saving/mutations.ts'
import type { Result } from '#lib/platform/errors/expected.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { editOfForm } from '../forms/utils.ts'
import { unsavedAtForum } from '../meeting/queries.ts'
import type { MoveCall } from '../order/mutations.ts'
import type { Way } from '../order/types.ts'
import type { Choice, Fields, InvalidFields } from '../types.ts'

/** No actions themselves: what those of every kind of record do that a forum has of its own, in an order. */

type Place = { slug: string; locale: Locale }
type Call<Input> = {
  input: Input
  scope: { forumId: string; viewer: { accountId: string } }
  now: Date
}
type Choices = Readonly<Record<string, Choice>>
type Edit = {
  version: number
  answered?: number | '' | undefined
  choice?: Choices | undefined
  undoes?: bigint | undefined
}

/** What a kind of record is called in forms, addresses and ids on its list, and how it is written. */
type OwnRecord<Noun extends string> = {
  noun: Noun
  list: string
  anchor: string
  formFields: (input: Readonly<Record<string, unknown>>) => Fields
  create: (call: EnterCall) => Promise<Result<{ slug: string }, never> | InvalidFields>
  save: (call: EditCall & { slug: string }) => Promise<EditAnswer>
  move: (call: MoveCall) => Promise<Result<unknown, 'not_found'>>
}

/**
 * Handlers for `createAction`: each carries out its edit and leads to where its answer is said. The gate has
 * proven whose forum it is; the mutations look there alone.
 */
export function ownRecordHandlers<Noun extends string>(record: OwnRecord<Noun>) {
  const { noun, list, anchor, formFields, create, save, move } = record
  const listOf = ({ locale, slug }: Place) => `/${locale}/organise/${slug}/${list}`
  const placeOf = ({ scope: { forumId, viewer }, now }: Call<unknown>) => ({
    ...{ forumId, actor: viewer.accountId, now },
  })
  async function saved(call: Call<Place & Edit & Record<Noun, string>>, input: Fields) {
    const slug: string = call.input[noun]
    const edit = editOfForm<Edit, Choices>(call.input)
    const answer = await save({ ...placeOf(call), ...edit, slug, input })
    const own = `${listOf(call.input)}/${slug}`
    if (answer.ok) return { ...answer, own }
    return unsavedAtForum(answer, call.scope.forumId, call.input.locale)
  }

  return {
    /** Enters one, and opens it. */
    create: async (call: Call<Place>) => {
      const made = await create({ ...placeOf(call), input: formFields(call.input) })
      if (!made.ok) return made
      redirect(`${listOf(call.input)}/${made.value.slug}?created=1`)
    },
    /** Saves what is said of it. */
    save: async (call: Call<Place & Edit & Record<Noun, string>>) => {
      const answer = await saved(call, formFields(call.input))
      if (!answer.ok) return answer
      redirect(`${answer.own}?${answer.value.kind}=1`)
    },
    /** Takes it out of the record, or back into it. */
    retire: async (call: Call<Place & Edit & Record<Noun, string> & { retired: '' | 'yes' }>) => {
      const { retired } = call.input
      const answer = await saved(call, { retired })
      if (!answer.ok) return answer
      redirect(`${answer.own}?${retired === 'yes' ? 'retired' : 'restored'}=1`)
    },
    /** Moves it before or behind its neighbour. */
    move: async (call: Call<Place & { move: { row: string; way: Way } }>) => {
      const { row: slug, way } = call.input.move
      const moved = await move({ ...placeOf(call), slug, way })
      if (!moved.ok) return moved
      redirect(`${listOf(call.input)}?moved=1#${anchor}-${slug}`)
    },
  }
}

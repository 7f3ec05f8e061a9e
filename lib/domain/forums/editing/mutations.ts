import 'server-only'
import { typedRich } from '#lib/domain/edits/rich/utils.ts'
import {
  type EditAnswer,
  type EditCall,
  inEdit,
  saveEdit,
  unknownDocuments,
} from '#lib/domain/edits/saving/mutations.ts'
import type { FieldFaults } from '#lib/domain/edits/types.ts'
import { findUmbrella } from '#lib/domain/umbrellas/queries.ts'
import { columnOfDay } from '#lib/platform/dates/partial-date.ts'
import type { Tx } from '#lib/platform/db.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { FOR_MANAGERS } from './constants.ts'
import { factsSelect, toFacts } from './queries.ts'
import type { ForumFacts } from './types.ts'
import { fieldsOfForum, readForum } from './utils.ts'

type SaveCall = EditCall & {
  /** Whether they may say which state the forum is in, and whether publishing needs two. */
  maySetState: boolean
}

/** Changes what a forum says of itself; readers see it at once. Meets others' edits as a part of a programme does. */
export async function saveForum(call: SaveCall): Promise<EditAnswer> {
  return inEdit((tx) => save(tx, call))
}

async function save(tx: Tx, call: SaveCall): Promise<EditAnswer> {
  const { forumId, maySetState } = call
  await tx.$executeRaw`SELECT 1 FROM forum WHERE id = ${forumId}::uuid FOR NO KEY UPDATE`
  const row = await tx.forum.findUnique({
    relationLoadStrategy: 'join',
    where: { id: forumId },
    select: factsSelect,
  })
  if (!row) return refused('not_found')
  let { umbrellaId } = row
  const kind = { isConference: row.kind === 'conference' }
  return saveEdit(tx, call, {
    ...{ subjectId: forumId, event: 'forum.edited', version: row.version },
    standing: fieldsOfForum(toFacts(row)),
    typed: (began, input) => typedRich('goodToKnow', began, input),
    read: (fields) => readForum(fields, kind),
    fieldsOf: fieldsOfForum,
    judge: async (facts, changed): Promise<FieldFaults> => {
      const theirs = FOR_MANAGERS.filter((name) => changed.has(name) && !maySetState)
      if (theirs.length > 0) {
        return Object.fromEntries(theirs.map((name) => [name, ['managers_only']]))
      }
      // What stood already may stand, though it was taken out of the record since.
      if (changed.has('umbrella')) {
        const found = await findUmbrella(tx, forumId, facts.umbrella)
        if (found === undefined) return { umbrella: ['unknown_value'] }
        umbrellaId = found
      }
      return unknownDocuments(tx, facts.citations)
    },
    write: (facts, version) =>
      tx.forum.update({
        where: { id: forumId },
        data: { ...columnsOf(facts), umbrellaId, version },
      }),
  })
}

const orNull = <T>(value: T | null) => value ?? Prisma.DbNull

/** What a forum says of itself as its row keeps it. */
export const columnsOf = (facts: ForumFacts) => ({
  state: facts.state,
  secondEyes: facts.secondEyes,
  name: facts.name,
  nameAsPrinted: facts.nameAsPrinted,
  shortName: orNull(facts.shortName),
  theme: orNull(facts.theme),
  themeAsPrinted: facts.themeAsPrinted,
  description: facts.description,
  goodToKnow: orNull(facts.goodToKnow),
  startsOn: columnOfDay(facts.startsOn?.on),
  startPrecision: facts.startsOn?.precision ?? null,
  endsOn: columnOfDay(facts.endsOn?.on),
  endPrecision: facts.endsOn?.precision ?? null,
  dateAsPrinted: facts.dateAsPrinted,
  venue: orNull(facts.venue),
  venueAsPrinted: facts.venueAsPrinted,
  mode: facts.mode,
  capacity: facts.capacity,
  citations: [...facts.citations],
})

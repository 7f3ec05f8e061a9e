import 'server-only'
import { type EnterCall, enterRecord } from '#lib/domain/edits/entering/mutations.ts'
import { isWithin } from '#lib/domain/edits/nesting/queries.ts'
import {
  type EditAnswer,
  type EditCall,
  inEdit,
  saveEdit,
  unknownDocuments,
} from '#lib/domain/edits/saving/mutations.ts'
import type { FieldFaults, InvalidFields } from '#lib/domain/edits/types.ts'
import type { Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { LEVELS_MAX } from './constants.ts'
import {
  findNamesake,
  findUmbrella,
  hasShownForum,
  levelsWith,
  lockUmbrella,
  saveUmbrellasAlone,
  toUmbrellaFacts,
} from './queries.ts'
import type { KnownUmbrella, UmbrellaFacts } from './types.ts'
import { fieldsOfUmbrella, readUmbrella } from './utils.ts'

/** The record has this name: that event is meant. */
type KnownName = { ok: false; reason: 'known_name'; known: KnownUmbrella }
const knownName = (known: KnownUmbrella): KnownName => ({ ok: false, reason: 'known_name', known })

/** Changes what the record says of a larger event; readers see it at once at every forum under it. */
export async function saveUmbrella(
  call: EditCall & { slug: string },
): Promise<EditAnswer | KnownName> {
  return inEdit((tx) => save(tx, call))
}

async function save(tx: Tx, call: EditCall & { slug: string }): Promise<EditAnswer | KnownName> {
  const { forumId } = call
  // Two that become part of one another at once would close a circle; two names would become one.
  await saveUmbrellasAlone(tx)
  const row = await lockUmbrella(tx, call)
  if (!row) return refused('not_found')
  const { id, version } = row
  let { parentId } = row
  let known: KnownUmbrella | null = null
  const saved = await saveEdit<UmbrellaFacts>(tx, call, {
    ...{ subjectId: id, event: 'umbrella.edited', version },
    standing: fieldsOfUmbrella(toUmbrellaFacts(row)),
    read: readUmbrella,
    fieldsOf: fieldsOfUmbrella,
    judge: async (facts, changed): Promise<FieldFaults> => {
      if (changed.has('retired') && facts.isRetired && (await hasShownForum(tx, forumId, id))) {
        return { retired: ['in_use'] }
      }
      const isNamed = changed.has('retired') || [...changed].some((one) => one.startsWith('name.'))
      if (isNamed && !facts.isRetired) {
        known = await findNamesake(tx, forumId, { id, name: facts.name })
        if (known) return { 'name.zh-Hans': ['known_name'] }
      }
      // What stood already may stand, though it was taken out of the record since.
      if (changed.has('parent')) {
        const placed = await placedBelow(tx, { forumId, id }, facts.parent)
        if ('fault' in placed) return { parent: [placed.fault] }
        ;({ parentId } = placed)
      }
      return unknownDocuments(tx, facts.citations)
    },
    write: (facts, next) =>
      tx.umbrella.update({
        where: { id },
        data: {
          ...{ ...columnsOf(facts), parentId, version: next },
          retiredAt: facts.isRetired ? (row.retiredAt ?? call.now) : null,
        },
      }),
  })
  return known ? knownName(known) : saved
}

/** What it would be part of, or why it cannot be: none is part of itself, and readers are shown so many levels. */
async function placedBelow(
  tx: Tx,
  { forumId, id }: { forumId: string; id: string | null },
  parent: string | null,
): Promise<{ parentId: string | null } | { fault: string }> {
  const parentId = await findUmbrella(tx, forumId, parent)
  if (parentId === undefined) return { fault: 'unknown_value' }
  if (parentId === null) return { parentId }
  if (id !== null && (await isWithin(tx, 'umbrella', { id, parentId }))) {
    return { fault: 'within_itself' }
  }
  return (await levelsWith(tx, { id, parentId })) > LEVELS_MAX
    ? { fault: 'too_deep' }
    : { parentId }
}

type Made = Result<{ slug: string }, never> | KnownName | InvalidFields

/** Enters a larger event. Readers meet it once a forum that they see belongs to it. A name that the record has is refused: that event is meant. */
export async function createUmbrella(call: EnterCall): Promise<Made> {
  const { forumId } = call
  let known: KnownUmbrella | null = null
  const made = await enterRecord<UmbrellaFacts, { id: string; slug: string }, 'known_name'>(call, {
    ...{ event: 'umbrella.created', read: readUmbrella, fieldsOf: fieldsOfUmbrella },
    enter: async (tx, facts) => {
      // One after the other: of two who enter the same name at once, the second is told.
      await saveUmbrellasAlone(tx)
      known = await findNamesake(tx, forumId, { id: null, name: facts.name })
      if (known) return refused('known_name')
      const placed = await placedBelow(tx, { forumId, id: null }, facts.parent)
      const faults: FieldFaults = {
        ...('fault' in placed ? { parent: [placed.fault] } : {}),
        ...(await unknownDocuments(tx, facts.citations)),
      }
      if ('fault' in placed || Object.keys(faults).length > 0) {
        return { ok: false, reason: 'invalid', fields: faults }
      }
      const data = {
        ...{ slug: newSlug(facts.name.en, 'event'), ...columnsOf(facts) },
        parentId: placed.parentId,
      }
      return done(await tx.umbrella.create({ data, select: { id: true, slug: true } }))
    },
  })
  if (known) return knownName(known)
  return made as Exclude<typeof made, { reason: 'known_name' }>
}

const columnsOf = (facts: UmbrellaFacts) => ({
  ...{ name: facts.name, aliases: [...facts.aliases] },
  doubt: facts.doubt ?? Prisma.DbNull,
  citations: [...facts.citations],
})

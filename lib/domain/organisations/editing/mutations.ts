import 'server-only'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
import { isWithin } from '#lib/domain/edits/nesting/queries.ts'
import {
  type EditAnswer,
  type EditCall,
  inEdit,
  saveEdit,
  unknownDocuments,
} from '#lib/domain/edits/saving/mutations.ts'
import type { FieldFaults, Fields, InvalidFields } from '#lib/domain/edits/types.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { Prisma } from '#prisma/generated/client.ts'
import {
  findPlaces,
  lockOrganisation,
  namedOrganisations,
  namesakes,
  type Placed,
  saveOrganisationsAlone,
  toOrganisationFacts,
} from './queries.ts'
import type { OrganisationAlias, OrganisationFacts } from './types.ts'
import { fieldsOfOrganisation, readOrganisation } from './utils.ts'

type SaveCall = EditCall & {
  slug: string
  /** Whether they may take one out of the record. */
  mayRetire: boolean
}

/** Changes what the record says of an organisation; readers see it at once, at every forum. */
export async function saveOrganisation(call: SaveCall): Promise<EditAnswer> {
  return inEdit((tx) => save(tx, call))
}

async function save(tx: Tx, call: SaveCall): Promise<EditAnswer> {
  // Two that become part of one another at once would close a circle.
  await saveOrganisationsAlone(tx)
  const row = await lockOrganisation(tx, call)
  if (!row) return refused('not_found')
  const { id, version } = row
  let placed: Placed = { cityId: null, parentId: null }
  return saveEdit<OrganisationFacts>(tx, call, {
    ...{ subjectId: id, event: 'organisation.edited', version },
    standing: fieldsOfOrganisation(toOrganisationFacts(row)),
    read: readOrganisation,
    fieldsOf: fieldsOfOrganisation,
    judge: async (facts, changed): Promise<FieldFaults> => {
      if (changed.has('retired')) {
        if (row.mergedIntoId !== null) return { retired: ['merged'] }
        if (!call.mayRetire) return { retired: ['managers_only'] }
        if (facts.isRetired && (await namedOrganisations(tx, [id])).has(id))
          return { retired: ['in_use'] }
      }
      const { faults, ...places } = await placesOf(tx, facts)
      placed = places
      if (
        placed.parentId !== null &&
        (await isWithin(tx, 'organisation', { id, parentId: placed.parentId }))
      ) {
        return { parent: ['within_itself'] }
      }
      return { ...faults, ...(await unknownDocuments(tx, facts.citations)) }
    },
    write: async (facts, next) => {
      await writeAliases(tx, id, row.aliases, facts.aliases)
      await tx.organisation.update({
        where: { id },
        data: {
          ...columnsOf(facts),
          ...placed,
          version: next,
          retiredAt: facts.isRetired ? (row.retiredAt ?? call.now) : null,
        },
      })
    },
  })
}

async function placesOf(tx: Tx, facts: OrganisationFacts) {
  const { cityId, parentId } = await findPlaces(tx, facts)
  const faults: FieldFaults = {
    ...(cityId === undefined ? { city: ['unknown_value'] } : {}),
    ...(parentId === undefined ? { parent: ['unknown_value'] } : {}),
  }
  return { faults, cityId: cityId ?? null, parentId: parentId ?? null }
}

/** Those that stay keep their sources. */
async function writeAliases(
  tx: Tx,
  organisationId: string,
  standing: readonly OrganisationAlias[],
  wanted: readonly OrganisationAlias[],
): Promise<void> {
  const texts = wanted.map(({ text }) => text)
  if (standing.some(({ text }) => !texts.includes(text))) {
    await tx.organisationAlias.deleteMany({ where: { organisationId, text: { notIn: texts } } })
  }
  for (const [position, { text, kind }] of wanted.entries()) {
    await tx.organisationAlias.upsert({
      where: { organisationId_text: { organisationId, text } },
      create: { organisationId, text, kind, position, citations: [] },
      update: { kind, position },
    })
  }
}

type Made = Result<{ slug: string }, 'namesake'> | InvalidFields

/**
 * Enters an organisation that the record does not know. Readers see it once it takes a part somewhere. A
 * name that it does know is refused, unless `isAnother` says that this is another one.
 */
export async function createOrganisation(call: {
  forumId: string
  actor: string
  input: Fields
  isAnother: boolean
  now: Date
}): Promise<Made> {
  const { input, isAnother } = call
  const read = readOrganisation(input)
  if (!read.ok) return { ok: false, reason: 'invalid', fields: read.fields }
  const facts = { ...read.value, isRetired: false }
  return inWholeTransaction(db, async (tx): Promise<Made> => {
    // One after the other: of two who enter the same name at once, the second is told.
    await saveOrganisationsAlone(tx)
    const name = facts.name['zh-Hans']
    if (!isAnother && (await namesakes(tx, name)).length > 0) return refused('namesake')
    const { faults, ...placed } = await placesOf(tx, facts)
    const wrong = { ...faults, ...(await unknownDocuments(tx, facts.citations)) }
    if (Object.keys(wrong).length > 0) return { ok: false, reason: 'invalid', fields: wrong }
    const slug = await enterOrganisation(tx, call, { facts, placed })
    return done({ slug })
  })
}

/** Writes one whose name, place and documents were judged; returns its slug. Whoever calls it has called `saveOrganisationsAlone` before judging its name. */
export async function enterOrganisation(
  tx: Tx,
  { forumId, actor, now }: { forumId: string; actor: string; now: Date },
  { facts, placed }: { facts: OrganisationFacts; placed: Placed },
): Promise<string> {
  const slug = newSlug(facts.name.en ?? facts.latinAsPrinted, 'organisation')
  const { id } = await tx.organisation.create({
    data: { slug, ...columnsOf(facts), ...placed },
    select: { id: true },
  })
  await writeAliases(tx, id, [], facts.aliases)
  const changes = changesBetween({}, fieldsOfOrganisation(facts))
  const edit = { event: 'organisation.created', forumId, subjectId: id, actor, now }
  await noteEdit(tx, { ...edit, version: 1, changes })
  return slug
}

const columnsOf = (facts: OrganisationFacts) => ({
  name: facts.name,
  latinAsPrinted: facts.latinAsPrinted,
  kind: facts.kind,
  country: facts.country,
  isJoint: facts.isJoint,
  description: facts.description ?? Prisma.DbNull,
  doubt: facts.doubt ?? Prisma.DbNull,
  citations: [...facts.citations],
})

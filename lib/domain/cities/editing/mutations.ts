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
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { Prisma } from '#prisma/generated/client.ts'
import {
  findNamesake,
  findParent,
  isCityNamed,
  lockCity,
  saveCitiesAlone,
  toCityFacts,
} from './queries.ts'
import type { CityFacts, KnownCity } from './types.ts'
import { fieldsOfCity, readCity } from './utils.ts'

/** The record has this name: that city is meant. */
type KnownName = { ok: false; reason: 'known_name'; known: KnownCity }
const knownName = (known: KnownCity): KnownName => ({ ok: false, reason: 'known_name', known })

type SaveCall = EditCall & {
  slug: string
  /** Whether they may take one out of the record. */
  mayRetire: boolean
}

/** Changes what the record says of a city; readers see it at once, wherever it stands. */
export async function saveCity(call: SaveCall): Promise<EditAnswer | KnownName> {
  return inEdit((tx) => save(tx, call))
}

async function save(tx: Tx, call: SaveCall): Promise<EditAnswer | KnownName> {
  // Two that become part of one another at once would close a circle; two names would become one.
  await saveCitiesAlone(tx)
  const row = await lockCity(tx, call)
  if (!row) return refused('not_found')
  const { id, version } = row
  let parentId: string | null = null
  let known: KnownCity | null = null
  const saved = await saveEdit<CityFacts>(tx, call, {
    ...{ subjectId: id, event: 'city.edited', version },
    standing: fieldsOfCity(toCityFacts(row)),
    read: readCity,
    fieldsOf: fieldsOfCity,
    judge: async (facts, changed): Promise<FieldFaults> => {
      const mayNotRetire = changed.has('retired') && (await faultOfRetiring(tx, call, facts, id))
      if (mayNotRetire) return { retired: [mayNotRetire] }
      if (changed.has('retired') || [...changed].some((name) => name.startsWith('name.'))) {
        known = await findNamesake(tx, call, { id, name: facts.name })
        if (known) return { 'name.zh-Hans': ['known_name'] }
      }
      const above = await findParent(tx, facts.parent)
      if (above === undefined) return { parent: ['unknown_value'] }
      parentId = above
      if (above !== null && (await isWithin(tx, 'city', { id, parentId: above }))) {
        return { parent: ['within_itself'] }
      }
      return unknownDocuments(tx, facts.citations)
    },
    write: (facts, next) =>
      tx.city.update({
        where: { id },
        data: {
          ...{ ...columnsOf(facts), parentId, version: next },
          retiredAt: facts.isRetired ? (row.retiredAt ?? call.now) : null,
        },
      }),
  })
  return known ? knownName(known) : saved
}

async function faultOfRetiring(tx: Tx, { mayRetire }: SaveCall, facts: CityFacts, id: string) {
  if (!mayRetire) return 'managers_only'
  return facts.isRetired && (await isCityNamed(tx, id)) ? 'in_use' : null
}

type Made = Result<{ slug: string }, never> | KnownName | InvalidFields

/** Enters a city, which readers see at once among the cities. A name that the record has is refused: that city is meant. */
export async function createCity(call: {
  forumId: string
  actor: string
  input: Fields
  now: Date
}): Promise<Made> {
  const { forumId, actor, input, now } = call
  const read = readCity(input)
  if (!read.ok) return { ok: false, reason: 'invalid', fields: read.fields }
  const facts = { ...read.value, isRetired: false }
  const made = await inWholeTransaction(db, async (tx): Promise<Made> => {
    // One after the other: of two who enter the same name at once, the second is told.
    await saveCitiesAlone(tx)
    const known = await findNamesake(tx, call, { id: null, name: facts.name })
    if (known) return knownName(known)
    const parentId = await findParent(tx, facts.parent)
    const faults: FieldFaults = {
      ...(parentId === undefined ? { parent: ['unknown_value'] } : {}),
      ...(await unknownDocuments(tx, facts.citations)),
    }
    if (Object.keys(faults).length > 0) return { ok: false, reason: 'invalid', fields: faults }
    const slug = newSlug(facts.name.en, 'city')
    const { id } = await tx.city.create({
      data: { slug, ...columnsOf(facts), parentId: parentId ?? null },
      select: { id: true },
    })
    const changes = changesBetween({}, fieldsOfCity(facts))
    const edit = { event: 'city.created', forumId, subjectId: id, actor, now }
    await noteEdit(tx, { ...edit, version: 1, changes })
    return done({ slug })
  })
  if (made.ok) bumpContentEpoch()
  return made
}

const columnsOf = (facts: CityFacts) => ({
  ...{ name: facts.name, country: facts.country, isCity: facts.isCity },
  description: facts.description ?? Prisma.DbNull,
  doubt: facts.doubt ?? Prisma.DbNull,
  citations: [...facts.citations],
})

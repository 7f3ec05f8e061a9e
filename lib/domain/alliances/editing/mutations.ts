import 'server-only'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
import {
  type EditAnswer,
  type EditCall,
  inEdit,
  saveEdit,
  unknownDocuments,
} from '#lib/domain/edits/saving/mutations.ts'
import type { FieldFaults, Fields, InvalidFields } from '#lib/domain/edits/types.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import { enterBodies } from '#lib/domain/organisations/entering/mutations.ts'
import type { Ref } from '#lib/domain/record/types.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { MEMBERS_MAX } from './constants.ts'
import {
  allianceSelect,
  findNamed,
  lockAlliance,
  lockBody,
  type NamedIds,
  toAllianceFacts,
} from './queries.ts'
import { writeRows } from './rows/mutations.ts'
import type { AllianceEditor, AllianceFacts } from './types.ts'
import { fieldsOfAlliance, readAlliance } from './utils.ts'

type SaveCall = EditCall &
  AllianceEditor & {
    slug: string
    /** Whether they may take one out of the record. */
    mayRetire: boolean
  }

/** Changes what the record says of an alliance; readers see it at once. A member that the record lacks is entered with it. */
export async function saveAlliance(call: SaveCall): Promise<EditAnswer> {
  return inEdit((tx) => save(tx, call))
}

async function save(tx: Tx, call: SaveCall): Promise<EditAnswer> {
  const row = await lockAlliance(tx, call, call.slug)
  if (!row) return refused('not_found')
  const input = call.undoes === undefined ? call.input : {}
  const entered = await enterBodies(tx, call, input, MEMBERS)
  if (!entered.ok) return entered
  const { id, version } = row
  const before = toAllianceFacts(row)
  let ids: NamedIds | null = null
  return saveEdit<AllianceFacts>(
    tx,
    { ...call, input: entered.value },
    {
      ...{ subjectId: id, event: 'alliance.edited', version },
      standing: fieldsOfAlliance(before),
      read: readAlliance,
      fieldsOf: fieldsOfAlliance,
      judge: async (facts, changed): Promise<FieldFaults> => {
        // As which body it stands in the record is what it is.
        if (changed.has('organisation')) return { organisation: ['unknown_value'] }
        const mayNotRetire = changed.has('retired') && (await faultOfRetiring(tx, call, facts, id))
        if (mayNotRetire) return { retired: [mayNotRetire] }
        const named = await findNamed(tx, call, facts, before)
        ids = named.ids
        return { ...named.faults, ...(await unknownSources(tx, facts)) }
      },
      write: async (facts, next) => {
        if (!ids) throw new Error('an alliance is written that nobody judged')
        await tx.alliance.update({
          where: { id },
          data: {
            ...{ ...columnsOf(facts, ids), version: next },
            retiredAt: facts.isRetired ? (row.retiredAt ?? call.now) : null,
          },
        })
        await writeRows(tx, row, facts, ids)
      },
    },
  )
}

const MEMBERS = { group: 'member', max: MEMBERS_MAX }

/** Documents that are not there, cited by the alliance or by one of its services or members. One query at most. */
function unknownSources(tx: Tx, { citations, services, members }: AllianceFacts) {
  const parts = [
    { of: '', citations },
    ...services.map((one, index) => ({ ...one, of: `service${index}.` })),
    ...members.map((one, index) => ({ ...one, of: `member${index}.` })),
  ]
  const cited = parts.flatMap((one) =>
    one.citations.map(({ document }, index) => ({
      ...{ document, name: `${one.of}citation${index}.document` },
    })),
  )
  return unknownDocuments(tx, cited, (index) => cited[index]?.name ?? '')
}

async function faultOfRetiring(tx: Tx, call: SaveCall, facts: AllianceFacts, allianceId: string) {
  if (!call.mayRetire) return 'managers_only'
  const isLaunched = facts.isRetired && (await tx.outcome.count({ where: { allianceId } })) > 0
  return isLaunched ? 'in_use' : null
}

/** This body is an alliance already, at that address. */
type KnownAlliance = { ok: false; reason: 'known_alliance'; alliance: Ref }
type Made = Result<{ slug: string }, never> | KnownAlliance | InvalidFields

/** Says that a body of the forum is an alliance, and what it is for. It takes the address of its body; readers see it wherever they see that. */
export async function createAlliance(
  call: AllianceEditor & { input: Fields; now: Date },
): Promise<Made> {
  const made = await inWholeTransaction(db, (tx) => create(tx, call))
  if (made.ok) bumpContentEpoch()
  return made
}

async function create(tx: Tx, call: AllianceEditor & { input: Fields; now: Date }): Promise<Made> {
  const { forumId, actor, now } = call
  const entered = await enterBodies(tx, call, call.input, MEMBERS)
  if (!entered.ok) return entered
  const read = readAlliance(entered.value)
  if (!read.ok) return { ok: false, reason: 'invalid', fields: read.fields }
  const facts = { ...read.value, isRetired: false }
  // Locked: of two who make an alliance of it at once, the second is led to it.
  const body = await lockBody(tx, { forumId, slug: facts.organisation })
  if (body?.alliance) {
    const alliance = { slug: body.alliance, name: body.name }
    return { ok: false, reason: 'known_alliance', alliance }
  }
  const { ids, faults } = await findNamed(tx, call, facts, null)
  const wrong = { ...faults, ...(await unknownSources(tx, facts)) }
  if (!body) wrong.organisation = ['unknown_value']
  if (!body || Object.keys(wrong).length > 0) return { ok: false, reason: 'invalid', fields: wrong }
  const { slug } = body
  const row = await tx.alliance.create({
    data: { slug, organisationId: body.id, ...columnsOf(facts, ids) },
    select: allianceSelect,
  })
  await writeRows(tx, row, facts, ids)
  const changes = changesBetween({}, fieldsOfAlliance(facts))
  const edit = { event: 'alliance.created', forumId, subjectId: row.id, actor, now }
  await noteEdit(tx, { ...edit, version: 1, changes })
  return done({ slug })
}

const json = (value: object | null) => value ?? Prisma.DbNull

const columnsOf = (facts: AllianceFacts, ids: NamedIds) => ({
  founderId: facts.founder === null ? null : (ids.organisations.get(facts.founder) ?? null),
  ...{ purpose: json(facts.purpose), description: facts.description },
  points: facts.points.length > 0 ? [...facts.points] : Prisma.DbNull,
  ...{ joiningProcedure: json(facts.joiningProcedure), doubt: json(facts.doubt) },
  memberCountAsPrinted: facts.memberCountAsPrinted,
  citations: [...facts.citations],
})

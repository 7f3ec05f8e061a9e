import 'server-only'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import type { Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type AllianceRow, type NamedIds, toAllianceFacts } from '../queries.ts'
import type { AllianceFacts, MemberFacts } from '../types.ts'
import { fieldsOfMembers, fieldsOfServices } from '../utils.ts'

/** Positions of one alliance are unique: rows make room before they take their new places. */
const ASIDE = 10_000

/**
 * Writes the services and the members of an alliance with their sources, where they differ from what
 * stands. A row that is meant again stays the same row; the rest go, and new ones come.
 */
export async function writeRows(
  tx: Tx,
  row: AllianceRow,
  facts: AllianceFacts,
  ids: NamedIds,
): Promise<void> {
  const before = toAllianceFacts(row)
  const services = changesBetween(
    fieldsOfServices(before.services),
    fieldsOfServices(facts.services),
  )
  if (Object.keys(services).length > 0) await writeServices(tx, row, facts)
  const members = changesBetween(fieldsOfMembers(before.members), fieldsOfMembers(facts.members))
  if (Object.keys(members).length > 0) await writeMembers(tx, row, facts.members, ids)
}

const aside = { position: { increment: ASIDE } } as const
const gone = (allianceId: string) => ({ allianceId, position: { gte: ASIDE } })

/** The first of these that fits, which is then no other's. */
function taken<T>(left: Set<T>, ...fits: ((one: T) => boolean)[]): T | undefined {
  const found = fits.map((fit) => [...left].find(fit)).find((one) => one !== undefined)
  if (found !== undefined) left.delete(found)
  return found
}

async function writeServices(tx: Tx, row: AllianceRow, { services }: AllianceFacts) {
  const allianceId = row.id
  const left = new Set(row.services)
  // The same print.
  const meant = services.map(({ asPrinted }) => taken(left, (one) => one.asPrinted === asPrinted))
  await tx.allianceService.updateMany({ where: { allianceId }, data: aside })
  for (const [position, { name, asPrinted, state, citations }] of services.entries()) {
    const data = { position, name, asPrinted, state, citations: [...citations] }
    const known = meant[position]
    if (known) await tx.allianceService.update({ where: { id: known.id }, data })
    else await tx.allianceService.create({ data: { ...data, allianceId } })
  }
  await tx.allianceService.deleteMany({ where: gone(allianceId) })
}

async function writeMembers(
  tx: Tx,
  row: AllianceRow,
  members: readonly MemberFacts[],
  ids: NamedIds,
): Promise<void> {
  const allianceId = row.id
  const left = new Set(row.members)
  // The same print of the same body or person, else that one in another office.
  const meant = members.map(({ organisation, person, asPrinted }) => {
    const isSame = (one: AllianceRow['members'][number]) =>
      (one.organisation?.slug ?? null) === organisation && (one.person?.slug ?? null) === person
    return taken(left, (one) => isSame(one) && one.asPrinted === asPrinted, isSame)
  })
  await tx.allianceMember.updateMany({ where: { allianceId }, data: aside })
  for (const [
    position,
    { organisation, person, office, asPrinted, citations },
  ] of members.entries()) {
    const data = {
      ...{ position, asPrinted, office: office ?? Prisma.DbNull, citations: [...citations] },
      organisationId: organisation === null ? null : (ids.organisations.get(organisation) ?? null),
      personId: person === null ? null : (ids.people.get(person) ?? null),
    }
    const known = meant[position]
    if (known) await tx.allianceMember.update({ where: { id: known.id }, data })
    else await tx.allianceMember.create({ data: { ...data, allianceId } })
  }
  await tx.allianceMember.deleteMany({ where: gone(allianceId) })
}

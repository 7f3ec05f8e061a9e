import 'server-only'
import type { Fields } from '#lib/domain/edits/types.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import { toText } from '#lib/domain/record/queries.ts'
import type { Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type AgreementRow, toAgreementFacts } from '../queries.ts'
import type {
  AgreementFacts,
  DocumentFacts,
  FollowUpFacts,
  MilestoneFacts,
  PartyFacts,
  SignerFacts,
} from '../types.ts'
import {
  fieldsOfDocuments,
  fieldsOfFollowUps,
  fieldsOfMilestones,
  fieldsOfParties,
  fieldsOfSigners,
} from './utils.ts'

/** Positions of one agreement are unique: rows make room before they take their new places. */
const ASIDE = 10_000

type Standing = { id: string; forumId: string }

/**
 * Writes what an agreement has several of, where it differs from what stands. A row that is meant again
 * keeps what no form shows of it (sources, doubts, what a title means); the rest go, and new ones come.
 */
export async function writeRows(tx: Tx, row: AgreementRow, facts: AgreementFacts): Promise<void> {
  const before = toAgreementFacts(row)
  const differs = <T>(fieldsOf: (rows: T) => Fields, name: (of: AgreementFacts) => T) =>
    Object.keys(changesBetween(fieldsOf(name(before)), fieldsOf(name(facts)))).length > 0
  const isNewParty = differs(fieldsOfParties, ({ parties }) => parties)
  if (isNewParty || differs(fieldsOfSigners, ({ signers }) => signers)) {
    const standing = { id: row.id, forumId: row.forumId ?? '' }
    const parties = await writeParties(tx, row, facts.parties)
    await writeSigners(tx, row, standing, facts.signers, parties.ids)
    await tx.agreementParty.deleteMany({ where: { id: { in: parties.gone } } })
  }
  if (differs(fieldsOfDocuments, ({ documents }) => documents)) {
    await writeDocuments(tx, row, facts.documents)
  }
  if (differs(fieldsOfFollowUps, ({ followUps }) => followUps)) {
    await writeFollowUps(tx, row, facts.followUps)
  }
  await writeRelations(tx, row, facts)
  if (differs(fieldsOfMilestones, ({ milestones }) => milestones)) {
    await writeMilestones(tx, row.id, facts.milestones)
  }
}

const json = (value: object | null) => value ?? Prisma.DbNull

/** The ids of the parties in their order, and those that are no more. */
async function writeParties(tx: Tx, row: AgreementRow, parties: readonly PartyFacts[]) {
  const left = new Set(row.parties)
  // The same body, else the same print.
  const meant = parties.map(({ organisation, asPrinted }) => {
    const all = [...left]
    const found =
      all.find((one) => organisation !== null && one.organisation?.slug === organisation) ??
      all.find((one) => one.asPrinted === asPrinted)
    if (found) left.delete(found)
    return found ?? null
  })
  await tx.agreementParty.updateMany({
    where: { agreementId: row.id },
    data: { position: { increment: ASIDE } },
  })
  const organisations = await idsOf(
    tx,
    'organisation',
    parties.flatMap((one) => one.organisation ?? []),
  )
  const ids: string[] = []
  for (const [position, { asPrinted, organisation, label, isOpen }] of parties.entries()) {
    const organisationId = organisation === null ? null : (organisations.get(organisation) ?? null)
    const data = { position, asPrinted, isOpen, organisationId, label: json(label) }
    const known = meant[position]
    const { id } = known
      ? await tx.agreementParty.update({ where: { id: known.id }, data, select: { id: true } })
      : await tx.agreementParty.create({
          data: { ...data, agreementId: row.id, citations: [] },
          select: { id: true },
        })
    ids.push(id)
  }
  return { ids, gone: [...left].map(({ id }) => id) }
}

async function writeSigners(
  tx: Tx,
  row: AgreementRow,
  { id: agreementId, forumId }: Standing,
  signers: readonly SignerFacts[],
  partyIds: readonly string[],
): Promise<void> {
  const people = await idsOf(
    tx,
    'person',
    signers.map(({ person }) => person),
  )
  // Their places among all who appear at the forum stay: the list of its people is in that order.
  const places = row.appearances.map(({ position }) => position)
  const placeAt = (index: number) =>
    places[index] ?? (places.at(-1) ?? -1) + 1 + index - places.length
  const kept = new Set<string>()
  for (const [index, { role, person, nameAsPrinted, party, titles }] of signers.entries()) {
    const partyId = party === null ? null : (partyIds[party] ?? null)
    const data = { position: placeAt(index), nameAsPrinted, partyId }
    const known = row.appearances.find((one) => one.role === role && one.person.slug === person)
    const { id } = known
      ? await tx.appearance.update({ where: { id: known.id }, data, select: { id: true } })
      : await tx.appearance.create({
          data: {
            ...{ ...data, role, agreementId, forumId, citations: [] },
            personId: people.get(person) ?? '',
          },
          select: { id: true },
        })
    kept.add(id)
    const before = known?.titles.map(({ asPrinted }) => asPrinted) ?? []
    if (before.join('\n') !== titles.join('\n')) await writeTitles(tx, id, titles)
  }
  const gone = row.appearances.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  await tx.appearance.deleteMany({ where: { id: { in: gone } } })
}

/** A title that was there before keeps what it means and whose post it is. */
async function writeTitles(tx: Tx, appearanceId: string, titles: readonly string[]): Promise<void> {
  const before = await tx.appearanceTitle.findMany({
    where: { appearanceId },
    select: { asPrinted: true, text: true, organisationId: true },
  })
  await tx.appearanceTitle.deleteMany({ where: { appearanceId } })
  await tx.appearanceTitle.createMany({
    data: titles.map((asPrinted, position) => {
      const known = before.find((one) => one.asPrinted === asPrinted)
      return {
        ...{ appearanceId, position, asPrinted, organisationId: known?.organisationId ?? null },
        text: known?.text ?? { 'zh-Hans': asPrinted },
      }
    }),
  })
}

async function writeDocuments(tx: Tx, row: AgreementRow, documents: readonly DocumentFacts[]) {
  await tx.agreementDocument.updateMany({
    where: { agreementId: row.id },
    data: { position: { increment: ASIDE } },
  })
  const left = new Map(row.documents.map(({ address, id }) => [address, id]))
  for (const [position, { title, address }] of documents.entries()) {
    const id = left.get(address)
    left.delete(address)
    if (id === undefined) {
      const data = { agreementId: row.id, position, title, address, citations: [] }
      await tx.agreementDocument.create({ data })
    } else await tx.agreementDocument.update({ where: { id }, data: { position, title } })
  }
  await tx.agreementDocument.deleteMany({
    where: { agreementId: row.id, position: { gte: ASIDE } },
  })
}

/** One of the same Chinese title is meant again, and keeps its sources. */
async function writeFollowUps(tx: Tx, row: AgreementRow, steps: readonly FollowUpFacts[]) {
  await tx.agreementFollowUp.updateMany({
    where: { agreementId: row.id },
    data: { position: { increment: ASIDE } },
  })
  const left = row.followUps.map(({ id, title }) => ({ id, chinese: toText(title)['zh-Hans'] }))
  for (const [position, { title, state, on, dateAsPrinted }] of steps.entries()) {
    const data = {
      ...{ position, title, state, dateAsPrinted, precision: on?.precision ?? null },
      on: on && new Date(`${on.on}T00:00:00Z`),
    }
    const at = left.findIndex(({ chinese }) => chinese === title['zh-Hans'])
    const [known] = at === -1 ? [] : left.splice(at, 1)
    if (known) await tx.agreementFollowUp.update({ where: { id: known.id }, data })
    else {
      await tx.agreementFollowUp.create({ data: { ...data, agreementId: row.id, citations: [] } })
    }
  }
  await tx.agreementFollowUp.deleteMany({
    where: { agreementId: row.id, position: { gte: ASIDE } },
  })
}

async function writeRelations(tx: Tx, row: AgreementRow, { relations }: AgreementFacts) {
  const keyOf = ({ kind, to }: { kind: string; to: string }) => `${kind}~${to}`
  const before = row.relations.map(({ kind, to }) => ({ kind, to: to.slug }))
  const [wanted, had] = [new Set(relations.map(keyOf)), new Set(before.map(keyOf))]
  for (const { kind, to } of before.filter((one) => !wanted.has(keyOf(one)))) {
    await tx.agreementRelation.deleteMany({ where: { fromId: row.id, kind, to: { slug: to } } })
  }
  for (const { kind, to } of relations.filter((one) => !had.has(keyOf(one)))) {
    const data = {
      kind,
      citations: [],
      from: { connect: { id: row.id } },
      to: { connect: { slug: to } },
    }
    await tx.agreementRelation.create({ data })
  }
}

/** They carry nothing but what the form shows, and so are written anew. */
async function writeMilestones(tx: Tx, agreementId: string, milestones: readonly MilestoneFacts[]) {
  await tx.agreementMilestone.deleteMany({ where: { agreementId } })
  const day = (on: string | null) => on && new Date(`${on}T00:00:00Z`)
  await tx.agreementMilestone.createMany({
    data: milestones.map(({ title, owner, dueOn, doneOn, evidence }, position) => ({
      ...{ agreementId, position, title, owner, evidence },
      ...{ dueOn: day(dueOn), doneOn: day(doneOn) },
    })),
  })
}

async function idsOf(tx: Tx, noun: 'person' | 'organisation', slugs: readonly string[]) {
  const where = { slug: { in: [...new Set(slugs)] } }
  const select = { id: true, slug: true } as const
  const rows =
    noun === 'person'
      ? await tx.person.findMany({ where, select })
      : await tx.organisation.findMany({ where, select })
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

import 'server-only'
import { agreementSelect, toAgreementFacts } from '#lib/domain/agreements/editing/queries.ts'
import { fieldsOfAgreement } from '#lib/domain/agreements/editing/utils.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { listEditedFigures } from '#lib/domain/figures/queries.ts'
import { factsSelect, toFacts } from '#lib/domain/forums/editing/queries.ts'
import { fieldsOfForum } from '#lib/domain/forums/editing/utils.ts'
import { honourSelect, toHonourFacts } from '#lib/domain/honours/queries.ts'
import { fieldsOfHonour } from '#lib/domain/honours/utils.ts'
import { infrastructureSelect, toInfrastructureFacts } from '#lib/domain/infrastructure/queries.ts'
import { fieldsOfInfrastructure } from '#lib/domain/infrastructure/utils.ts'
import { milestoneSelect, toMilestoneFacts } from '#lib/domain/milestones/queries.ts'
import { fieldsOfMilestone } from '#lib/domain/milestones/utils.ts'
import {
  organisationOfForum,
  organisationSelect,
  toOrganisationFacts,
} from '#lib/domain/organisations/editing/queries.ts'
import { fieldsOfOrganisation } from '#lib/domain/organisations/editing/utils.ts'
import { listEditedOutcomes } from '#lib/domain/outcomes/editing/queries.ts'
import { personOfForum, personSelect, toPersonFacts } from '#lib/domain/people/editing/queries.ts'
import { fieldsOfPerson } from '#lib/domain/people/editing/utils.ts'
import { getProgramme } from '#lib/domain/programme/queries.ts'
import { referenceSelect, toReferenceFacts } from '#lib/domain/references/queries.ts'
import { fieldsOfReference } from '#lib/domain/references/utils.ts'
import { db } from '#lib/platform/db.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { CompletePart, CompleteRecord } from './types.ts'
import { completenessOf } from './utils.ts'

const recordOf = (slug: string, name: LocalizedText, fields: Fields): CompleteRecord => ({
  ...{ slug, name, ...completenessOf(fields) },
})

async function forumItself(forumId: string): Promise<CompleteRecord[]> {
  const row = await db.forum.findUnique({ where: { id: forumId }, select: factsSelect })
  if (!row) return []
  const facts = toFacts(row)
  return [recordOf(row.slug, facts.name, fieldsOfForum(facts))]
}

/** As the organisers draw it up, not as it was published. */
async function sessions(forumId: string): Promise<CompleteRecord[]> {
  const programme = await getProgramme(forumId)
  const standing = programme?.sessions.filter(({ isRetired }) => !isRetired) ?? []
  return standing.map(({ slug, title, fields }) => recordOf(slug, title, fields))
}

async function people(forumId: string): Promise<CompleteRecord[]> {
  const own = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM person WHERE "retiredAt" IS NULL AND ${personOfForum(forumId)}`
  const rows = await db.person.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: own.map(({ id }) => id) } },
    ...{ select: personSelect, orderBy: { slug: 'asc' } },
  })
  return rows.map((row) => {
    const facts = toPersonFacts(row)
    return recordOf(row.slug, facts.name, fieldsOfPerson(facts))
  })
}

async function organisations(forumId: string): Promise<CompleteRecord[]> {
  const own = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM organisation WHERE "retiredAt" IS NULL AND ${organisationOfForum(forumId)}`
  const rows = await db.organisation.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: own.map(({ id }) => id) } },
    ...{ select: organisationSelect, orderBy: { slug: 'asc' } },
  })
  return rows.map((row) => {
    const facts = toOrganisationFacts(row)
    return recordOf(row.slug, facts.name, fieldsOfOrganisation(facts))
  })
}

async function agreements(forumId: string): Promise<CompleteRecord[]> {
  const rows = await db.agreement.findMany({
    relationLoadStrategy: 'join',
    where: { forumId, retiredAt: null },
    ...{ select: agreementSelect, orderBy: [{ position: 'asc' }, { slug: 'asc' }] },
  })
  return rows.map((row) => {
    const facts = toAgreementFacts(row)
    return recordOf(row.slug, facts.title, fieldsOfAgreement(facts, 'UTC'))
  })
}

const inOrder = [{ position: 'asc' as const }, { slug: 'asc' as const }]

async function outcomes(forumId: string): Promise<CompleteRecord[]> {
  const standing = (await listEditedOutcomes(forumId)).filter(({ facts }) => !facts.isRetired)
  return standing.map(({ slug, facts, fields }) => recordOf(slug, facts.title, fields))
}

async function figures(forumId: string): Promise<CompleteRecord[]> {
  const standing = (await listEditedFigures(forumId)).filter(({ facts }) => !facts.isRetired)
  return standing.map(({ slug, facts, fields }) => recordOf(slug, facts.label, fields))
}

async function honours(forumId: string): Promise<CompleteRecord[]> {
  const rows = await db.honour.findMany({
    relationLoadStrategy: 'join',
    where: { forumId, retiredAt: null },
    ...{ select: honourSelect, orderBy: inOrder },
  })
  return rows.map((row) => {
    const facts = toHonourFacts(row)
    return recordOf(row.slug, facts.title, fieldsOfHonour(facts))
  })
}

async function milestones(forumId: string): Promise<CompleteRecord[]> {
  const rows = await db.milestone.findMany({
    relationLoadStrategy: 'join',
    where: { forumId, retiredAt: null },
    ...{ select: milestoneSelect, orderBy: inOrder },
  })
  return rows.map((row) => {
    const facts = toMilestoneFacts(row)
    return recordOf(row.slug, facts.title, fieldsOfMilestone(facts))
  })
}

async function works(forumId: string): Promise<CompleteRecord[]> {
  const rows = await db.infrastructure.findMany({
    relationLoadStrategy: 'join',
    where: { forumId, retiredAt: null },
    ...{ select: infrastructureSelect, orderBy: inOrder },
  })
  return rows.map((row) => {
    const facts = toInfrastructureFacts(row)
    return recordOf(row.slug, facts.name, fieldsOfInfrastructure(facts))
  })
}

async function references(forumId: string): Promise<CompleteRecord[]> {
  const rows = await db.reference.findMany({
    where: { forumId, retiredAt: null },
    ...{ select: referenceSelect, orderBy: inOrder },
  })
  return rows.map((row) => {
    const facts = toReferenceFacts(row)
    return recordOf(row.slug, facts.title, fieldsOfReference(facts))
  })
}

/** What each record that a forum edits has of languages and sources. Fourteen queries, however many there are. */
export async function listCompleteness(forumId: string): Promise<CompletePart[]> {
  const [own, programme, everybody, bodies, signed, came, stated, held, met, built, papers] =
    await Promise.all([
      forumItself(forumId),
      sessions(forumId),
      people(forumId),
      organisations(forumId),
      agreements(forumId),
      outcomes(forumId),
      figures(forumId),
      honours(forumId),
      milestones(forumId),
      works(forumId),
      references(forumId),
    ])
  return [
    { noun: 'forum', records: own },
    { noun: 'session', records: programme },
    { noun: 'person', records: everybody },
    { noun: 'organisation', records: bodies },
    { noun: 'agreement', records: signed },
    { noun: 'outcome', records: came },
    { noun: 'figure', records: stated },
    { noun: 'honour', records: held },
    { noun: 'milestone', records: met },
    { noun: 'infrastructure', records: built },
    { noun: 'reference', records: papers },
  ]
}

import 'server-only'
import { openAgreement } from '#lib/domain/record/public/queries.ts'
import { toCitations, toText, toTextOrNull, toTexts } from '#lib/domain/record/queries.ts'
import { dayOfColumn, toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { AgreementChoices, AgreementFacts, EditedAgreement, ListedAgreement } from './types.ts'
import { fieldsOfAgreement } from './utils.ts'

const slugOf = { select: { slug: true } } as const

export const agreementSelect = {
  ...{ id: true, slug: true, version: true, forumId: true, state: true, voidReason: true },
  ...{ scope: true, count: true, countAsPrinted: true, kind: true, kindAsPrinted: true },
  ...{ title: true, titleAsPrinted: true, summary: true, fields: true, fieldsOpen: true },
  ...{ placement: true, place: true, signedOn: true, signedUntil: true, signedPrecision: true },
  ...{ dateAsPrinted: true, partyForm: true, partyFormDoubt: true, amount: true, currency: true },
  ...{ amountAsPrinted: true, amountMeaning: true, term: true, doubt: true, citations: true },
  embargoedUntil: true,
  ...{ session: slugOf, embargo: slugOf, city: slugOf },
  forum: { select: { timeZone: true } },
  parties: {
    orderBy: { position: 'asc' },
    select: { id: true, asPrinted: true, label: true, isOpen: true, organisation: slugOf },
  },
  appearances: {
    where: { role: { in: ['signatory', 'witness'] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, role: true, partyId: true, nameAsPrinted: true, position: true },
      person: slugOf,
      titles: { orderBy: { position: 'asc' }, select: { asPrinted: true } },
    },
  },
  documents: {
    orderBy: { position: 'asc' },
    select: { id: true, title: true, address: true },
  },
  followUps: {
    orderBy: { position: 'asc' },
    select: { id: true, title: true, state: true, on: true, precision: true, dateAsPrinted: true },
  },
  milestones: {
    orderBy: { position: 'asc' },
    select: { title: true, owner: true, dueOn: true, doneOn: true, evidence: true },
  },
  relations: { orderBy: [{ kind: 'asc' }, { toId: 'asc' }], select: { kind: true, to: slugOf } },
} as const satisfies Prisma.AgreementSelect
export type AgreementRow = Prisma.AgreementGetPayload<{ select: typeof agreementSelect }>

export function toAgreementFacts(row: AgreementRow): AgreementFacts {
  const partyAt = new Map(row.parties.map(({ id }, index) => [id, index]))
  return {
    ...{ state: row.state, voidReason: row.voidReason, scope: row.scope, count: row.count },
    ...{ countAsPrinted: row.countAsPrinted, kind: row.kind, kindAsPrinted: row.kindAsPrinted },
    title: toText(row.title),
    titleAsPrinted: row.titleAsPrinted,
    summary: toTextOrNull(row.summary),
    cooperation: toTexts(row.fields),
    isCooperationOpen: row.fieldsOpen,
    placement: row.placement,
    place: toTextOrNull(row.place),
    city: row.city?.slug ?? null,
    session: row.session?.slug ?? null,
    signedOn: toPartialDate(row.signedOn, row.signedPrecision),
    signedUntil: toPartialDate(row.signedUntil, row.signedPrecision),
    dateAsPrinted: row.dateAsPrinted,
    partyForm: row.partyForm,
    partyFormDoubt: toTextOrNull(row.partyFormDoubt),
    amount: row.amount?.toFixed() ?? null,
    currency: row.currency,
    amountAsPrinted: row.amountAsPrinted,
    amountMeaning: toTextOrNull(row.amountMeaning),
    term: toTextOrNull(row.term),
    parties: row.parties.map(({ asPrinted, organisation, label, isOpen }) => ({
      ...{ asPrinted, isOpen, organisation: organisation?.slug ?? null },
      label: toTextOrNull(label),
    })),
    signers: row.appearances.map(({ role, person, nameAsPrinted, partyId, titles }) => ({
      role: role === 'witness' ? 'witness' : 'signatory',
      ...{ person: person.slug, nameAsPrinted },
      party: partyId === null ? null : (partyAt.get(partyId) ?? null),
      titles: titles.map(({ asPrinted }) => asPrinted),
    })),
    documents: row.documents.map(({ title, address }) => ({ title: toText(title), address })),
    followUps: row.followUps.map(({ title, state, on, precision, dateAsPrinted }) => ({
      ...{ title: toText(title), state, on: toPartialDate(on, precision), dateAsPrinted },
    })),
    milestones: row.milestones.map(({ title, dueOn, doneOn, owner, evidence }) => ({
      ...{ title: toText(title), owner, evidence },
      dueOn: dueOn && dayOfColumn(dueOn),
      doneOn: doneOn && dayOfColumn(doneOn),
    })),
    relations: row.relations.map(({ kind, to }) => ({ kind, to: to.slug })),
    embargo: row.embargo
      ? { until: null, session: row.embargo.slug }
      : row.embargoedUntil && { until: row.embargoedUntil.toISOString(), session: null },
    doubt: toTextOrNull(row.doubt),
    citations: toCitations(row.citations),
  }
}

/** The agreements of a forum in the order of their text, whatever their state. One query. */
export async function listForumAgreements(forumId: string): Promise<ListedAgreement[]> {
  const rows = await db.agreement.findMany({
    relationLoadStrategy: 'join',
    where: { forumId, retiredAt: null },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: {
      ...{ slug: true, title: true, state: true, embargoedUntil: true, citations: true },
      ...{ signedOn: true, signedPrecision: true },
      session: { select: { slug: true, title: true } },
      parties: { orderBy: { position: 'asc' }, select: { asPrinted: true } },
      milestones: {
        where: { doneOn: null, dueOn: { not: null } },
        ...{ orderBy: { dueOn: 'asc' }, take: 1, select: { title: true, dueOn: true } },
      },
    },
  })
  return rows.map(({ session, ...row }) => ({
    ...{ slug: row.slug, state: row.state, embargoedUntil: row.embargoedUntil },
    title: toText(row.title),
    session: session && { slug: session.slug, title: toText(session.title) },
    parties: row.parties.map(({ asPrinted }) => asPrinted),
    signedOn: toPartialDate(row.signedOn, row.signedPrecision),
    hasSource: toCitations(row.citations).length > 0,
    nextDue: nextDueOf(row.milestones),
  }))
}

type Due = { title: Prisma.JsonValue; dueOn: Date | null }

function nextDueOf([first]: readonly Due[]): ListedAgreement['nextDue'] {
  return first?.dueOn ? { title: toText(first.title), on: dayOfColumn(first.dueOn) } : null
}

const ofForum = (forumId: string, slug: string) => ({ slug, forumId, retiredAt: null })

/** One of them with all that can be said, for a form; null for one of another forum. One query. */
export async function getEditedAgreement(
  forumId: string,
  slug: string,
): Promise<EditedAgreement | null> {
  const row = await db.agreement.findFirst({
    relationLoadStrategy: 'join',
    where: ofForum(forumId, slug),
    select: agreementSelect,
  })
  return row && edited(row)
}

function edited(row: AgreementRow): EditedAgreement {
  const facts = toAgreementFacts(row)
  const { id: agreementId, slug, version, embargoedUntil, forum } = row
  const fields = fieldsOfAgreement(facts, forum?.timeZone ?? 'UTC')
  return { agreementId, slug, version, facts, fields, embargoedUntil }
}

/** All agreements of a forum with all that can be said of each, in the order of their text. One query. */
export async function listEditedAgreements(
  forumId: string,
  reader: Pick<Tx, 'agreement'> = db,
): Promise<EditedAgreement[]> {
  const rows = await reader.agreement.findMany({
    relationLoadStrategy: 'join',
    where: { forumId, retiredAt: null },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: agreementSelect,
  })
  return rows.map(edited)
}

/** Locks an agreement of this forum, and reads it; null where there is none. Two queries. */
export async function lockAgreement(
  tx: Tx,
  { forumId, slug }: { forumId: string; slug: string },
): Promise<AgreementRow | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM agreement WHERE slug = ${slug} AND "forumId" = ${forumId}::uuid AND "retiredAt" IS NULL
       FOR NO KEY UPDATE`
  return (
    (found &&
      tx.agreement.findUnique({
        relationLoadStrategy: 'join',
        where: { id: found.id },
        select: agreementSelect,
      })) ??
    null
  )
}

/** What the form offers: bodies of the record, who appears at the forum, its parts, other agreements that it may build on, cities. Five queries. */
export async function listAgreementChoices({
  forumId,
  own,
  now,
}: {
  forumId: string
  own: string | null
  now: Date
}): Promise<AgreementChoices> {
  const named = { slug: true, name: true } as const
  const titled = { slug: true, title: true } as const
  const [organisations, people, sessions, agreements, cities] = await Promise.all([
    db.organisation.findMany({
      where: { retiredAt: null },
      select: named,
      orderBy: { slug: 'asc' },
    }),
    db.person.findMany({
      where: { retiredAt: null, appearances: { some: { forumId } } },
      ...{ select: named, orderBy: { slug: 'asc' } },
    }),
    db.forumSession.findMany({
      where: { forumId, retiredAt: null },
      ...{ select: titled, orderBy: [{ position: 'asc' }, { slug: 'asc' }] },
    }),
    db.agreement.findMany({
      where: { retiredAt: null, NOT: { slug: own ?? '' }, ...mayBeNamed(forumId, now) },
      ...{ select: titled, orderBy: { slug: 'asc' } },
    }),
    db.city.findMany({ where: { retiredAt: null }, select: named, orderBy: { slug: 'asc' } }),
  ])
  const withName = ({ slug, name }: { slug: string; name: Prisma.JsonValue }) => ({
    ...{ slug, name: toText(name) },
  })
  const withTitle = ({ slug, title }: { slug: string; title: Prisma.JsonValue }) => ({
    ...{ slug, title: toText(title) },
  })
  return {
    cities: cities.map(withName),
    organisations: organisations.map(withName),
    people: people.map(withName),
    sessions: sessions.map(withTitle),
    agreements: agreements.map(withTitle),
  }
}

/** Of one's own forum, or open to every reader: nobody learns from a list what another forum keeps back. */
export const mayBeNamed = (forumId: string, now: Date) =>
  ({
    AND: [{ OR: [{ forumId }, openAgreement(now)] }],
  }) satisfies Prisma.AgreementWhereInput

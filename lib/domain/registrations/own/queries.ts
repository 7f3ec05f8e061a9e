import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { consentTextSelect, forumFactsSelect, settingsSelection, toForumFacts } from '../queries.ts'
import { answerArgs, toAnswered } from '../questions/queries.ts'
import { bookingArgs, toBookedSession } from '../session-places/queries.ts'
import type { RegistrationDetail, RegistrationSummary, TicketFacts } from '../types.ts'
import { termsOrClosed } from '../utils.ts'

/** What a person's own pages, tickets and letters read of registrations. Who may see one is the caller's to prove. */

const summarySelect = {
  id: true,
  code: true,
  status: true,
  linkVersion: true,
  name: true,
  acceptBy: true,
  createdAt: true,
  forum: { select: { ...forumFactsSelect, registrationSettings: { select: settingsSelection } } },
  ticketType: { select: { id: true, slug: true, name: true } },
  bookings: bookingArgs,
  tickets: {
    where: { revokedAt: null },
    take: 1,
    select: { id: true, nonce: true, issuedAt: true },
  },
} as const satisfies Prisma.RegistrationSelect

const detailSelect = {
  ...summarySelect,
  version: true,
  seq: true,
  email: true,
  emailNorm: true,
  phone: true,
  organisation: true,
  locale: true,
  decisionNote: true,
  updatedAt: true,
  erasedAt: true,
  answers: answerArgs,
  consents: {
    select: {
      id: true,
      textVersion: true,
      locale: true,
      givenAt: true,
      withdrawnAt: true,
      text: { select: consentTextSelect },
    },
    orderBy: [{ text: { position: 'asc' } }, { textVersion: 'asc' }],
  },
  handovers: {
    where: { acceptedAt: null, withdrawnAt: null },
    take: 1,
    select: { id: true, name: true, email: true, createdAt: true, expiresAt: true },
  },
} as const satisfies Prisma.RegistrationSelect

type SummaryRow = Prisma.RegistrationGetPayload<{ select: typeof summarySelect }>

function toSummary(row: SummaryRow, position: number | null): RegistrationSummary {
  const { id, code, status, linkVersion, name, acceptBy, createdAt } = row
  return {
    ...{ id, code, status, linkVersion, name, acceptBy, createdAt, position },
    forum: toForumFacts(row.forum),
    terms: termsOrClosed(row.forum),
    ticketType: { ...row.ticketType, name: toText(row.ticketType.name) },
    sessions: row.bookings.map(toBookedSession),
    ticket: ticketOf(row),
  }
}

/** A place that is still to be accepted lets nobody in. */
function ticketOf({ acceptBy, tickets }: SummaryRow): TicketFacts | null {
  return acceptBy === null ? (tickets[0] ?? null) : null
}

/** One registration; null when there is none. One query, and one more while it waits. */
export async function getRegistration(id: string): Promise<RegistrationDetail | null> {
  const row = await db.registration.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: detailSelect,
  })
  if (!row) return null
  const position = (await waitingPositions([row])).get(row.id) ?? null
  const answered = row.answers.map(toAnswered)
  const { version, seq, email, emailNorm, phone, organisation, decisionNote } = row
  return {
    ...toSummary(row, position),
    ...{ version, seq, email, emailNorm, phone, organisation, decisionNote },
    locale: row.locale as Locale,
    answers: Object.fromEntries(answered.map(({ question, value }) => [question.slug, value])),
    answered,
    consents: row.consents.map(({ text: { title, body, slug, isRequired }, ...consent }) => ({
      ...consent,
      ...{ slug, isRequired },
      locale: consent.locale as Locale,
      title: toText(title),
      body: toText(body),
    })),
    handover: row.handovers[0] ?? null,
    updatedAt: row.updatedAt,
    erasedAt: row.erasedAt,
  }
}

/** Every registration of an address, the newest first. One query, and one more while any waits. */
export async function listRegistrationsOf(emailNorm: string): Promise<RegistrationSummary[]> {
  const rows = await db.registration.findMany({
    relationLoadStrategy: 'join',
    where: { emailNorm, erasedAt: null },
    select: summarySelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
  const positions = await waitingPositions(rows)
  return rows.map((row) => toSummary(row, positions.get(row.id) ?? null))
}

/** Places in the waiting lists, counted from 1, of those that wait. */
async function waitingPositions(rows: readonly Pick<SummaryRow, 'id' | 'status'>[]) {
  const waiting = rows.filter(({ status }) => status === 'waitlisted').map(({ id }) => id)
  if (waiting.length === 0) return new Map<string, number>()
  const positions = await db.$queryRaw<{ id: string; position: number }[]>`
    SELECT own.id, (SELECT count(*)::int FROM registration AS ahead
             WHERE ahead."ticketTypeId" = own."ticketTypeId" AND ahead.status = 'waitlisted' AND ahead.seq <= own.seq) AS position
      FROM registration AS own WHERE own.id = ANY(${waiting}::uuid[]) AND own.status = 'waitlisted'`
  return new Map(positions.map(({ id, position }) => [id, position]))
}

/** The place in the waiting list, counted from 1; null for a registration that does not wait. */
export async function getWaitingPosition(id: string): Promise<number | null> {
  return (await waitingPositions([{ id, status: 'waitlisted' }])).get(id) ?? null
}

import 'server-only'
import { publishedForum } from '#lib/domain/record/public/queries.ts'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { RegistrationOffer } from './types.ts'
import { toTerms } from './utils.ts'

export const settingsSelection = {
  opensAt: true,
  closesAt: true,
  cancelledAt: true,
  waitingList: true,
  needsApproval: true,
} as const satisfies Prisma.RegistrationSettingsSelect

export const ticketTypeSelection = {
  id: true,
  slug: true,
  name: true,
  capacity: true,
  confirmed: true,
  waitlisted: true,
  isHidden: true,
} as const satisfies Prisma.TicketTypeSelect

/** What a published forum offers to those who register; null when it takes none. One query. */
export async function getRegistrationOffer(slug: string): Promise<RegistrationOffer | null> {
  const forum = await db.forum.findFirst({
    relationLoadStrategy: 'join',
    where: { ...publishedForum, slug, registrationSettings: { isNot: null } },
    select: {
      id: true,
      endsOn: true,
      endPrecision: true,
      timeZone: true,
      registrationSettings: { select: settingsSelection },
      ticketTypes: { select: ticketTypeSelection, orderBy: [{ position: 'asc' }, { slug: 'asc' }] },
      consentTexts: {
        where: { retiredAt: null },
        select: {
          id: true,
          slug: true,
          textVersion: true,
          title: true,
          body: true,
          isRequired: true,
        },
        orderBy: [{ position: 'asc' }, { slug: 'asc' }],
      },
    },
  })
  const terms = forum && toTerms(forum)
  if (!forum || !terms) return null
  return {
    forumId: forum.id,
    terms,
    ticketTypes: forum.ticketTypes.map((type) => ({ ...type, name: toText(type.name) })),
    consentTexts: forum.consentTexts.map((text) => ({
      ...text,
      title: toText(text.title),
      body: toText(text.body),
    })),
  }
}

/** What was answered under this key before, and to which request; null when the key is new. */
export async function getKeptAnswer(keyHash: string) {
  return db.idempotencyKey.findUnique({
    where: { keyHash },
    select: { requestHash: true, answer: true },
  })
}

/** The place in the waiting list, counted from 1; null for a registration that does not wait. */
export async function getWaitingPosition(registrationId: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ position: number }[]>`
    SELECT (SELECT count(*)::int FROM registration AS ahead
             WHERE ahead."ticketTypeId" = own."ticketTypeId" AND ahead.status = 'waitlisted' AND ahead.seq <= own.seq) AS position
      FROM registration AS own WHERE own.id = ${registrationId}::uuid AND own.status = 'waitlisted'`
  return row?.position ?? null
}

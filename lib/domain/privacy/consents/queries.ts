import 'server-only'
import type { Subject } from '#lib/domain/privacy/types.ts'
import { toText } from '#lib/domain/record/queries.ts'
import { daysAndSettings } from '#lib/domain/registrations/queries.ts'
import { toTerms } from '#lib/domain/registrations/utils.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ConsentGiven } from './types.ts'

const selection = {
  id: true,
  registrationId: true,
  textVersion: true,
  locale: true,
  givenAt: true,
  withdrawnAt: true,
  text: { select: { title: true, body: true, isRequired: true } },
  registration: {
    select: {
      status: true,
      emailNorm: true,
      forum: {
        select: {
          ...daysAndSettings,
          name: true,
        },
      },
    },
  },
} as const satisfies Prisma.ConsentSelect

type Row = Prisma.ConsentGetPayload<{ select: typeof selection }>

function whereOf(subject: Subject): Prisma.ConsentWhereInput {
  return subject.emailNorm === undefined
    ? { registrationId: subject.registrationId }
    : { registration: { emailNorm: subject.emailNorm } }
}

function toConsent({ text, registration, ...consent }: Row): ConsentGiven {
  return {
    ...consent,
    title: toText(text.title),
    body: toText(text.body),
    isRequired: text.isRequired,
    forumName: toText(registration.forum.name),
    status: registration.status,
    forumEndsAt: toTerms(registration.forum)?.forumEndsAt ?? null,
  }
}

/** One consent of the subject, and whose it is; null where it is nobody's or somebody else's. One query. */
export async function getConsent(
  id: string,
  subject: Subject,
): Promise<(ConsentGiven & { emailNorm: string }) | null> {
  const row = await db.consent.findFirst({
    relationLoadStrategy: 'join',
    where: { id, ...whereOf(subject) },
    select: selection,
  })
  return row && { ...toConsent(row), emailNorm: row.registration.emailNorm }
}

/** Every consent that the subject gave, the latest first. One query. */
export async function listConsents(subject: Subject): Promise<ConsentGiven[]> {
  const rows = await db.consent.findMany({
    relationLoadStrategy: 'join',
    where: whereOf(subject),
    select: selection,
    orderBy: [{ givenAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(toConsent)
}

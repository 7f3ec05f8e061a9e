import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { CorrectableRegistration, Subject } from './types.ts'

/** The person that a link leads to; null where it has ended, or its person was erased. One query. */
export async function getLinkedPerson({ id, version }: { id: string; version: number }) {
  const row = await db.registration.findFirst({
    where: { id, linkVersion: version, erasedAt: null },
    select: { id: true, email: true, emailNorm: true },
  })
  return row && { registrationId: row.id, email: row.email, emailNorm: row.emailNorm }
}

/** What the subject may correct, the latest first. One query. */
export async function listCorrectable(subject: Subject): Promise<CorrectableRegistration[]> {
  const whose =
    subject.emailNorm === undefined
      ? { id: subject.registrationId }
      : { emailNorm: subject.emailNorm }
  const rows = await db.registration.findMany({
    relationLoadStrategy: 'join',
    where: { ...whose, erasedAt: null },
    select: {
      id: true,
      version: true,
      name: true,
      phone: true,
      organisation: true,
      forum: { select: { name: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(({ forum, ...registration }) => ({
    ...registration,
    forumName: toText(forum.name),
  }))
}

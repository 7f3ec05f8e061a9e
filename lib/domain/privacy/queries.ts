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

/**
 * Why a mailbox alone does not erase this address; null where it does. An account may prove itself
 * with more (a second factor), look after others (a role), or have been shut. Asked only of whoever
 * has proven the mailbox, so it tells nobody else that there is an account. One query.
 */
export async function refusalToMailbox(
  emailNorm: string,
): Promise<'account_shut' | 'sign_in_first' | null> {
  const [guard] = await db.$queryRaw<{ isShut: boolean; isGuarded: boolean }[]>`
    SELECT "disabledAt" IS NOT NULL AS "isShut",
           "isAdministrator" OR "totpConfirmedAt" IS NOT NULL
             OR EXISTS (SELECT 1 FROM passkey WHERE "accountId" = account.id)
             OR EXISTS (SELECT 1 FROM forum_role WHERE "accountId" = account.id)
             OR EXISTS (SELECT 1 FROM alliance_role WHERE "accountId" = account.id) AS "isGuarded"
      FROM account WHERE "emailNorm" = ${emailNorm}`
  if (guard?.isShut) return 'account_shut'
  return guard?.isGuarded ? 'sign_in_first' : null
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

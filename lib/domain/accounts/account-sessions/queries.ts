import 'server-only'
import { isFreshProof, isSeenAgain, isSessionAlive } from '#lib/domain/accounts/policy.ts'
import type { Standing, Viewer } from '#lib/domain/accounts/types.ts'
import { sha256Hex } from '#lib/domain/accounts/utils.ts'
import { db } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

type Row = Pick<
  Viewer,
  | 'accountId'
  | 'email'
  | 'emailNorm'
  | 'name'
  | 'isAdministrator'
  | 'hasSecondFactor'
  | 'sessionPublicId'
  | 'forumRoles'
  | 'allianceIds'
> & {
  locale: Locale
  accountVersion: number
  sessionVersion: number
  disabledAt: Date | null
  secondFactorAt: Date | null
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
}

/** What the sign-in with this id is worth now, in one statement; `isSeenAgain` asks to have "last seen" written. */
export async function getStanding(
  sid: string,
  now: Date,
): Promise<Standing & { isSeenAgain: boolean }> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT a.id AS "accountId", a.email, a."emailNorm", a.name, a.locale, a."isAdministrator",
           a."totpConfirmedAt" IS NOT NULL OR EXISTS (SELECT 1 FROM passkey p WHERE p."accountId" = a.id) AS "hasSecondFactor",
           a.version AS "accountVersion", a."disabledAt",
           s."accountVersion" AS "sessionVersion", s."publicId" AS "sessionPublicId", s."secondFactorAt",
           s."createdAt", s."lastSeenAt", s."expiresAt",
           (SELECT coalesce(json_agg(json_build_object('forumId', f."forumId", 'role', f.role)), '[]') FROM forum_role f WHERE f."accountId" = a.id) AS "forumRoles",
           (SELECT coalesce(json_agg(l."allianceId"), '[]') FROM alliance_role l WHERE l."accountId" = a.id) AS "allianceIds"
      FROM account_session s JOIN account a ON a.id = s."accountId"
     WHERE s."idHash" = ${sha256Hex(sid)}`
  if (!row) return { kind: 'anonymous', isSeenAgain: false }
  const isStaff = row.isAdministrator || row.forumRoles.length > 0 || row.allianceIds.length > 0
  if (!isSessionAlive({ ...row, isStaff }, now)) return { kind: 'anonymous', isSeenAgain: false }
  const viewer = toViewer(row, isStaff, now)
  // Whoever has set up a second factor is not signed in before it was given.
  const isDue = row.hasSecondFactor && row.secondFactorAt === null
  return {
    kind: isDue ? 'second_factor_due' : 'signed_in',
    viewer,
    isSeenAgain: isSeenAgain(row, now),
  }
}

function toViewer(row: Row, isStaff: boolean, now: Date): Viewer {
  const { accountId, email, emailNorm, name, locale, isAdministrator, hasSecondFactor } = row
  return {
    ...{ accountId, email, emailNorm, name, locale, isAdministrator, isStaff, hasSecondFactor },
    isSecondFactorProven: hasSecondFactor && row.secondFactorAt !== null,
    isFreshlyProven: isFreshProof(row, now),
    sessionPublicId: row.sessionPublicId,
    forumRoles: row.forumRoles,
    allianceIds: row.allianceIds,
  }
}

export type ListedSession = {
  publicId: string
  /** Empty for a browser that we do not know by name. */
  device: string
  createdAt: Date
  lastSeenAt: Date
}

/** The browsers in which somebody is signed in, the last used first. */
export async function listSessions(
  { accountId, isStaff }: Pick<Viewer, 'accountId' | 'isStaff'>,
  now: Date,
): Promise<ListedSession[]> {
  const rows = await db.accountSession.findMany({
    where: { accountId },
    include: { account: { select: { version: true, disabledAt: true } } },
    orderBy: { lastSeenAt: 'desc' },
  })
  return rows
    .filter((row) => {
      const { version: accountVersion, disabledAt } = row.account
      const state = { ...row, isStaff, accountVersion, sessionVersion: row.accountVersion }
      return isSessionAlive({ ...state, disabledAt }, now)
    })
    .map(({ publicId, device, createdAt, lastSeenAt }) => ({
      ...{ publicId, device, createdAt, lastSeenAt },
    }))
}

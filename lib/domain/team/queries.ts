import 'server-only'
import { db } from '#lib/platform/db.ts'
import type { ForumRoleKind } from '#prisma/generated/enums.ts'
import type { TeamMember } from './types.ts'
import { orderedRoles } from './utils.ts'

/** Who has a role at a forum: managers first, then by address. One query. */
export async function listTeam(forumId: string): Promise<TeamMember[]> {
  const rows = await db.$queryRaw<(TeamMember & { roles: ForumRoleKind[] })[]>`
    SELECT account.id AS "accountId", account.email, account.name,
           array_agg(given.role::text) AS roles,
           account."totpConfirmedAt" IS NOT NULL
             OR EXISTS (SELECT 1 FROM passkey WHERE passkey."accountId" = account.id) AS "hasSecondFactor",
           account."disabledAt" IS NOT NULL AS "isDisabled",
           NOT EXISTS (SELECT 1 FROM audit WHERE audit."subjectId" = account.id AND audit.event = 'account.signed_in')
             AND NOT EXISTS (SELECT 1 FROM account_session AS own WHERE own."accountId" = account.id) AS "isInvited"
      FROM forum_role AS given JOIN account ON account.id = given."accountId"
     WHERE given."forumId" = ${forumId}::uuid
     GROUP BY account.id
     ORDER BY bool_or(given.role = 'manager') DESC, account."emailNorm"`
  return rows.map((row) => ({ ...row, roles: orderedRoles(row.roles) }))
}

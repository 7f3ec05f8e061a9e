import 'server-only'
import { db } from '#lib/platform/db.ts'

export type StaffMember = {
  email: string
  isAdministrator: boolean
  isDisabled: boolean
  hasSecondFactor: boolean
  /** `sample manager`, `some-alliance alliance` */
  roles: string[]
}

/** Whether anybody can administer this portal. */
export async function hasAdministrator(): Promise<boolean> {
  return (await db.account.count({ where: { isAdministrator: true, disabledAt: null } })) > 0
}

/** Everybody with a role, by address. */
export async function listStaff(): Promise<StaffMember[]> {
  const rows = await db.account.findMany({
    where: {
      OR: [
        { isAdministrator: true },
        { forumRoles: { some: {} } },
        { allianceRoles: { some: {} } },
      ],
    },
    select: {
      email: true,
      isAdministrator: true,
      disabledAt: true,
      totpConfirmedAt: true,
      _count: { select: { passkeys: true } },
      forumRoles: { select: { role: true, forum: { select: { slug: true } } } },
      allianceRoles: { select: { alliance: { select: { slug: true } } } },
    },
    orderBy: { emailNorm: 'asc' },
  })
  return rows.map((row) => ({
    email: row.email,
    isAdministrator: row.isAdministrator,
    isDisabled: row.disabledAt !== null,
    hasSecondFactor: row.totpConfirmedAt !== null || row._count.passkeys > 0,
    roles: [
      ...row.forumRoles.map(({ role, forum }) => `${forum.slug} ${role}`),
      ...row.allianceRoles.map(({ alliance }) => `${alliance.slug} alliance`),
    ].sort(),
  }))
}

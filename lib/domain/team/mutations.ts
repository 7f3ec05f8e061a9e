import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { comparableMailbox } from '#lib/platform/mail/mailbox.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import type { ForumRoleKind } from '#prisma/generated/enums.ts'
import type { RolesNow, RolesResult } from './types.ts'
import { areSameRoles, orderedRoles } from './utils.ts'

type Roles = readonly ForumRoleKind[]
type Call = { forumId: string; actor: string; now: Date }

/**
 * One after the other for each forum, so that of two who take the last two managers away one finds
 * the other gone. References to the forum are not held up.
 */
const inLine = <T>(forumId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  retryConflicts(() =>
    admitWrite(() =>
      db.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT 1 FROM forum WHERE id = ${forumId}::uuid FOR NO KEY UPDATE`
        return work(tx)
      }),
    ),
  )

/**
 * Gives roles beside those that somebody has. An address without an account gets one, which opens by
 * proving the address. Sign-ins go on: each request reads the roles. Given twice changes nothing;
 * `isChanged` says whether it did.
 */
export async function giveRoles(
  call: Call & { email: string; roles: Roles; locale: string },
): Promise<RolesNow & { isChanged: boolean }> {
  const { forumId, email, roles, locale, actor, now } = call
  return inLine(forumId, async (tx) => {
    const person = await personAt(tx, { email, locale, now })
    const accountId = person.id
    const had = await rolesOf(tx, { forumId, accountId })
    const added = roles.filter((role) => !had.includes(role))
    const have = orderedRoles([...had, ...added])
    if (added.length === 0) return { roles: have, isChanged: false }
    await tx.forumRole.createMany({
      data: added.map((role) => ({ accountId, forumId, role, createdAt: now })),
    })
    const more = person.isNew ? { invited: true } : {}
    const noted = { forumId, accountId, actor, now, event: 'forum_role.given', more }
    await noteRoles(tx, { ...noted, from: had, to: have })
    return { roles: have, isChanged: true }
  })
}

/**
 * Puts the roles of a member in place of those that the organiser saw; none takes them off the team.
 * Refused where they have changed meanwhile, and where nobody would be left to manage the forum.
 */
export async function changeRoles(
  call: Call & { accountId: string; was: Roles; roles: Roles },
): Promise<RolesResult> {
  const { forumId, accountId, was, actor, now } = call
  return inLine(forumId, async (tx): Promise<RolesResult> => {
    const had = await rolesOf(tx, { forumId, accountId })
    const have = orderedRoles(call.roles)
    if (had.length === 0) return { ok: false, reason: 'not_found' }
    if (areSameRoles(had, have)) return { ok: true, value: { roles: have } }
    if (!areSameRoles(had, was)) return { ok: false, reason: 'stale', now: { roles: had } }
    if (had.includes('manager') && !have.includes('manager')) {
      const others = await tx.forumRole.count({
        where: { forumId, role: 'manager', accountId: { not: accountId }, account: enabled },
      })
      if (others === 0) return { ok: false, reason: 'last_manager' }
    }
    const added = have.filter((role) => !had.includes(role))
    const gone = had.filter((role) => !have.includes(role))
    await tx.forumRole.deleteMany({ where: { forumId, accountId, role: { in: gone } } })
    await tx.forumRole.createMany({
      data: added.map((role) => ({ accountId, forumId, role, createdAt: now })),
    })
    const event = have.length === 0 ? 'forum_role.taken' : 'forum_role.changed'
    await noteRoles(tx, { forumId, accountId, actor, now, event, from: had, to: have })
    return { ok: true, value: { roles: have } }
  })
}

const enabled = { disabledAt: null } as const

type Person = { id: string; isNew: boolean }

/** The account of an address, made where there is none: the row about the role says so. */
async function personAt(
  tx: Tx,
  { email, locale, now }: { email: string; locale: string; now: Date },
): Promise<Person> {
  const [person] = await tx.$queryRaw<Person[]>`
    INSERT INTO account (email, "emailNorm", locale, "createdAt", "updatedAt")
    VALUES (${email}, ${comparableMailbox(email)}, ${locale}, ${now}::timestamptz, ${now}::timestamptz)
    -- An update of nothing, so that the row comes back either way.
    ON CONFLICT ("emailNorm") DO UPDATE SET "emailNorm" = excluded."emailNorm"
    RETURNING id, xmax = 0 AS "isNew"`
  if (!person) throw new Error('an account was neither found nor made')
  return person
}

async function rolesOf(tx: Tx, where: { forumId: string; accountId: string }) {
  const rows = await tx.forumRole.findMany({ where, select: { role: true } })
  return orderedRoles(rows.map(({ role }) => role))
}

async function noteRoles(
  tx: Tx,
  noted: Call & {
    accountId: string
    event: string
    from: Roles
    to: Roles
    more?: { invited?: boolean }
  },
): Promise<void> {
  const { forumId, accountId: subjectId, actor, now: at, event, from, to, more } = noted
  const details = { changes: { roles: { from: from.join(', '), to: to.join(', ') } }, ...more }
  await tx.audit.create({ data: { at, event, forumId, subjectId, actor, details } })
}

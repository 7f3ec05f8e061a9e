import { mailbox } from '#lib/platform/mail/mailbox.ts'
import { Halt } from '../../console/steps.mjs'
import type { Administration, Command, ReadCommand } from './command.ts'

export const ACCOUNT_USAGE = `  invite ADDRESS                              print a link that makes an administrator (once, within 30 minutes)
  role ADDRESS FORUM manager|editor|check_in  give a role at a forum
  role ADDRESS ALLIANCE alliance              let somebody manage an alliance
  revoke ADDRESS FORUM|ALLIANCE               take the roles at a forum or an alliance
  revoke ADDRESS administrator                take the right to administer
  reset-factor ADDRESS                        take away every second factor of somebody who has lost theirs
  disable ADDRESS | enable ADDRESS            shut or open an account
  list                                        everybody with a role`

const REFUSALS: Record<string, string> = {
  no_forum: 'There is no such forum: use the last part of its address, such as sample.',
  no_alliance: 'There is no such alliance: use the last part of its address.',
  no_account: 'Nobody has an account with this address: check how it is spelt.',
  no_role: 'There was nothing to change: see npm run admin -- list.',
}

const ROLES = ['manager', 'editor', 'check_in'] as const

/** Administrators and roles. */
export const accountCommand: ReadCommand = (words, now) => {
  const [name, given, where, what] = words
  if (name === 'list' && words.length === 1) return list
  const email = mailbox.safeParse(given ?? '').data
  if (email === undefined) return undefined
  const person = { email, now }
  const count = words.length
  if (name === 'invite' && count === 2) return async (admin) => [await admin.setUpLink(email)]
  if (name === 'reset-factor' && count === 2) return resetting(person)
  if (name === 'disable' && count === 2) {
    return changing((admin) => admin.roles.disableAccount(person))
  }
  if (name === 'enable' && count === 2)
    return changing((admin) => admin.roles.enableAccount(person))
  if (where === undefined) return undefined
  if (name === 'revoke' && count === 3) {
    return changing((admin) =>
      where === 'administrator'
        ? admin.roles.revokeAdministrator(person)
        : admin.roles.revokeRoles({ ...person, slug: where }),
    )
  }
  if (name !== 'role' || count !== 4) return undefined
  if (what === 'alliance') {
    return changing((admin) => admin.roles.grantAlliance({ ...person, allianceSlug: where }))
  }
  const role = ROLES.find((one) => one === what)
  return (
    role && changing((admin) => admin.roles.grantForumRole({ ...person, forumSlug: where, role }))
  )
}

const SIGNED_OUT = 'Whoever was signed in with this account signs in again.'

function changing(
  change: (admin: Administration) => Promise<{ ok: boolean; reason?: string }>,
  said: readonly string[] = [`Done. ${SIGNED_OUT}`],
): Command {
  return async (admin) => {
    const { ok, reason = '' } = await change(admin)
    if (!ok) throw new Halt(REFUSALS[reason] ?? reason)
    return [...said]
  }
}

/** From here on the mailbox alone opens the account: whoever runs the portal has made sure who asks. */
function resetting(person: { email: string; now: Date }): Command {
  return changing(
    (admin) => admin.resetFactors(person),
    [
      `Done: passkeys, authenticator app and recovery codes of ${person.email} are gone. ${SIGNED_OUT}`,
      'No letter was sent: tell them, and that they set up a second factor again under /zh/me/security.',
    ],
  )
}

async function list(admin: Administration): Promise<string[]> {
  const staff = await admin.listStaff()
  if (staff.length === 0) return ['Nobody has a role.']
  return staff.map(({ email, isAdministrator, isDisabled, hasSecondFactor, roles }) => {
    const marks = [
      ...(isAdministrator ? ['administrator'] : []),
      ...roles,
      ...(hasSecondFactor ? [] : ['no second factor yet']),
      ...(isDisabled ? ['disabled'] : []),
    ]
    return `${email}: ${marks.join(', ')}`
  })
}

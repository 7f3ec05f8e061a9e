import { env } from '#lib/platform/env.ts'
import { mailbox } from '#lib/platform/mail/mailbox.ts'
import { Halt, run } from './console/steps.mjs'
import { withDatabase } from './database/start-database.ts'
import { administration } from './portal/administration.ts'

const USAGE = `npm run admin -- COMMAND, one of
  invite ADDRESS                              print a link that makes an administrator (once, within a day)
  role ADDRESS FORUM manager|editor|check_in  give a role at a forum
  role ADDRESS ALLIANCE alliance              let somebody manage an alliance
  revoke ADDRESS FORUM|ALLIANCE               take the roles at a forum or an alliance
  revoke ADDRESS administrator                take the right to administer
  disable ADDRESS | enable ADDRESS            shut or open an account
  list                                        everybody with a role`

const REFUSALS: Record<string, string> = {
  no_forum: 'There is no such forum: use the last part of its address, such as sample.',
  no_alliance: 'There is no such alliance: use the last part of its address.',
  no_role: 'There was nothing to change: see npm run admin -- list.',
}

const ROLES = ['manager', 'editor', 'check_in'] as const

type Administration = Awaited<ReturnType<typeof administration>>

/** What each command does; undefined where the words make no command. */
function commandOf(words: readonly string[]) {
  const [name, given, where, what] = words
  if (name === 'list' && words.length === 1) return list
  const email = mailbox.safeParse(given ?? '').data
  if (email === undefined) return undefined
  const person = { email, now: new Date() }
  const count = words.length
  if (name === 'invite' && count === 2) {
    return async (admin: Administration) => console.log(await admin.setUpLink(email))
  }
  if (name === 'disable' && count === 2) {
    return (admin: Administration) => change(admin.roles.disableAccount(person))
  }
  if (name === 'enable' && count === 2) {
    return (admin: Administration) => change(admin.roles.enableAccount(person))
  }
  if (where === undefined) return undefined
  if (name === 'revoke' && count === 3) {
    return (admin: Administration) =>
      change(
        where === 'administrator'
          ? admin.roles.revokeAdministrator(person)
          : admin.roles.revokeRoles({ ...person, slug: where }),
      )
  }
  if (name !== 'role' || count !== 4) return undefined
  if (what === 'alliance') {
    return (admin: Administration) =>
      change(admin.roles.grantAlliance({ ...person, allianceSlug: where }))
  }
  const role = ROLES.find((one) => one === what)
  return (
    role &&
    ((admin: Administration) =>
      change(admin.roles.grantForumRole({ ...person, forumSlug: where, role })))
  )
}

async function change(result: Promise<{ ok: boolean; reason?: string }>): Promise<void> {
  const { ok, reason = '' } = await result
  if (!ok) throw new Halt(REFUSALS[reason] ?? reason)
  console.log('Done. Whoever was signed in with this account signs in again.')
}

async function list(admin: Administration): Promise<void> {
  const staff = await admin.listStaff()
  if (staff.length === 0) console.log('Nobody has a role.')
  for (const { email, isAdministrator, isDisabled, hasSecondFactor, roles } of staff) {
    const marks = [
      ...(isAdministrator ? ['administrator'] : []),
      ...roles,
      ...(hasSecondFactor ? [] : ['no second factor yet']),
      ...(isDisabled ? ['disabled'] : []),
    ]
    console.log(`${email}: ${marks.join(', ')}`)
  }
}

await run(async () => {
  const command = commandOf(process.argv.slice(2))
  if (!command) throw new Halt(USAGE)
  // Beside a portal that runs, or without one.
  const options = { dataDir: env.DATA_DIR, databaseUrl: env.DATABASE_URL, attach: true }
  await withDatabase(options, async (url) => {
    const admin = await administration(url)
    try {
      await command(admin)
    } finally {
      await admin.close()
    }
  })
})
process.exit()

import { env } from '#lib/platform/env.ts'
import { archiving } from './backup/archive.ts'
import { BACKUP_USAGE, backupCommand } from './backup/command.ts'
import { Halt, run } from './console/steps.mjs'
import { withDatabase } from './database/start-database.ts'
import { ACCOUNT_USAGE, accountCommand } from './portal/admin/account-commands.ts'
import { AUDIT_USAGE, auditCommand } from './portal/admin/audit-commands.ts'
import { REGISTRATION_USAGE, registrationCommand } from './portal/admin/registration-commands.ts'
import { administration } from './portal/administration.ts'

const USAGE = `npm run admin -- COMMAND, one of
${ACCOUNT_USAGE}
${REGISTRATION_USAGE}
${AUDIT_USAGE}
${BACKUP_USAGE}`

await run(async () => {
  const words = process.argv.slice(2)
  const now = new Date()
  const backup = backupCommand(words, now)
  if (backup) {
    for (const line of await backup()) console.log(line)
    return
  }
  const command =
    registrationCommand(words, now) ?? auditCommand(words, now) ?? accountCommand(words, now)
  if (!command) throw new Halt(USAGE)
  // Beside a portal that runs, or without one.
  const options = {
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    ...archiving(),
    attach: true,
  }
  await withDatabase(options, async (url) => {
    const admin = await administration(url)
    try {
      for (const line of await command(admin)) console.log(line)
    } finally {
      await admin.close()
    }
  })
})
process.exit()

import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '#lib/platform/env.ts'

/**
 * The secret that the portal's keys are derived from: the setting, else the one kept in DATA_DIR,
 * made at the first start. It lies beside the database and not in it, so that a copy of the
 * database alone signs nothing.
 */
export function portalSecret(): string {
  if (env.SECRET) return env.SECRET
  const file = join(env.DATA_DIR, 'secret')
  if (!existsSync(file)) {
    mkdirSync(env.DATA_DIR, { recursive: true })
    // `wx`: of two first starts one wins, and the other reads what it wrote.
    try {
      writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}

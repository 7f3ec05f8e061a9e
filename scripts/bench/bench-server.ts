import '../serve/production.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { followParent, tellParent } from '../serve/parent.ts'
import { startPortal } from '../serve/portal.ts'
import { countStatements } from './count-statements.ts'

/**
 * The production server with what only the bench needs: a directory of files to compare with, pages
 * that are not kept, and a count of what is asked of the database.
 */

const { PORT, HOST = '127.0.0.1', APP_ORIGIN = '', BENCH_FILES, BENCH_KEEPS_PAGES } = process.env

const statements = countStatements()
const portal = await startPortal({
  host: HOST,
  port: Number(PORT),
  origin: APP_ORIGIN,
  staticRoots: BENCH_FILES ? [{ directory: BENCH_FILES, prefix: '/bench', immutable: false }] : [],
  keepsPages: BENCH_KEEPS_PAGES !== 'off',
})

async function leave(): Promise<void> {
  await portal.leave()
  process.exit(0)
}
process.on('SIGTERM', leave)
followParent(bumpContentEpoch, leave)
process.on('message', (message: { statements?: number }) => {
  if (typeof message?.statements !== 'number') return
  process.send?.({ statements: statements.take(), number: message.statements })
})
tellParent({ ready: true, url: APP_ORIGIN })

import './serve/production.ts'
import { followContentNotices } from '#lib/platform/cache/content-notices.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { explain } from './console/steps.mjs'
import { freePort } from './serve/listen.ts'
import { followParent, type ToParent, tellParent } from './serve/parent.ts'
import { startPortal } from './serve/portal.ts'

/**
 * The production server, run by the supervisor (`npm start`) and the browser tests. Settings are
 * environment variables; readiness is told over IPC where there is a parent.
 */

async function start(): Promise<void> {
  const host = process.env.HOST || '127.0.0.1'
  const port = Number(process.env.PORT || 3000) || (await freePort(host))
  const origin = process.env.APP_ORIGIN || `http://${host}:${port}`
  // Checked by the supervisor; what is no number trusts nobody.
  const trustedHops = Number(process.env.TRUSTED_PROXY_HOPS) || 0
  const portal = await startPortal({ host, port, origin, trustedHops })
  const notices = followContentNotices(process.env.DATABASE_URL ?? '', (error) =>
    console.error('lost sight of content changes, looking again', { error }),
  )

  let isLeaving = false
  async function leave(): Promise<void> {
    if (isLeaving) return
    isLeaving = true
    await portal.leave()
    await notices.stop()
    process.exit(0)
  }
  process.on('SIGTERM', leave)
  process.on('SIGINT', leave)
  followParent(bumpContentEpoch, leave)
  tellParent({ ready: true, url: origin })
  if (!process.send) console.log(`listening on ${origin}`)
}

start().catch((error: unknown) => {
  const sentence = explain(error)
  const leave = () => process.exit(1)
  // A parent words it itself; alone we say it.
  if (!process.send || !sentence) console.error(sentence ?? error)
  if (process.send) process.send({ failed: sentence ?? String(error) } satisfies ToParent, leave)
  else leave()
})

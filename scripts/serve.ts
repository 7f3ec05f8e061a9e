import './serve/production.ts'
import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { createPortalServer } from '#lib/platform/serve/http-server.ts'
import { explain } from './console/steps.mjs'
import { freePort, listen } from './serve/listen.ts'
import { followParent, type ToParent, tellParent } from './serve/parent.ts'

/**
 * The production server, run by the supervisor (`npm start`), the browser tests and the bench.
 * Settings are environment variables; readiness is told over IPC where there is a parent.
 */

const DRAIN_MS = 15_000

const root = join(import.meta.dirname, '..')
const host = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 3000) || (await freePort(host))
const origin = process.env.APP_ORIGIN || `http://${host}:${port}`

async function start(): Promise<void> {
  // Given an IP, Next would answer a rewrite of ours with a request to that address, which is us.
  // The extra server never listens: it keeps Next from taking over upgrades on the real one.
  const app = next({
    dev: false,
    dir: root,
    hostname: 'localhost',
    port,
    httpServer: createServer(),
  })
  const portal = createPortalServer({
    handler: (request, response) => app.getRequestHandler()(request, response),
    origin,
    staticRoots: [
      { directory: join(root, '.next/static'), prefix: '/_next/static', immutable: true },
      { directory: join(root, 'public'), prefix: '', immutable: false },
    ],
    onError: (error, path) => console.error('request failed', { path, error }),
    keepsPages: process.env.PAGE_LAYER !== 'off',
  })
  // Listening first: a taken port is said at once, not after the pages have been loaded.
  await listen(portal.server, host, port)
  await app.prepare()

  let isLeaving = false
  async function leave(): Promise<void> {
    if (isLeaving) return
    isLeaving = true
    await portal.drain(DRAIN_MS)
    await app.close()
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

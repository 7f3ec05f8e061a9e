import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { readActions } from '#lib/platform/serve/forms/known-actions.ts'
import { createPortalServer, type PortalServer } from '#lib/platform/serve/http-server.ts'
import type { StaticRoot } from '#lib/platform/serve/static-files.ts'
import { listen } from './listen.ts'

export interface PortalOptions {
  host: string
  port: number
  origin: string
  /** Proxies of ours in front, whose forwarded addresses are believed. */
  trustedHops?: number
  /** Beside the build's own files. */
  staticRoots?: readonly StaticRoot[]
  /** False renders every request anew; only the bench asks for that, to compare. */
  keepsPages?: boolean
}

export interface Portal extends PortalServer {
  /** Lets what is under way finish, then ends Next with the work it has put off. */
  leave: () => Promise<void>
}

const DRAIN_MS = 15_000
const root = join(import.meta.dirname, '../..')

/** Starts the production server: Next behind our own HTTP server. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const { host, port, origin, trustedHops, staticRoots = [], keepsPages = true } = options
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
      ...staticRoots,
    ],
    actions: readActions(join(root, '.next/server/server-reference-manifest.json')),
    onError: (error, path) => console.error('request failed', { path, error }),
    trustedHops,
    keepsPages,
  })
  // Listening first: a taken port is said at once, not after the pages have been loaded.
  await listen(portal.server, host, port)
  await app.prepare()
  portal.open()
  const leave = async () => {
    await portal.drain(DRAIN_MS)
    await app.close()
  }
  return { ...portal, leave }
}

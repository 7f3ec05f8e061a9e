import '../../../scripts/serve/production.ts'
import fs from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { listen } from '../../../scripts/serve/listen.ts'
import { tellParent } from '../../../scripts/serve/parent.ts'

/**
 * T34: Next alone, with nothing of ours before it: neither the server with its door nor proxy.ts, which
 * the build's list of functions names. Whoever is kept out here is kept out by what reads the data.
 */

const readFile = fs.readFile as (...args: unknown[]) => Promise<unknown>
fs.readFile = (async (path: unknown, ...rest: unknown[]) =>
  String(path).endsWith('functions-config-manifest.json')
    ? JSON.stringify({ version: 1, functions: {} })
    : readFile(path, ...rest)) as typeof fs.readFile

const host = '127.0.0.1'
const port = Number(process.env.PORT)
const server = createServer((request, response) => void handle(request, response))
const dir = join(import.meta.dirname, '../../..')
const app = next({ dev: false, dir, hostname: 'localhost', port, httpServer: createServer() })
const handle = app.getRequestHandler()
await app.prepare()
await listen(server, host, port)
process.on('SIGTERM', () => process.exit(0))
process.on('disconnect', () => process.exit(0))
tellParent({ ready: true, url: `http://${host}:${port}` })

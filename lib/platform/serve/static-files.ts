import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { KeptPage } from '../cache/kept-page.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

export interface StaticRoot {
  directory: string
  /** The address under which the directory stands, without a slash at the end. */
  prefix: string
  /** True where a name changes with its content. */
  immutable: boolean
}

/**
 * Files that a build leaves behind, named once at start: what is not in the list does not exist, so
 * no address can lead out of the directories. Each is read and compressed when first asked for.
 */
export class StaticFiles {
  readonly #paths = new Map<string, { file: string; immutable: boolean }>()
  readonly #ready = new Map<string, KeptPage>()
  readonly #always: readonly string[]

  constructor(roots: readonly StaticRoot[], always: readonly string[]) {
    this.#always = always
    for (const { directory, prefix, immutable } of roots) {
      for (const name of filesBelow(directory)) {
        this.#paths.set(encodeURI(`${prefix}/${name}`), { file: join(directory, name), immutable })
      }
    }
  }

  has(path: string): boolean {
    return this.#paths.has(path)
  }

  async send(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    let ready = this.#ready.get(path)
    if (!ready) {
      ready = this.#load(path)
      this.#ready.set(path, ready)
    }
    await ready.send(request, response)
  }

  #load(path: string): KeptPage {
    const known = this.#paths.get(path)
    if (!known) throw new Error(`not a static file: ${path}`)
    const contentType = TYPES[extname(known.file)] ?? 'application/octet-stream'
    const body = readFileSync(known.file)
    const caching = known.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
    return new KeptPage({ status: 200, headers: [], contentType, body }, this.#always, caching)
  }
}

function filesBelow(directory: string): string[] {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .map((name) => name.replaceAll('\\', '/'))
}

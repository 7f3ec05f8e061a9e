import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { startPortalProcess } from '#scripts/testing/portal-process.ts'
import { fetchRaw } from './fetch-raw.ts'
import { type LoadResult, load, loadMaker } from './load.ts'
import { startFileServer } from './nginx.ts'
import { ms, perSecond, record } from './results.ts'
import { SUBJECTS } from './subjects.ts'

const CONNECTIONS = 32
const SECONDS = 5
const SERVER = 'scripts/bench/bench-server.ts'

/** Warm pages from the layer against the same bytes as files, and against rendering each time. */
export async function benchSpeed(databaseUrl: string, directory: string): Promise<void> {
  const files = join(directory, 'files')
  mkdirSync(files, { recursive: true })
  await writePages(databaseUrl, files)
  const settings = { DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' }
  const kept = await startPortalProcess({ ...settings, BENCH_FILES: files }, SERVER)
  const anew = await startPortalProcess({ ...settings, BENCH_KEEPS_PAGES: 'off' }, SERVER)
  const nginx = await startFileServer(files)
  record({
    name: 'how',
    measured: `${await loadMaker()}, ${CONNECTIONS} connections, gzip, ${SECONDS} s each, same machine; ${nginx ? `nginx ${nginx.version}, one worker` : 'nginx is not installed'}`,
  })
  try {
    for (const { name, path } of SUBJECTS) {
      const layer = await measured(`${kept.url}${path}`)
      describe(`${name}: from the layer`, layer)
      record({
        name: `${name}: p99 over p50`,
        measured: `${(layer.p99Ms / layer.p50Ms).toFixed(1)} ×`,
        target: 'at most 10 ×',
        isMet: layer.p99Ms <= 10 * layer.p50Ms,
      })
      compare(
        name,
        'the file, same process',
        layer,
        await measured(`${kept.url}/bench/${name}.html`),
      )
      if (nginx)
        compare(name, 'the file, nginx', layer, await measured(`${nginx.url}/${name}.html`), 0.5)
      compare(name, 'rendered per request', layer, await measured(`${anew.url}${path}`), 50)
    }
  } finally {
    nginx?.stop()
    await Promise.all([kept.stop(), anew.stop()])
  }
}

/** Writes the very bytes that the layer serves, plain and as gzip. */
async function writePages(databaseUrl: string, files: string): Promise<void> {
  const portal = await startPortalProcess({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' })
  try {
    for (const { name, path } of SUBJECTS) {
      const page = await fetchRaw(`${portal.url}${path}`, { 'accept-encoding': 'gzip' })
      if (page.status !== 200) throw new Error(`${path} answers ${page.status}`)
      writeFileSync(join(files, `${name}.html`), gunzipSync(page.body))
      writeFileSync(join(files, `${name}.html.gz`), page.body)
    }
  } finally {
    await portal.stop()
  }
}

async function measured(url: string): Promise<LoadResult> {
  const options = { url, connections: CONNECTIONS, encoding: 'gzip' }
  await load({ ...options, seconds: 2 })
  const result = await load({ ...options, seconds: SECONDS })
  if (result.errors > 0) throw new Error(`${url}: ${result.errors} requests failed`)
  return result
}

function describe(name: string, { requestsPerSecond, p50Ms, p99Ms }: LoadResult): void {
  const measuredText = `${perSecond(requestsPerSecond)}, p50 ${ms(p50Ms)}, p99 ${ms(p99Ms)}`
  record({ name, measured: measuredText })
}

/** How often the layer is as fast as the other way, and whether that is enough. */
function compare(
  name: string,
  way: string,
  layer: LoadResult,
  other: LoadResult,
  atLeast?: number,
) {
  describe(`${name}: ${way}`, other)
  const ratio = layer.requestsPerSecond / other.requestsPerSecond
  record({
    name: `${name}: layer over ${way}`,
    measured: `${ratio.toFixed(2)} ×`,
    ...(atLeast && { target: `at least ${atLeast} ×`, isMet: ratio >= atLeast }),
  })
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectDir } from '#scripts/migrations/paths.ts'
import { tool } from '#scripts/testing/command.ts'
import { startPortalProcess } from '#scripts/testing/portal-process.ts'
import { PAGE_KINDS } from '#tests/e2e/pages.ts'
import { kilobytes, record } from './results.ts'

const BUDGET_BYTES = 30 * 1024

/** What each page loads in scripts over an empty page of the same framework, compressed. */
export async function benchJavaScript(databaseUrl: string): Promise<void> {
  const framework = await frameworkBytes()
  record({
    name: 'JavaScript of an empty page (framework)',
    measured: `${kilobytes(framework)} gz`,
  })
  const portal = await startPortalProcess({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' })
  const ours: [string, number][] = []
  try {
    for (const { name, path } of PAGE_KINDS) {
      const answer = await fetch(`${portal.url}/zh${path}`)
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
      const html = await answer.text()
      let bytes = 0
      for (const source of scriptsOf(html)) {
        bytes += gzipSync(await (await fetch(`${portal.url}${source}`)).text()).length
      }
      ours.push([name, bytes - framework])
    }
  } finally {
    await portal.stop()
  }
  record({
    name: 'JavaScript over the framework',
    measured: ours.map(([name, bytes]) => `${name} ${kilobytes(bytes)}`).join(', '),
    target: `at most ${kilobytes(BUDGET_BYTES)} gz`,
    isMet: ours.every(([, bytes]) => bytes <= BUDGET_BYTES),
  })
}

/** The scripts that a current browser loads; `nomodule` ones are for those that it has left behind. */
function scriptsOf(html: string): Set<string> {
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)]
  return new Set(
    tags.filter(([tag]) => !/\bnomodule\b/i.test(tag)).map(([, source = '']) => source),
  )
}

/** Builds a page without anything on it, with the same Next and the same settings. */
async function frameworkBytes(): Promise<number> {
  const directory = join(projectDir, '.cache/empty-page')
  const app = join(directory, 'app/[locale]')
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(app, { recursive: true })
  writeFileSync(join(directory, 'package.json'), '{"name":"empty-page","type":"module"}')
  writeFileSync(join(directory, 'next.config.ts'), readFileSync(join(projectDir, 'next.config.ts')))
  writeFileSync(
    join(app, 'layout.tsx'),
    'export const dynamic = "force-static"\nexport const generateStaticParams = () => [{ locale: "zh" }]\nexport default function L({ children }: { children: React.ReactNode }) { return <html lang="zh"><body>{children}</body></html> }\n',
  )
  writeFileSync(join(app, 'page.tsx'), 'export default function P() { return null }\n')
  const { code, output } = await tool('next/dist/bin/next', ['build', directory], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (code !== 0) throw new Error(`the empty page could not be built:\n${output}`)
  const html = readFileSync(join(directory, '.next/server/app/zh.html'), 'utf8')
  let bytes = 0
  for (const source of scriptsOf(html)) {
    const file = join(directory, '.next', source.replace(/^\/_next\//, '').replace(/\?.*/, ''))
    bytes += gzipSync(readFileSync(file)).length
  }
  rmSync(directory, { recursive: true, force: true })
  return bytes
}

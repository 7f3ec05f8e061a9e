import { findChromium, sandboxFlags } from '#scripts/testing/chromium.ts'
import { tool } from '#scripts/testing/command.ts'
import { startPortalProcess } from '#scripts/testing/portal-process.ts'
import { record } from './results.ts'
import { SUBJECTS } from './subjects.ts'

const TARGETS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof TARGETS

const FLAGS = [
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
]

interface Report {
  categories: Record<Category, { score: number }>
  audits: Record<string, { title: string; score: number | null; scoreDisplayMode: string }>
}

/** Lighthouse as it comes: a phone, its network and processor slowed down. */
export async function benchLighthouse(databaseUrl: string): Promise<void> {
  const chromium = await findChromium(() => {})
  const portal = await startPortalProcess({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' })
  try {
    for (const { name, path } of SUBJECTS) {
      // The first reader after a start warms the page; that reader is measured elsewhere.
      await (await fetch(`${portal.url}${path}`)).text()
      await judge(name, await run(`${portal.url}${path}`, chromium))
    }
  } finally {
    await portal.stop()
  }
}

async function run(url: string, chromium: string): Promise<Report> {
  const { code, output } = await tool(
    'lighthouse/cli/index.js',
    [
      ...[url, '--output=json', '--quiet', '--no-enable-error-reporting'],
      `--only-categories=${Object.keys(TARGETS).join(',')}`,
      `--chrome-flags=${[...FLAGS, ...(await sandboxFlags(chromium))].join(' ')}`,
    ],
    { env: { CHROME_PATH: chromium } },
  )
  const start = output.indexOf('{\n  "lighthouseVersion"')
  if (code !== 0 || start === -1) throw new Error(`lighthouse failed:\n${output.slice(-2_000)}`)
  return JSON.parse(output.slice(start))
}

async function judge(name: string, { categories, audits }: Report): Promise<void> {
  const scores = (Object.keys(TARGETS) as Category[]).map((category) => ({
    category,
    score: Math.round((categories[category]?.score ?? 0) * 100),
  }))
  const weak = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0,
  )
  const why = weak.length > 0 ? `; fails: ${weak.map(({ title }) => title).join(' / ')}` : ''
  record({
    name: `Lighthouse (mobile), ${name}`,
    measured: `${scores.map(({ category, score }) => `${category} ${score}`).join(', ')}${why}`,
    target: 'performance 95, the others 100',
    isMet: scores.every(({ category, score }) => score >= TARGETS[category]),
  })
}

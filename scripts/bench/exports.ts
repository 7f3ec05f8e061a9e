import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { orNone, percentile, send } from '#scripts/load/client.ts'
import { startPortalProcess } from '#scripts/testing/portal-process.ts'
import { signedIn } from '#tests/e2e/signed-in.ts'
import { ms, record } from './results.ts'

const PEOPLE = 5_000
const ROUNDS = 5
const SECONDS = 3
/** Readers of public pages each second, and organisers who open a page of the panel. */
const PAGES_PER_SECOND = 100
const PANEL_PER_SECOND = 5
const PAGES = ['/zh', '/en/forums/sample', '/zh/forums/zhongguancun-2023/agenda', '/zh-hant/people']
const PANEL = '/zh/organise/sample/outcomes'
const FORMATS = ['csv', 'xlsx', 'json'] as const

/**
 * Takes a list of 5,000 registrations along, one file after another, while others read: how long a file takes, and
 * what readers feel beside the same seconds without it. Rounds with and without alternate; the median counts.
 */
export async function benchExports(databaseUrl: string): Promise<void> {
  const portal = await startPortalProcess({
    ...{ DATABASE_URL: databaseUrl, LOG_LEVEL: 'error', TRUSTED_PROXY_HOPS: '1' },
  })
  try {
    await registerForExport(databaseUrl, PEOPLE)
    const person = { email: 'bench@example.com', isAdministrator: true }
    const { name, value } = await signedIn(person, portal.url, databaseUrl)
    const own = { cookie: `${name}=${value}` }
    for (let warm = 0; warm < 2; warm++) {
      for (const format of FORMATS) await takeAlong(portal.url, own, format)
      await readers(portal.url, own, 1)
    }
    for (const format of FORMATS) await measure(portal.url, own, format)
  } finally {
    await portal.stop()
  }
}

type Own = { cookie: string }

async function measure(origin: string, own: Own, format: (typeof FORMATS)[number]) {
  const rounds: { took: number; calm: Felt; beside: Felt }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const calm = await readers(origin, own, SECONDS)
    const reading = { isOver: false }
    const exporting = oneAfterAnother(origin, own, format, reading)
    const beside = await readers(origin, own, SECONDS)
    reading.isOver = true
    rounds.push({ took: await exporting, calm, beside })
  }
  const took = median(rounds.map((one) => one.took))
  record({
    name: `${PEOPLE} registrations as ${format}`,
    measured: ms(took),
    target: 'within 5 s',
    isMet: took <= 5_000,
  })
  for (const what of ['pages', 'panel'] as const) {
    const ratio = median(rounds.map(({ calm, beside }) => beside[what] / calm[what]))
    const calm = median(rounds.map((one) => one.calm[what]))
    const beside = median(rounds.map((one) => one.beside[what]))
    record({
      name: `p95 of readers of ${what === 'pages' ? 'public pages' : 'the panel'} beside it`,
      measured: `${ratio.toFixed(2)} × (${ms(beside)}, without it ${ms(calm)}; ${ROUNDS} rounds)`,
      target: 'at most 2 ×',
      isMet: ratio <= 2,
    })
  }
}

/** The p95 of what readers felt, in milliseconds. */
type Felt = { pages: number; panel: number }

async function readers(origin: string, own: Own, seconds: number): Promise<Felt> {
  const [pages, panel] = await Promise.all([
    atPace(PAGES_PER_SECOND, seconds, (n) => `${origin}${PAGES[n % PAGES.length]}`),
    atPace(PANEL_PER_SECOND, seconds, () => `${origin}${PANEL}`, own),
  ])
  return { pages: percentile(pages, 0.95), panel: percentile(panel, 0.95) }
}

/** Begins so many a second, whether or not the ones before have ended (an open model); how long each took. */
async function atPace(perSecond: number, seconds: number, url: (n: number) => string, own?: Own) {
  const startedAt = performance.now()
  const all: Promise<number>[] = []
  for (let number = 0; number < perSecond * seconds; number++) {
    const due = startedAt + (number * 1_000) / perSecond - performance.now()
    if (due > 0) await sleep(due)
    all.push(read(url(number), own))
  }
  return Promise.all(all)
}

async function read(url: string, own?: Own): Promise<number> {
  const answer = await orNone(send(url, { timeoutMs: 30_000, ...(own && { headers: own }) }))
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}`)
  return answer.durationMs
}

/** Files until the readers have gone; how long one took. */
async function oneAfterAnother(
  origin: string,
  own: Own,
  format: string,
  reading: { isOver: boolean },
): Promise<number> {
  const all: number[] = []
  while (!reading.isOver) all.push(await takeAlong(origin, own, format))
  return median(all)
}

let place = 0
/** Each from another place: so many a minute are let through from one. */
function takeAlong(origin: string, own: Own, format: string): Promise<number> {
  const startedAt = performance.now()
  place += 1
  const headers = { ...own, 'x-forwarded-for': `198.51.100.${place % 250}` }
  return new Promise((resolve, reject) => {
    const url = `${origin}/zh/organise/sample/registrations/export?format=${format}`
    const asked = request(url, { headers, agent: false }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`the export answers ${answer.statusCode}`))
      answer.once('error', reject)
      answer.once('end', () => resolve(performance.now() - startedAt))
      answer.resume()
    })
    asked.once('error', reject)
    asked.end()
  })
}

const median = (values: readonly number[]) => percentile(values, 0.5)

/** People of the sample forum, each with an answer to each of its questions. */
export async function registerForExport(databaseUrl: string, people: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `with place as (
         select type.id, type."forumId" from ticket_type as type join forum on forum.id = type."forumId"
          where forum.slug = 'sample' and not type."isHidden" order by type.position limit 1)
       insert into registration (code, "forumId", "ticketTypeId", name, email, "emailNorm", phone, organisation, locale, status, seq, "createdAt", "updatedAt")
       select translate(lpad(to_hex(n), 8, '0'), '01abcdef', 'YZABCDEF'), place."forumId", place.id,
              '苇岸' || n || ' Wei An', 'bench-' || n || '@example.com', 'bench-' || n || '@example.com',
              '+86 138 0000 ' || lpad(n::text, 4, '0'), '湿地与城市水务研究院' || n % 40, 'zh', 'confirmed',
              100000 + n, now() - make_interval(mins => n), now()
         from place, generate_series(1, $1::int) as n`,
      [people],
    )
    await client.query(
      `insert into answer ("registrationId", "questionId", value)
       select registration.id, question.id, to_jsonb('靠窗的座位 a seat by the window'::text)
         from registration join question on question."forumId" = registration."forumId"
        where registration.seq > 100000`,
    )
    await client.query('analyze registration')
  } finally {
    await client.end()
  }
}

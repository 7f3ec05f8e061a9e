import { Client } from 'pg'
import { startWorkerProcess } from '#scripts/portal/worker.ts'
import { startPortalProcess } from '#scripts/testing/portal-process.ts'
import { TEST_SECRET } from '#scripts/testing/test-secret.ts'
import { load } from './load.ts'
import { ms, record } from './results.ts'

const PEOPLE = 500
const CONNECTIONS = 8
const PATH = '/zh/forums/sample'
const LOOK_MS = 100
const GIVEN_UP_MS = 120_000

/**
 * Has the badges of 500 people made, as a manager asks for them, while others read a page: how long it takes, how
 * often its progress moves, and what the readers feel beside the same without it.
 */
export async function benchPrints(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const portal = await startPortalProcess({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' })
  // The process beside the server draws; the two share the machine's processors.
  const worker = await startWorkerProcess({
    ...{ DATABASE_URL: databaseUrl, APP_ORIGIN: portal.url, SECRET: TEST_SECRET },
    ...{ SMTP_URL: 'smtp://127.0.0.1:9', LOG_LEVEL: 'error' },
  })
  const read = (seconds: number) =>
    load({ url: `${portal.url}${PATH}`, connections: CONNECTIONS, seconds, encoding: 'gzip' })
  try {
    await register(client)
    await read(2)
    const calm = await read(5)
    const asked = performance.now()
    const id = await ask(client)
    const beside = read(5)
    const { state, steps } = await watch(client, id)
    const tookMs = performance.now() - asked
    const busy = await beside
    record({
      name: `badges of ${PEOPLE} people, as a job`,
      measured: `${(tookMs / 1_000).toFixed(1)} s, ${state}, progress seen to move ${steps} times`,
      target: 'done within 60 s, with progress',
      isMet: state === 'done' && tookMs < 60_000 && steps > 1,
    })
    record({
      name: 'a page beside it',
      measured: `p99 ${ms(busy.p99Ms)}, without it ${ms(calm.p99Ms)}; p50 ${ms(busy.p50Ms)}, without it ${ms(calm.p50Ms)}`,
    })
  } finally {
    await client.end()
    await worker.stop()
    await portal.stop()
  }
}

/** People of the sample forum with a place, and so with a ticket; their names in both scripts. */
async function register(client: Client): Promise<void> {
  await client.query(
    `with place as (
       select type.id, type."forumId" from ticket_type as type join forum on forum.id = type."forumId"
        where forum.slug = 'sample' and not type."isHidden" order by type.position limit 1)
     insert into registration (code, "forumId", "ticketTypeId", name, email, "emailNorm", organisation, locale, status, seq, "updatedAt")
     select translate(lpad(to_hex(n), 8, '0'), '01abcdef', 'YZABCDEF'), place."forumId", place.id,
            '苇岸' || n || ' Wei An', 'bench-' || n || '@example.com', 'bench-' || n || '@example.com',
            '湿地与城市水务研究院' || n % 40, 'zh', 'confirmed', 100000 + n, now()
       from place, generate_series(1, $1::int) as n`,
    [PEOPLE],
  )
}

async function ask(client: Client): Promise<string> {
  const choice = {
    ...{ group: 'registered', size: '90x130', ticketType: null, status: null },
    ...{ organisation: null, code: null, changedAfter: null, session: null },
  }
  const { rows } = await client.query<{ id: string }>(
    `insert into print_job ("forumId", kind, choice, "choiceHash", locale, total, "createdAt")
     select id, 'badges', $1::jsonb, encode(sha256(convert_to($1::text, 'UTF8')), 'hex'), 'zh', $2, now() from forum where slug = 'sample' returning id`,
    [JSON.stringify(choice), PEOPLE],
  )
  return rows[0]?.id ?? ''
}

/** Looks until the job has ended: how, and how many different counts were seen on the way. */
async function watch(client: Client, id: string): Promise<{ state: string; steps: number }> {
  const counts = new Set<number>()
  const until = performance.now() + GIVEN_UP_MS
  while (performance.now() < until) {
    const { rows } = await client.query<{ state: string; done: number }>(
      'select state, done from print_job where id = $1',
      [id],
    )
    const [job] = rows
    if (!job) break
    counts.add(job.done)
    if (job.state === 'done' || job.state === 'failed')
      return { state: job.state, steps: counts.size - 1 }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return { state: 'not ended', steps: counts.size }
}

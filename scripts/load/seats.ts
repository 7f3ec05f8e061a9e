import { ms, record } from '#scripts/bench/results.ts'
import { startPortalProcess } from '#scripts/testing/portal-process.ts'
import { newPerson, percentile, register } from './client.ts'
import { brokenInvariants, places, resetSample } from './sample-state.ts'

const PEOPLE = 500
const SEATS = 100
const P99_TARGET_MS = 5_000

/** T01: 500 people at once for the 100 onsite places of the sample forum, again and again. */
export async function seats(databaseUrl: string, rounds: number): Promise<void> {
  const portal = await startPortalProcess({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' })
  const durations: number[] = []
  const slowest: number[] = []
  const wrong: string[] = []
  try {
    for (let round = 1; round <= rounds; round++) {
      await resetSample(databaseUrl)
      const startedAt = performance.now()
      const answers = await Promise.all(
        Array.from({ length: PEOPLE }, (_, number) =>
          register(portal.url, newPerson(`seat-${round}-${number}`)),
        ),
      )
      slowest.push(performance.now() - startedAt)
      durations.push(...answers.map(({ durationMs }) => durationMs))
      const faults = await judge(databaseUrl, answers)
      wrong.push(...faults.map((fault) => `round ${round}: ${fault}`))
    }
  } finally {
    await portal.stop()
  }
  for (const fault of wrong) console.log(`    ${fault}`)
  record({
    name: `T01: ${PEOPLE} at once for ${SEATS} places, ${rounds} rounds`,
    measured:
      wrong.length === 0
        ? `${SEATS} confirmed, ${PEOPLE - SEATS} in order, none lost, each round`
        : `${wrong.length} faults`,
    target: 'exact in every round, all answers 201',
    isMet: wrong.length === 0,
  })
  const p99 = percentile(durations, 0.99)
  record({
    name: 'T01: from asking to the answer',
    measured: `p50 ${ms(percentile(durations, 0.5))}, p95 ${ms(percentile(durations, 0.95))}, p99 ${ms(p99)}; a round ${ms(percentile(slowest, 0.5))}`,
    target: 'p99 within 5 s',
    isMet: p99 <= P99_TARGET_MS,
  })
}

async function judge(databaseUrl: string, answers: { status: number; body: string }[]) {
  const faults = await brokenInvariants(databaseUrl)
  const statuses = Map.groupBy(answers, ({ status }) => status)
  for (const [status, some] of statuses) {
    if (status !== 201) faults.push(`${some.length} answers ${status}: ${some[0]?.body}`)
  }
  const told = answers
    .filter(({ status }) => status === 201)
    .map(({ body }) => JSON.parse(body).data)
  const rows = await places(databaseUrl)
  const confirmed = rows.filter(({ status }) => status === 'confirmed')
  if (rows.length !== PEOPLE) faults.push(`${rows.length} registrations`)
  if (confirmed.length !== SEATS) faults.push(`${confirmed.length} confirmed`)
  if (confirmed.some(({ seq }) => seq > SEATS)) faults.push('somebody was let in out of order')
  const byCode = new Map(rows.map((row) => [row.code, row]))
  for (const { code, status, position } of told) {
    const row = byCode.get(code)
    const isTrue =
      row?.status === status && (position === undefined || row?.seq === SEATS + position)
    if (!isTrue) faults.push(`told ${status} ${position ?? ''}, held ${row?.status} ${row?.seq}`)
  }
  return faults
}

import { ms, record } from '#scripts/bench/results.ts'
import { withClient } from '#scripts/database/databases.ts'
import type { Fields } from '#scripts/testing/hidden-fields.ts'
import { startPortalProcess } from '#scripts/testing/portal-process.ts'
import { type Answer, emailOf, newPerson, orNone, type Person, percentile } from './client.ts'
import { brokenInvariants, places, resetSample } from './sample-state.ts'
import { api, form, type Way } from './ways.ts'
import { serveWithoutLock } from './without-lock.ts'

const P99_TARGET_MS = 5_000

interface Rush {
  way: Way
  people: number
  seats: number
  rounds: number
}

/**
 * T01: 500 people at once for the 100 onsite places of the sample forum, by the API and by the form,
 * again and again; then 50 for the last place.
 */
export async function seats(databaseUrl: string, rounds: number): Promise<void> {
  const portal = await startPortalProcess({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' })
  try {
    await rush(portal.url, databaseUrl, { way: api, people: 500, seats: 100, rounds })
    await rush(portal.url, databaseUrl, { way: form, people: 500, seats: 100, rounds })
    await rush(portal.url, databaseUrl, { way: api, people: 50, seats: 1, rounds: rounds * 10 })
  } finally {
    await portal.stop()
  }
  await negativeControl(databaseUrl, rounds)
}

/** T02: the same crowd, the same judge, and a server that gives places without a lock. */
async function negativeControl(databaseUrl: string, rounds: number): Promise<void> {
  const naive = await serveWithoutLock(databaseUrl)
  try {
    const crowd = { way: api, people: 500, seats: 100, rounds }
    const faults = (await rounded(naive.origin, databaseUrl, crowd)).faults
    const oversold = faults.filter((some) => some.some((one) => MORE_CONFIRMED.test(one))).length
    record({
      name: `T02, control without a lock: ${crowd.people} at once for ${crowd.seats} places, ${rounds} rounds`,
      measured: `oversold, and found out, in ${oversold} rounds`,
      target: 'in at least 9 of 10',
      isMet: oversold >= 0.9 * rounds,
    })
  } finally {
    await naive.stop()
  }
}

/** What the judge says of too many: 100 exactly is no fault. */
const MORE_CONFIRMED = /^\d{3,} confirmed$/

async function rush(origin: string, databaseUrl: string, rush: Rush): Promise<void> {
  const { way, people, seats, rounds } = rush
  const { faults, durations, whole } = await rounded(origin, databaseUrl, rush)
  const wrong = faults.flatMap((some, n) => some.map((fault) => `round ${n + 1}: ${fault}`))
  for (const fault of wrong) console.log(`    ${fault}`)
  record({
    name: `T01, ${way.name}: ${people} at once for ${seats} place${seats === 1 ? '' : 's'}, ${rounds} rounds`,
    measured:
      wrong.length === 0
        ? `${seats} confirmed, ${people - seats} in order, none lost, each round`
        : `${wrong.length} faults`,
    target: 'exact in every round, everybody answered',
    isMet: wrong.length === 0,
  })
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(durations, share))
  record({
    name: `T01, ${way.name}: from asking to the answer`,
    measured: `p50 ${ms(p50 as number)}, p95 ${ms(p95 as number)}, p99 ${ms(p99 as number)}; a round ${ms(percentile(whole, 0.5))}`,
    target: 'p99 within 5 s',
    isMet: (p99 as number) <= P99_TARGET_MS,
  })
}

/** Round after round; what was wrong in each, and how long people and rounds took. */
async function rounded(origin: string, databaseUrl: string, rush: Rush) {
  const { way, people, seats, rounds } = rush
  const durations: number[] = []
  const whole: number[] = []
  const faults: string[][] = []
  for (let round = 1; round <= rounds; round++) {
    await resetSample(databaseUrl)
    await withClient(databaseUrl, (client) =>
      client.query(`update ticket_type set capacity = $1 where slug = 'onsite'`, [seats]),
    )
    const crowd = Array.from({ length: people }, (_, n) => newPerson(`seat-${round}-${n}`))
    const opened = await openAll(way, origin, crowd)
    const startedAt = performance.now()
    const answers = await Promise.all(
      crowd.map((person, n) => orNone(way.register(origin, person, opened[n] as Fields))),
    )
    whole.push(performance.now() - startedAt)
    durations.push(...answers.map(({ durationMs }) => durationMs))
    faults.push(await judge(databaseUrl, rush, crowd, answers))
  }
  return { faults, durations, whole }
}

/** People have opened the page before, not all in the same second. */
async function openAll(way: Way, origin: string, crowd: readonly Person[]): Promise<Fields[]> {
  const opened: Fields[] = []
  for (let at = 0; at < crowd.length; at += 10) {
    const some = crowd.slice(at, at + 10)
    opened.push(...(await Promise.all(some.map((person) => way.open(origin, person)))))
  }
  return opened
}

async function judge(
  databaseUrl: string,
  { way, people, seats }: Rush,
  crowd: readonly Person[],
  answers: readonly Answer[],
): Promise<string[]> {
  const faults = await brokenInvariants(databaseUrl)
  const refused = answers.filter((answer) => !way.isTaken(answer))
  for (const [status, some] of Map.groupBy(refused, (answer) => answer.status)) {
    faults.push(`${some.length} answers ${status}: ${some[0]?.body.slice(0, 200)}`)
  }
  const rows = await places(databaseUrl)
  const byEmail = new Map(rows.map((row) => [row.email, row]))
  const lost = crowd.filter((person) => !byEmail.has(emailOf(person)))
  if (lost.length > 0) faults.push(`${lost.length} answered and lost`)
  const confirmed = rows.filter(({ status }) => status === 'confirmed')
  if (rows.length !== people) faults.push(`${rows.length} registrations`)
  if (confirmed.length !== seats) faults.push(`${confirmed.length} confirmed`)
  if (confirmed.some(({ seq }) => seq > seats)) faults.push('somebody was let in out of order')
  if (way !== api) return faults
  for (const [n, answer] of answers.entries()) {
    if (!way.isTaken(answer)) continue
    const { code, status, position } = JSON.parse(answer.body).data
    const row = byEmail.get(emailOf(crowd[n] as Person))
    const isTrue =
      row?.code === code &&
      row?.status === status &&
      (position === undefined || row?.seq === seats + position)
    if (!isTrue) faults.push(`told ${status} ${position ?? ''}, held ${row?.status} ${row?.seq}`)
  }
  return faults
}

import { registerForForum } from '#lib/domain/registrations/mutations.ts'
import type { RegistrationInput } from '#lib/domain/registrations/schema.ts'
import { db } from '#lib/platform/db.ts'
import { makeRegistrationInput, newIdempotencyKey } from '#tests/factories/registration.ts'

/** The sample forum is open for registration at this instant, whatever the day of the test. */
export const now = new Date()

/** Forgets every registration of the sample forum and gives back its 100 onsite places. */
export async function freshSample(over: { capacity?: number } = {}) {
  await db.registration.deleteMany()
  await db.invitationCode.deleteMany()
  await db.registrationSettings.updateMany({
    data: {
      opensAt: null,
      closesAt: null,
      cancelledAt: null,
      waitingList: true,
      needsApproval: false,
      changesUntil: null,
      acceptWithin: null,
    },
  })
  await db.sessionPlaces.updateMany({ data: { capacity: 30 } })
  await db.ticketType.updateMany({
    data: { confirmed: 0, waitlisted: 0, lastSeq: 0, isHidden: false },
  })
  await db.ticketType.updateMany({
    where: { slug: 'onsite' },
    data: { capacity: over.capacity ?? 100 },
  })
  return onsite()
}

export const sampleForum = () => db.forum.findUniqueOrThrow({ where: { slug: 'sample' } })

export const onsite = () =>
  db.ticketType.findFirstOrThrow({ where: { slug: 'onsite', forum: { slug: 'sample' } } })

export function register(number: number | string, over: Partial<RegistrationInput> = {}, at = now) {
  return registerForForum({
    forumSlug: 'sample',
    input: makeRegistrationInput(number, over),
    idempotencyKey: newIdempotencyKey(),
    actor: 'public',
    now: at,
  })
}

/** The id of somebody who was registered; fails where they were not. */
export async function made(...call: Parameters<typeof register>): Promise<string> {
  const result = await register(...call)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.registrationId
}

/** The numbers from 1 to `count`, at once. */
export const atOnce = <T>(count: number, work: (number: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index + 1)))

export const statuses = async () => {
  const rows = await db.registration.groupBy({ by: ['status'], _count: true })
  return Object.fromEntries(rows.map(({ status, _count }) => [status, _count]))
}

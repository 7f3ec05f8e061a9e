import { beforeEach, expect, test } from 'vitest'
import { getAffairs } from '#lib/domain/me/queries.ts'
import { readRegistrationToken } from '#lib/domain/registrations/links/utils.ts'
import { registerForForum } from '#lib/domain/registrations/mutations.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeRegistrationInput, newIdempotencyKey } from '#tests/factories/registration.ts'
import { pastForum } from '../privacy/past-forum.ts'
import { freshSample, now, register } from '../registrations/sample.ts'

const email = 'reed-me@example.com'
const own = () => getAffairs(email, { now })

beforeEach(() => freshSample())

async function registerAtPast() {
  const { slug, openAt } = await pastForum()
  const input = makeRegistrationInput('me')
  await registerForForum({
    forumSlug: slug,
    input,
    idempotencyKey: newIdempotencyKey(),
    actor: 'public',
    now: openAt,
  })
}

async function cancelAtSample() {
  const { id } = await db.registration.findFirstOrThrow({
    where: { emailNorm: email, status: 'confirmed', forum: { slug: 'sample' } },
  })
  await cancelRegistration({ registrationId: id, actor: 'public', now })
}

test('nobody has none', async () => {
  expect(await own()).toEqual({ coming: [], past: [] })
})

test('what lies ahead comes first, what is over or was taken back is past; others have theirs', async () => {
  await register('me')
  await cancelAtSample()
  await register('me')
  await register('other')
  await registerAtPast()
  const { coming, past } = await own()
  expect(coming.map(({ forum, status }) => [forum.slug, status])).toEqual([['sample', 'confirmed']])
  expect(past.map(({ status }) => status).sort()).toEqual(['cancelled', 'confirmed'])
  for (const { id, linkVersion, token } of [...coming, ...past]) {
    expect(readRegistrationToken(token)).toEqual({ id, version: linkVersion })
  }
})

test('is one query for one registration and for three, and one more where somebody waits', async () => {
  await register('me')
  expect((await countQueries(own)).count).toBe(1)
  await cancelAtSample()
  await register('me')
  await registerAtPast()
  expect((await countQueries(own)).count).toBe(1)
  await freshSample({ capacity: 0 })
  await register('me')
  const { result, count } = await countQueries(own)
  expect([count, result.coming[0]?.position]).toEqual([2, 1])
})

test('whoever was erased has none', async () => {
  await register('me')
  await db.registration.updateMany({ where: { emailNorm: email }, data: { erasedAt: now } })
  expect(await own()).toEqual({ coming: [], past: [] })
})

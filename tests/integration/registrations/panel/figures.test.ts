import { beforeEach, expect, test } from 'vitest'
import { getRegistrationFigures } from '#lib/domain/registrations/figures/queries.ts'
import { listHistory } from '#lib/domain/registrations/panel/history/queries.ts'
import { cancelAsOrganiser } from '#lib/domain/registrations/panel/mutations.ts'
import { listPlaceTypes } from '#lib/domain/registrations/panel/places/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { createAccount } from '#tests/factories/account.ts'
import { freshSample, made, now, sampleForum } from '../sample.ts'
import { manyRegistrations } from './ten-thousand.ts'

let forumId: string
beforeEach(async () => {
  await freshSample({ capacity: 2 })
  forumId = (await sampleForum()).id
})

/** Somebody came in at the entrance, at this instant. */
async function arrives(registrationId: string, at: string) {
  const { id: listId } = await db.checkInList.findFirstOrThrow({
    where: { forumId, sessionId: null },
  })
  const key = registrationId.replaceAll('-', '').padEnd(64, '0')
  const { id: accountId } = await createAccount(`door-${registrationId}`)
  const data = { forumId, accountId, name: '南门', keyHash: key }
  const device = await db.checkInDevice.create({ data })
  const scan = { listId, registrationId, deviceId: device.id, nonce: registrationId }
  await db.checkIn.create({
    data: { ...scan, direction: 'entry', turn: 1, at, receivedAt: at },
  })
}

test('per day and minute of the forum’s own clock, per kind of place, per organisation', async () => {
  // 23:30 and 00:30 in Shanghai
  const evening = new Date('2026-05-01T15:30:00Z')
  const night = new Date('2026-05-01T16:30:00Z')
  const first = await made(1, { organisation: '湿地中心' }, evening)
  const second = await made(2, { organisation: '湿地中心' }, night)
  await made(3, { organisation: null }, night)
  await made(4, { ticketType: 'online', organisation: '设计院' }, night)
  await arrives(first, '2026-05-02T01:00:10Z')
  await arrives(second, '2026-05-02T01:00:50Z')
  const figures = await getRegistrationFigures({ forumId })
  expect(figures.days).toEqual([
    { day: '2026-05-01', count: 1 },
    { day: '2026-05-02', count: 3 },
  ])
  expect(figures.types.map(({ slug, counts }) => [slug, counts])).toEqual([
    ['onsite', { confirmed: 2, waitlisted: 1 }],
    ['online', { confirmed: 1 }],
  ])
  expect(figures.organisations).toEqual([
    { name: '湿地中心', count: 2 },
    { name: '设计院', count: 1 },
    { name: null, count: 1 },
  ])
  expect(figures.arrivals).toEqual([{ minute: '2026-05-02T09:00', count: 2 }])
})

test('five queries for figures and two for places, however many there are', async () => {
  const counts = []
  for (const people of [1, 3, 50]) {
    await freshSample()
    await manyRegistrations(people)
    counts.push([
      (await countQueries(() => getRegistrationFigures({ forumId }))).count,
      (await countQueries(() => listPlaceTypes({ forumId }))).count,
    ])
  }
  expect(counts).toEqual([
    [5, 2],
    [5, 2],
    [5, 2],
  ])
})

test('the kinds of place with those who wait, in order', async () => {
  await made(1)
  await made(2)
  await made(3)
  await made(4)
  const [onsite, online] = await listPlaceTypes({ forumId })
  expect(onsite).toMatchObject({ slug: 'onsite', confirmed: 2, waitlisted: 2, beyond: 0 })
  expect(onsite?.waiting.map(({ name }) => name)).toEqual(['芦苇3', '芦苇4'])
  expect(online?.waiting).toEqual([])
})

test('what happened to one, by whom; nothing of it at another forum', async () => {
  const id = await made(1)
  const account = await createAccount('panel-history', { name: '沈编辑' })
  await cancelAsOrganiser({ forumId, registrationId: id, version: 1, actor: account.id, now })
  const history = await listHistory({ forumId }, id)
  expect(history.map(({ event, by, actor }) => [event, by, actor])).toEqual([
    ['registration.made', 'person', null],
    ['registration.cancelled', 'organiser', '沈编辑'],
  ])
  const other = await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })
  expect(await listHistory({ forumId: other.id }, id)).toEqual([])
  await freshSample()
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { mergeEntries } from '#lib/domain/merging/mutations.ts'
import { publishProgramme } from '#lib/domain/programme/publishing/mutations.ts'
import { draftMark } from '#lib/domain/programme/publishing/utils.ts'
import { db } from '#lib/platform/db.ts'
import {
  freshProgramme,
  makeEditors,
  now,
  programmeOf,
  sampleId,
  save,
} from '../programme/drafting.ts'

/** A programme that is published while, or after, somebody in its draft became one with another. */

const PART = 'keynote-rain'
let forumId: string
let sessionId: string
let shen: string
const people: string[] = []
beforeEach(async () => {
  await freshProgramme()
  forumId = await sampleId()
  ;({ shen } = await makeEditors())
  const session = await db.forumSession.findFirstOrThrow({ where: { forumId, slug: PART } })
  sessionId = session.id
})
afterEach(async () => {
  const where = { id: { in: people.splice(0) } }
  await db.person.updateMany({ where, data: { mergedIntoId: null } })
  await db.person.deleteMany({ where })
  await freshProgramme()
})

let number = 0
/** Somebody who appears at the forum, but in no part of it. */
async function guest(name: string) {
  number += 1
  const { id, slug } = await db.person.create({
    data: {
      ...{ slug: `guest-${process.pid}-${number}`, name: { 'zh-Hans': name }, citations: [] },
      appearances: {
        create: { forumId, role: 'guest', position: 90, nameAsPrinted: name, citations: [] },
      },
    },
  })
  people.push(id)
  return { id, slug }
}

const publish = async () =>
  publishProgramme({
    ...{ forumId, reason: '讲者', isQuiet: false, actor: shen, now },
    mark: draftMark((await programmeOf()).sessions),
  })
const merge = (kept: string, lost: string) =>
  mergeEntries({
    ...{ noun: 'person', forumId, actor: shen, now, kept, lost },
    seen: { kept: 1, lost: 1 },
  })
/** In which roles somebody stands in the part. */
const rolesOf = async (personId: string) =>
  (await db.appearance.findMany({ where: { personId, sessionId }, orderBy: { role: 'asc' } })).map(
    ({ role }) => role,
  )

test('whoever was drafted in the moment of becoming one with another appears as that one, once in each role', async () => {
  const [kept, lost] = [await guest('芦苇清'), await guest('芦苇青')]
  const drafted = {
    [`person.${kept.slug}~moderator`]: '7\n芦苇清',
    [`person.${lost.slug}~moderator`]: '8\n芦苇青',
    [`person.${lost.slug}~panellist`]: '9\n芦苇青',
  }
  expect(await save(shen, PART, drafted)).toMatchObject({ ok: true })
  await merge(kept.slug, lost.slug)
  // As whoever saves has it who was let in before the merger, and wrote after it.
  await db.sessionDraft.update({ where: { sessionId }, data: { fields: drafted } })
  expect(await publish()).toMatchObject({ ok: true })
  expect(await rolesOf(lost.id)).toEqual([])
  expect(await rolesOf(kept.id)).toEqual(['moderator', 'panellist'])
})

/** So many of this database's connections wait for a lock; who never does fails the test by its timeout. */
async function waiting(count: number): Promise<void> {
  for (;;) {
    const [row] = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (row?.n === count) return
  }
}

test('who publishes while two become one waits, and finds the one', async () => {
  const [kept, lost] = [await guest('芦苇清'), await guest('芦苇青')]
  await save(shen, PART, { [`person.${lost.slug}~moderator`]: '7\n芦苇青' })
  // Somebody holds the draft, so that the merger stops half-way.
  const held = Promise.withResolvers<void>()
  const isHeld = Promise.withResolvers<void>()
  const holding = db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM session_draft WHERE "sessionId" = ${sessionId}::uuid FOR UPDATE`
    isHeld.resolve()
    await held.promise
  })
  await isHeld.promise
  const merging = merge(kept.slug, lost.slug)
  await waiting(1)
  const publishing = publish()
  await waiting(2)
  held.resolve()
  await holding
  expect(await merging).toMatchObject({ ok: true })
  expect(await publishing).toMatchObject({ ok: true })
  expect(await rolesOf(lost.id)).toEqual([])
  expect(await rolesOf(kept.id)).toEqual(['moderator'])
})

import { expect, test } from 'vitest'
import { getForumFrame } from '#lib/domain/forums/frame/queries.ts'
import { getSession, listSessions } from '#lib/domain/sessions/queries.ts'
import { listSources } from '#lib/domain/sources/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { mergeContent, readContent } from '#prisma/content/read.ts'
import { loadUnits } from '#prisma/loading/load-units.ts'
import { unitsOf } from '#prisma/seed.ts'
import { makeForum, makeSession } from '#tests/factories/content.ts'
import { slotAt } from '#tests/factories/slots.ts'

const now = new Date('2026-11-23T00:00:00Z')

/** Forums with one, three and a hundred sessions, each in its room, with its people. */
async function loadForums(): Promise<void> {
  const content = await readContent()
  const sizes = [1, 3, 100]
  const day = '2026-11-30'
  mergeContent(
    content,
    {
      forums: sizes.map((size) =>
        makeForum({
          slug: `size-${size}`,
          name: { zh: `${size}场`, en: `${size} sessions` },
          startsOn: day,
          endsOn: day,
        }),
      ),
      sessions: sizes.flatMap((size) =>
        Array.from({ length: size }, (_, index) =>
          makeSession({
            slug: `session-${index + 1}`,
            forum: `size-${size}`,
            title: { zh: `第${index + 1}场`, en: `Session ${index + 1}` },
            slots: [slotAt(day, '09:00', '09:40')],
          }),
        ),
      ),
    },
    'query-counts.test.ts',
  )
  await loadUnits(db, unitsOf(content))
}

test('an agenda takes one query, a session two, whatever the number of sessions', async () => {
  await loadForums()
  const counts = []
  for (const size of [1, 3, 100]) {
    const agenda = await countQueries(() => listSessions(`size-${size}`, { now }))
    const session = await countQueries(() => getSession(`size-${size}`, 'session-1', { now }))
    expect(agenda.result?.sessions).toHaveLength(size)
    expect(session.result?.slug).toBe('session-1')
    counts.push([agenda.count, session.count])
  }
  expect(counts).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
  ])
})

test('what a page reads in all stays within eight queries', async () => {
  const agendaPage = await countQueries(() =>
    Promise.all([
      getForumFrame('pujiang-2023', { now }),
      listSessions('pujiang-2023', { now }),
      listSources(),
    ]),
  )
  const sessionPage = await countQueries(() =>
    Promise.all([getSession('pujiang-2023', 'roadshow', { now }), listSources()]),
  )
  expect([agendaPage.count, sessionPage.count]).toEqual([3, 3])
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decideProposals } from '#lib/domain/editions/proposals/mutations.ts'
import { countOpenProposals, listProposals } from '#lib/domain/editions/proposals/queries.ts'
import type { Decision } from '#lib/domain/editions/types.ts'
import { contentEpoch } from '#lib/platform/cache/epoch.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, programmeOf, sampleId } from '../programme/drafting.ts'
import { copied, edition, removeEdition } from './edition.ts'

/** People and bodies of the last edition are confirmed for the new one, or dropped, or reconsidered. */

let forumId: string
let shen: string
beforeEach(async () => {
  ;({ shen } = await makeEditors())
  await copied()
  forumId = (await edition()).id
})
afterEach(removeEdition)

const decide = (decision: Decision, chosen: readonly string[] = []) =>
  decideProposals({ forumId, actor: shen, decision, chosen, now })
const proposals = () => listProposals(forumId)
const eventsOf = async () =>
  (await db.audit.findMany({ where: { forumId }, orderBy: { id: 'asc' } })).map(
    ({ event }) => event,
  )

/** Proposes a body at the forum as a whole, and a person with a title: the sample has neither. */
async function propose(noun: 'person' | 'organisation') {
  const where = { retiredAt: null }
  const orderBy = { slug: 'asc' } as const
  const common = { forumId, position: 0, asPrinted: '苇岸' }
  const data =
    noun === 'person'
      ? {
          ...common,
          personId: (await db.person.findFirstOrThrow({ where, orderBy })).id,
          ...{ appearanceRole: 'guest' as const, titles: ['苇院院长'] },
        }
      : {
          ...common,
          organisationId: (await db.organisation.findFirstOrThrow({ where, orderBy })).id,
          participationRole: 'media' as const,
        }
  return (await db.editionProposal.create({ data })).id
}

describe('a proposal', () => {
  test('for a part puts the person into its draft, as they stood; reopened, takes them out again', async () => {
    const one = (await proposals()).find(({ noun, part }) => noun === 'person' && part)
    if (!one?.part) throw new Error('nobody is proposed for a part')
    expect(one.state).toBe('open')
    const people = async () =>
      (await programmeOf('wei-copied')).sessions.find(({ slug }) => slug === one.part?.slug)?.people
    expect(await people()).toEqual([])
    expect(await decide('confirm', [one.id])).toEqual({ ok: true, value: { decided: 1, left: 0 } })
    expect(await people()).toMatchObject([
      { nameAsPrinted: one.asPrinted, titles: one.titles, role: one.role.role },
    ])
    // Only drafted: nothing of the record names them here.
    expect(await db.appearance.count({ where: { forumId } })).toBe(0)
    expect(await eventsOf()).toEqual(['forum.copied', 'session.edited', 'proposals.decided'])
    expect(await decide('confirm', [one.id])).toEqual({ ok: false, reason: 'decided' })
    expect(await decide('reopen', [one.id])).toMatchObject({ ok: true })
    expect(await people()).toEqual([])
    expect((await proposals()).find(({ id }) => id === one.id)?.state).toBe('open')
  })

  test('for the forum as a whole is written into its record without a source, and taken out again', async () => {
    const [person, body] = [await propose('person'), await propose('organisation')]
    const epoch = contentEpoch()
    expect(await decide('confirm', [person, body])).toMatchObject({ value: { decided: 2 } })
    expect(contentEpoch()).toBeGreaterThan(epoch)
    const written = async () => ({
      people: await db.appearance.findMany({
        where: { forumId },
        select: {
          ...{ role: true, nameAsPrinted: true, citations: true },
          titles: { select: { asPrinted: true } },
        },
      }),
      bodies: await db.participation.findMany({
        where: { forumId },
        select: { role: true, asPrinted: true, citations: true },
      }),
    })
    expect(await written()).toEqual({
      people: [
        {
          ...{ role: 'guest', nameAsPrinted: '苇岸', citations: [] },
          titles: [{ asPrinted: '苇院院长' }],
        },
      ],
      bodies: [{ role: 'media', asPrinted: '苇岸', citations: [] }],
    })
    expect(await eventsOf()).toEqual(['forum.copied', 'proposals.decided'])
    expect(await decide('reopen', [person, body])).toMatchObject({ value: { decided: 2 } })
    expect(await written()).toEqual({ people: [], bodies: [] })
  })

  test('that is dropped writes nothing, and can be reconsidered', async () => {
    const id = await propose('organisation')
    expect(await decide('drop', [id])).toMatchObject({ value: { decided: 1 } })
    expect(await db.participation.count({ where: { forumId } })).toBe(0)
    expect(await decide('reopen', [id])).toMatchObject({ value: { decided: 1 } })
    expect(await decide('confirm', [id])).toMatchObject({ value: { decided: 1 } })
  })

  test('of somebody who was taken out of the record is only dropped', async () => {
    const { id: personId } = await db.person.create({
      data: { slug: 'wei-gone', name: { 'zh-Hans': '苇去' }, citations: [], retiredAt: now },
    })
    const { id } = await db.editionProposal.create({
      data: { forumId, personId, appearanceRole: 'guest', position: 0, asPrinted: '苇去' },
    })
    expect((await proposals()).find((one) => one.id === id)?.isGone).toBe(true)
    expect(await decide('confirm', [id])).toEqual({ ok: false, reason: 'gone' })
    expect(await decide('drop', [id])).toMatchObject({ ok: true })
    await db.person.delete({ where: { id: personId } })
  })

  test('of another forum is out of reach', async () => {
    const id = await propose('organisation')
    const call = { forumId: await sampleId(), actor: shen, chosen: [id], now }
    for (const decision of ['confirm', 'drop', 'reopen'] as const) {
      expect(await decideProposals({ ...call, decision })).toEqual({
        ok: false,
        reason: 'not_found',
      })
    }
    expect(await decideProposals({ ...call, decision: 'drop_all' })).toEqual({
      ok: false,
      reason: 'decided',
    })
    expect((await proposals()).find((one) => one.id === id)?.state).toBe('open')
  })

  test('is confirmed once, however many confirm it at once', async () => {
    const id = await propose('organisation')
    const answers = await Promise.all(Array.from({ length: 6 }, () => decide('confirm', [id])))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.participation.count({ where: { forumId } })).toBe(1)
  })

  test('does not undo what was entered by hand since', async () => {
    const one = (await proposals()).find(({ noun, part }) => noun === 'person' && part)
    if (!one?.part) throw new Error('nobody is proposed for a part')
    const row = await db.editionProposal.findUniqueOrThrow({
      where: { id: one.id },
      include: { person: true, session: { include: { draft: true } } },
    })
    const field = `person.${row.person?.slug}~${row.appearanceRole}`
    const fields = { ...(row.session?.draft?.fields as object), [field]: '9\n手写' }
    await db.sessionDraft.update({ where: { sessionId: row.sessionId ?? '' }, data: { fields } })
    expect(await decide('confirm', [one.id])).toMatchObject({ ok: true })
    const part = (await programmeOf('wei-copied')).sessions.find(
      ({ slug }) => slug === one.part?.slug,
    )
    expect(part?.people.map(({ nameAsPrinted }) => nameAsPrinted)).toEqual(['手写'])
  })
})

test('all at once: the programme has its people again, with one row for each part and one for all', async () => {
  await propose('organisation')
  const { people, organisations } = await countOpenProposals(forumId)
  expect(organisations).toBeGreaterThan(0)
  const old = await programmeOf()
  expect(await decide('confirm_all')).toEqual({
    ok: true,
    value: { decided: people + organisations, left: 0 },
  })
  const now = await programmeOf('wei-copied')
  for (const part of now.sessions) {
    const before = old.sessions.find(({ slug }) => slug === part.slug)
    const keys = (of: typeof part.people = []) => of.map(({ person, role }) => `${person} ${role}`)
    expect(keys(part.people)).toEqual(keys(before?.people))
  }
  const touched = now.sessions.filter((part) => part.people.length > 0).length
  const events = await eventsOf()
  expect(events.filter((event) => event === 'session.edited')).toHaveLength(touched)
  expect(events.filter((event) => event === 'proposals.decided')).toHaveLength(1)
  expect(await countOpenProposals(forumId)).toEqual({ people: 0, organisations: 0 })
  expect(await decide('drop_all')).toEqual({ ok: false, reason: 'decided' })
})

test('the list is one query, its count one, a decision as many whatever it is about', async () => {
  expect((await countQueries(() => listProposals(forumId))).count).toBe(1)
  expect((await countQueries(() => countOpenProposals(forumId))).count).toBe(1)
  const one = (await proposals()).find(({ noun, part }) => noun === 'person' && part)
  const single = await countQueries(() => decide('confirm', [one?.id ?? '']))
  await decide('reopen', [one?.id ?? ''])
  const all = await countQueries(() => decide('confirm_all'))
  // One more where bodies are among them.
  expect([single.count, all.count]).toEqual([12, 13])
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listProposals } from '#lib/domain/editions/proposals/queries.ts'
import {
  exportCompleteness,
  exportLetters,
  exportProposals,
  exportTeam,
} from '#lib/domain/exports/mutations.ts'
import type { LetterList } from '#lib/domain/letters/panel/types.ts'
import { listTeam } from '#lib/domain/team/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import type { TableFormat } from '#lib/platform/tables/table.ts'
import { createAccount } from '#tests/factories/account.ts'
import { copied, edition, removeEdition } from '../editions/edition.ts'
import { fillOutbox } from '../letters/outbox.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Lists that name people or what was written to them leave as files, and that they left is noted. */

const FORMULA = '=1+1'

let forumId: string
let other: string
let shen: string
let last: bigint
beforeEach(async () => {
  forumId = await sampleId()
  other = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
  ;({ shen } = await makeEditors())
  last = (await db.audit.aggregate({ _max: { id: true } }))._max.id ?? 0n
})

type Take = typeof exportTeam
const taken = (
  take: Take,
  { format = 'json', of = forumId }: { format?: TableFormat; of?: string } = {},
) => take({ forumId: of, actor: shen, locale: 'zh', format, now })
const rowsOf = async (file: Promise<Buffer>) =>
  JSON.parse((await file).toString('utf8')) as Record<string, unknown>[]
const noted = async () =>
  (
    await db.audit.findMany({
      where: { id: { gt: last }, event: { endsWith: '.exported' } },
      orderBy: { id: 'asc' },
    })
  ).map((row) => [row.event, row.forumId, row.actor, row.details])

test('the team leaves as its page tells of it, without a formula, in two queries', async () => {
  const { id } = await createAccount('heron', { name: FORMULA })
  await db.forumRole.createMany({
    data: (['check_in', 'editor'] as const).map((role) => ({ accountId: id, forumId, role })),
  })
  const rows = await rowsOf(taken(exportTeam))
  expect(rows.map(({ email }) => email)).toEqual(
    (await listTeam(forumId)).map(({ email }) => email),
  )
  expect(rows.find(({ name }) => name === FORMULA)).toEqual({
    ...{
      email: 'reed-heron@example.com',
      name: FORMULA,
      roles: '编辑、签到',
      secondFactor: '未设置',
    },
    ...{ invited: '是', disabled: null },
  })
  const { result, count } = await countQueries(() => taken(exportTeam, { format: 'csv' }))
  expect(count).toBe(2)
  expect(result.toString('utf8')).toContain(`"'=1+1"`)
  const foreign = await rowsOf(taken(exportTeam, { of: other }))
  expect(foreign.filter(({ name }) => name === FORMULA)).toEqual([])
  const all = { count: rows.length, filters: [] }
  expect(await noted()).toEqual([
    ['team.exported', forumId, shen, { format: 'json', ...all }],
    ['team.exported', forumId, shen, { format: 'csv', ...all }],
    ['team.exported', other, shen, { format: 'json', count: foreign.length, filters: [] }],
  ])
  await db.account.delete({ where: { id } })
})

describe('of a new edition', () => {
  afterEach(removeEdition)

  test('proposals leave in the order of their page, with what was decided, in two queries', async () => {
    await copied()
    const of = (await edition()).id
    const [first] = await listProposals(of)
    if (!first) throw new Error('the copy proposes people')
    await db.editionProposal.update({
      where: { id: first.id },
      data: { state: 'dropped', decidedAt: now, asPrinted: FORMULA },
    })
    const rows = await rowsOf(taken(exportProposals, { of }))
    const listed = await listProposals(of)
    expect(rows.map(({ 'name.zh-Hans': name }) => name)).toEqual(
      listed.map(({ name }) => name['zh-Hans']),
    )
    expect(rows.filter(({ asPrinted }) => asPrinted === FORMULA)).toMatchObject([
      { state: '已放弃', gone: null },
    ])
    const { result, count } = await countQueries(() =>
      taken(exportProposals, { of, format: 'csv' }),
    )
    expect(count).toBe(2)
    expect(result.toString('utf8')).toContain(`"'=1+1"`)
    expect(await rowsOf(taken(exportProposals))).toEqual([])
    expect((await noted()).map(([event, at]) => [event, at])).toEqual([
      ['proposals.exported', of],
      ['proposals.exported', of],
      ['proposals.exported', forumId],
    ])
  })
})

test('completeness leaves record by record, in as many queries as its page and one', async () => {
  const { result, count } = await countQueries(() => rowsOf(taken(exportCompleteness)))
  expect(count).toBe(15)
  const forum = result.filter(({ noun }) => noun === '论坛本身')
  expect(forum.map(({ slug }) => slug)).toEqual(['sample'])
  const parts = result.filter(({ noun }) => noun === '议程（草稿）')
  expect(parts.length).toBe(await db.forumSession.count({ where: { forumId, retiredAt: null } }))
  expect(Object.keys(result[0] ?? {})).toEqual([
    ...['noun', 'slug', 'name.zh-Hans', 'name.zh-Hant', 'name.en'],
    ...['texts', 'english', 'traditional', 'sources'],
  ])
  const elsewhere = await rowsOf(taken(exportCompleteness, { of: other }))
  expect(elsewhere.filter(({ slug }) => slug === 'sample')).toEqual([])
  expect((await noted()).map(([event, at]) => [event, at])).toEqual([
    ['completeness.exported', forumId],
    ['completeness.exported', other],
  ])
})

describe('letters', () => {
  beforeEach(() => fillOutbox(120, 1))
  afterEach(() => db.mailOutbox.deleteMany())

  const letters = (
    forumIds: string[] | null,
    list: LetterList | null = null,
    format: TableFormat = 'json',
  ) => exportLetters({ forumIds, list, actor: shen, locale: 'zh', format, now })

  test('leave all, those of one’s own forums or of one list, and never to whom they were', async () => {
    const [one, ...rest] = await db.mailOutbox.findMany({ orderBy: { number: 'asc' } })
    if (!one) throw new Error('the outbox is filled')
    await db.mailOutbox.updateMany({ data: { keptAt: now } })
    await db.mailOutbox.update({
      where: { id: one.id },
      data: { keptAt: null, failedAt: now, attempts: 12, lastError: FORMULA },
    })
    expect(await rowsOf(letters([forumId], 'failed'))).toEqual([
      {
        ...{
          kind: '报名更改',
          state: '未送达',
          forum: expect.any(String),
          code: expect.any(String),
        },
        ...{ writtenAt: expect.any(String), attempts: 12, said: FORMULA },
        endedAt: '2026-11-26T10:00:00+08:00',
      },
    ])
    const kept = await rowsOf(letters(null, 'kept'))
    expect(kept.length).toBe(rest.length)
    expect(new Set(kept.map(({ code }) => code)).size).toBe(rest.length)
    const both = await rowsOf(letters([forumId]))
    expect(both.map(({ state }) => state)).toEqual(['未送达', ...rest.map(() => '保留')])
    expect(await rowsOf(letters([other]))).toEqual([])
    expect(await rowsOf(letters([]))).toEqual([])
    const people = await db.registration.findMany({ select: { email: true, name: true } })
    const csv = (await letters(null, null, 'csv')).toString('utf8')
    for (const { email, name } of people) {
      expect([csv.includes(email), csv.includes(name)]).toEqual([false, false])
    }
    expect(csv).toContain(`"'=1+1"`)
    const [note] = await noted()
    expect(note).toEqual([
      ...['letters.exported', null, shen],
      { format: 'json', count: 1, filters: ['list'] },
    ])
  })
})

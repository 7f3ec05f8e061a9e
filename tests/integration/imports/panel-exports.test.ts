import readExcel from 'read-excel-file/node'
import { beforeEach, describe, expect, test } from 'vitest'
import { createAgreement } from '#lib/domain/agreements/editing/mutations.ts'
import { listForumAgreements } from '#lib/domain/agreements/editing/queries.ts'
import { AGREEMENT_COLUMNS, AGREEMENT_TOLD } from '#lib/domain/imports/constants.ts'
import { exportAgreements } from '#lib/domain/imports/files/mutations.ts'
import { roleTable } from '#lib/domain/imports/files/roles/utils.ts'
import { listParticipations } from '#lib/domain/participations/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { tableFile } from '#lib/platform/tables/table-file.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'
import { newName } from './record-lists.ts'

/** The panel's lists of agreements and of roles as files: by the filters in force, without formulas (T45). */

const FORMULA = '=HYPERLINK("https://evil.example","苇")'
const ANY = { q: null, state: null, session: null }

let forumId: string
let shen: string
let last = 0n
beforeEach(async () => {
  forumId = await sampleId()
  ;({ shen } = await makeEditors())
  last = (await db.audit.aggregate({ _max: { id: true } }))._max.id ?? 0n
})

const exported = (over: Partial<Parameters<typeof exportAgreements>[0]> = {}) =>
  exportAgreements({
    ...{ forumId, actor: shen, asked: ANY, now },
    ...{ format: 'json', locale: 'zh' as const, ...over },
  })
const rowsOf = async (...call: Parameters<typeof exported>) =>
  JSON.parse((await exported(...call)).toString('utf8')) as Record<string, unknown>[]

async function made(name: string, input: Record<string, string> = {}): Promise<string> {
  const fields = {
    ...{ scope: 'single', kind: 'memorandum', kindAsPrinted: '备忘录', placement: 'at_forum' },
    ...{ partyForm: 'bilateral', 'title.zh-Hans': name, ...input },
  }
  const answer = await createAgreement({ forumId, actor: shen, input: fields, now })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}

describe('agreements', () => {
  test('leave with what an import reads and what the list tells, those kept back too', async () => {
    const name = newName('湿地备忘')
    const { slug: document } = await db.source.findFirstOrThrow()
    const slug = await made(name, {
      ...{ 'title.en': 'Wetlands', 'party0.asPrinted': '苇城市', 'party1.asPrinted': '芦苇院' },
      ...{ amount: '12000000.50', currency: 'CNY', amountAsPrinted: '1200万元' },
      ...{ signedOn: '2026-11', dateAsPrinted: '11月' },
      ...{ 'citation0.document': document, 'citation0.quote': '签署备忘录' },
      ...{ embargoDay: '2026-12-01', embargoTime: '09:00' },
    })
    const rows = await rowsOf()
    const own = AGREEMENT_COLUMNS.filter((key) => key !== 'another')
    expect(Object.keys(rows[0] ?? {})).toEqual([...own, ...AGREEMENT_TOLD])
    expect(rows.find((row) => row.slug === slug)).toEqual({
      ...{ slug, 'title.zh-Hans': name, 'title.zh-Hant': null, 'title.en': 'Wetlands' },
      ...{ titleAsPrinted: null, kind: '谅解备忘录', kindAsPrinted: '备忘录', state: '草稿' },
      ...{ partyForm: '双方', parties: '苇城市；芦苇院', placement: '在本论坛签署', session: null },
      ...{ signedOn: '2026-11', signedUntil: null, dateAsPrinted: '11月' },
      ...{ amountAsPrinted: '1200万元', amount: 12_000_000.5, currency: 'CNY' },
      ...{ document, quote: '签署备忘录', count: null },
      ...{ heldUntil: '2026-12-01T09:00:00+08:00', heldBy: null },
    })
    expect(rows.map((row) => row.slug)).toEqual(
      (await listForumAgreements(forumId)).map((one) => one.slug),
    )
  })

  test('by the filters in force, of this forum alone, and one row says how many', async () => {
    const [name, party] = [newName('苇间协议'), newName('苇间院')]
    const slug = await made(name, { 'party0.asPrinted': party })
    const asked = { ...ANY, q: party, state: 'drafted' as const }
    expect((await rowsOf({ asked })).map((row) => row.slug)).toEqual([slug])
    expect(await rowsOf({ asked: { ...asked, state: 'signed' } })).toEqual([])
    expect(await rowsOf({ asked: { ...asked, session: 'no-such-part' } })).toEqual([])
    const other = await db.forum.findFirstOrThrow({ where: { id: { not: forumId } } })
    expect(await rowsOf({ asked, forumId: other.id })).toEqual([])
    const noted = await db.audit.findMany({
      where: { id: { gt: last }, event: 'agreements.exported' },
      orderBy: { id: 'asc' },
    })
    expect(noted.map(({ forumId: of, actor, details }) => [of, actor, details])).toEqual([
      [forumId, shen, { format: 'json', count: 1, filters: ['words', 'state'] }],
      [forumId, shen, { format: 'json', count: 0, filters: ['words', 'state'] }],
      [forumId, shen, { format: 'json', count: 0, filters: ['words', 'state', 'session'] }],
      [other.id, shen, { format: 'json', count: 0, filters: ['words', 'state'] }],
    ])
    expect(JSON.stringify(noted.map(({ details }) => details))).not.toContain('苇间')
  })

  test('leave without a formula (T45), in three queries however many there are', async () => {
    const name = newName('苇丛协议')
    await made(name, { titleAsPrinted: FORMULA })
    const asked = { ...ANY, q: name }
    const csv = (await exported({ asked, format: 'csv' })).toString('utf8')
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""苇"")"`)
    expect(csv).not.toMatch(/(?:^|,)"?[=+@]/m)
    const [sheet] = await readExcel(await exported({ asked, format: 'xlsx' }))
    const [head, row] = sheet?.data ?? []
    expect([head?.[0], row?.includes(FORMULA)]).toEqual(['地址', true])
    for (const one of [asked, ANY]) {
      const counted = await countQueries(() => exported({ asked: one, format: 'csv' }))
      expect(counted.count).toBe(3)
    }
  })
})

test('roles leave in the order of the list, without a formula', async () => {
  const rows = await listParticipations(forumId)
  const [first] = rows
  if (!first) throw new Error('the sample has roles')
  const evil = { ...first, asPrinted: FORMULA, hasSource: false }
  const table = roleTable([...rows, evil], { locale: 'zh', timeZone: 'UTC' })
  const all = JSON.parse((await tableFile(table, 'json')).toString('utf8'))
  expect(all.map((one: { slug: string }) => one.slug)).toEqual([
    ...rows.map(({ organisation }) => organisation.slug),
    first.organisation.slug,
  ])
  expect(Object.keys(all[0])).toEqual([
    ...['role', 'slug', 'organisation', 'asPrinted', 'session', 'source'],
  ])
  expect(all.at(-1)).toMatchObject({ asPrinted: FORMULA, session: '整个论坛', source: null })
  const csv = (await tableFile(table, 'csv')).toString('utf8')
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""苇"")"`)
  expect(csv).not.toMatch(/(?:^|,)"?[=+@]/m)
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createAgreement, saveAgreement } from '#lib/domain/agreements/editing/mutations.ts'
import { getEditedAgreement, listForumAgreements } from '#lib/domain/agreements/editing/queries.ts'
import { moveAgreement } from '#lib/domain/agreements/editing/states/mutations.ts'
import { exportAgreements } from '#lib/domain/imports/files/mutations.ts'
import { applyImport, undoImport } from '#lib/domain/imports/mutations.ts'
import { getImport } from '#lib/domain/imports/queries.ts'
import { figuresOf } from '#lib/domain/imports/utils.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { toTraditional } from '#lib/platform/i18n/traditional.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'
import type { Cells } from './lists.ts'
import { faultsOf, lookAtRecords, madeRecord, newName, recordFile } from './record-lists.ts'

/** A list of agreements is looked at row by row, written whole, and taken back whole. */

let who: { forumId: string; actor: string }
let luo: string
beforeEach(async () => {
  const { shen, luo: other } = await makeEditors()
  luo = other
  who = { forumId: await sampleId(), actor: shen }
})
afterEach(() => db.importBatch.deleteMany({ where: { forumId: who.forumId } }))

const body = (name: string, more: Cells = {}) =>
  madeRecord(who, 'organisation', { 'name.zh-Hans': name, ...more })
const lookAt = async (rows: readonly Cells[]) =>
  lookAtRecords(who, 'agreement', await recordFile('agreement', rows))
const apply = (looked: { id: string; version: number }) => applyImport({ ...who, now, ...looked })
const undo = ({ id }: { id: string }) => undoImport({ ...who, now, id })
const agreementOf = async (slug: string | null | undefined) => {
  const found = await getEditedAgreement(who.forumId, slug ?? '')
  if (!found) throw new Error(`no ${slug}`)
  return found
}
async function entered(title: string, input: Cells = {}): Promise<string> {
  const fields = {
    ...{ scope: 'single', kind: 'cooperation', kindAsPrinted: '协议', placement: 'at_forum' },
    ...{ partyForm: 'bilateral', 'title.zh-Hans': title, ...input },
  }
  const made = await createAgreement({ ...who, input: fields, now })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.slug
}
const one = (more: Cells = {}): Cells => ({
  ...{ 'title.zh-Hans': newName('湿地协议'), kind: '合作', kindAsPrinted: '合作协议' },
  ...{ partyForm: '双方', ...more },
})

describe('a list of agreements', () => {
  test('is looked at, written at once with its parties in order, and taken back whole', async () => {
    const [city, joint, short] = [newName('苇城'), newName('湿地办'), newName('苇院')]
    const whole = `${joint}、湿地局`
    const [a, b, c] = [
      await body(city),
      await body(whole),
      await body(newName('芦苇院'), { 'alias.short': short }),
    ]
    const { slug: document } = await db.source.findFirstOrThrow()
    const [title, standing] = [newName('湿地备忘录'), newName('雨水协议')]
    const slug = await entered(standing, {
      ...{ 'party0.asPrinted': '苇城市', 'party1.asPrinted': city, 'party1.organisation': a },
      ...{ 'signer0.name': newName('苇'), 'signer0.role': 'signatory', 'signer0.party': '2' },
    })
    const before = await agreementOf(slug)
    const looked = await lookAt([
      {
        ...{ 'title.zh-Hans': title, 'title.en': 'Wetlands', titleAsPrinted: `《${title}》` },
        ...{ kind: 'memorandum', kindAsPrinted: '备忘录', state: '草稿' },
        parties: `${toTraditional(whole)}；${short}`,
        ...{ signedOn: '2026年11月', amountAsPrinted: '1.2亿元', amount: '120,000,000.50' },
        ...{ currency: 'cny', document, quote: '签署备忘录' },
      },
      { slug, parties: `${city}、苇城市、${short}`, signedOn: '2026/11/22', partyForm: '多方一份' },
    ])
    expect(looked.plan.map((row) => [row.verdict, row.faults])).toEqual([
      ['create', []],
      ['change', []],
    ])
    expect(await apply(looked)).toEqual({ ok: true, value: { written: 2 } })
    const plan = (await getImport(who.forumId, looked.id))?.plan
    const made = await agreementOf(plan?.[0]?.slug)
    expect(made.fields).toEqual({
      ...{ 'title.zh-Hans': title, 'title.en': 'Wetlands', titleAsPrinted: `《${title}》` },
      ...{ scope: 'single', kind: 'memorandum', kindAsPrinted: '备忘录', state: 'drafted' },
      ...{ placement: 'unknown', partyForm: 'bilateral', signedOn: '2026-11' },
      ...{ 'party0.asPrinted': toTraditional(whole), 'party0.organisation': b },
      ...{ 'party1.asPrinted': short, 'party1.organisation': c },
      ...{ amountAsPrinted: '1.2亿元', amount: '120000000.5', currency: 'CNY' },
      ...{ 'citation0.document': document, 'citation0.quote': '签署备忘录' },
    })
    const changed = await agreementOf(slug)
    expect(changed.facts.parties).toEqual([
      before.facts.parties[1],
      before.facts.parties[0],
      { asPrinted: short, organisation: c, label: null, isOpen: false },
    ])
    // Whoever signs for the city still does.
    expect(changed.facts.signers).toEqual([{ ...before.facts.signers[0], party: 0 }])
    expect([changed.version, changed.fields.signedOn]).toEqual([2, '2026-11-22'])

    // Each record has its own row, which names the import.
    const ids = [made.agreementId, changed.agreementId]
    const noted = await db.audit.findMany({
      where: { subjectId: { in: ids }, details: { path: ['import'], equals: looked.id } },
      orderBy: { id: 'asc' },
    })
    expect(noted.map(({ event, actor, subjectId }) => [event, actor, subjectId])).toEqual([
      ['agreement.created', who.actor, made.agreementId],
      ['agreement.edited', who.actor, changed.agreementId],
    ])

    expect(await undo(looked)).toEqual({ ok: true, value: null })
    expect(await agreementOf(slug)).toMatchObject({ version: 3, fields: before.fields })
    expect(await getEditedAgreement(who.forumId, made.slug)).toBe(null)
  })

  test('with a fault of each sort names them all, and nothing of it is written', async () => {
    const [twin, near, signed] = [newName('同名院'), newName('苇丛研究'), newName('签名院')]
    const twins = [await body(twin), await body(twin)]
    const other = await body(`${near}中心`)
    const slug = await entered(newName('签署'), {
      ...{ 'party0.asPrinted': signed, 'party1.asPrinted': '苇城市' },
      ...{ 'signer0.name': newName('苇'), 'signer0.role': 'signatory', 'signer0.party': '1' },
    })
    const parties = twin
    const rows: [Cells, string, string][] = [
      [one({ 'title.zh-Hans': '', 'title.en': 'Reed' }), 'title.zh-Hans', 'chinese_first'],
      [one({ kind: '' }), 'kind', 'empty'],
      [one({ kind: '茶会' }), 'kind', 'unknown_value'],
      [one({ kindAsPrinted: '' }), 'kindAsPrinted', 'empty'],
      [one({ partyForm: '' }), 'partyForm', 'empty'],
      [one({ state: '已签署' }), 'state', 'state_has_steps'],
      [one({ state: '大概' }), 'state', 'unknown_value'],
      [one({ parties }), 'parties', 'ambiguous_body'],
      [one({ parties: near }), 'parties', 'unknown_body'],
      [one({ parties: '、；' }), 'parties', 'empty'],
      [one({ parties: `${other}、${near}中心` }), 'parties', 'same_body'],
      [one({ signedOn: '2026-02-30' }), 'signedOn', 'not_day'],
      [one({ signedOn: '11月' }), 'signedOn', 'not_day'],
      [one({ amount: '1200万', currency: 'CNY', amountAsPrinted: 'x' }), 'amount', 'not_amount'],
      [one({ amount: '12', currency: '元', amountAsPrinted: 'x' }), 'currency', 'not_currency'],
      [one({ amount: '12', currency: 'CNY' }), 'amountAsPrinted', 'empty'],
      [one({ currency: 'CNY' }), 'currency', 'without_amount'],
      [one({ document: 'no-such-document', quote: '湿地' }), 'document', 'unknown_value'],
      [one({ quote: '湿地' }), 'document', 'empty'],
      [one({ session: '没有这一场' }), 'session', 'unknown_value'],
      [one({ another: '大概' }), 'another', 'unknown_value'],
      [one({ titleAsPrinted: 'x'.repeat(301) }), 'titleAsPrinted', 'too_long'],
      [one({ slug: 'no-such-agreement' }), 'slug', 'unknown_record'],
      [{ slug, state: '待签' }, 'state', 'state_has_steps'],
      [{ slug, parties: '苇城市' }, 'parties', 'party_signs'],
      [one(), '', ''],
    ]
    const all = JSON.stringify(await listForumAgreements(who.forumId))
    const looked = await lookAt(rows.map(([cells]) => cells))
    // The second row of one agreement is told that too.
    const expected = rows.flatMap(([, column, word], index) =>
      word ? [[index + 2, column, word]] : [],
    )
    const told = faultsOf(looked.plan).filter(([, , word]) => word !== 'twice')
    expect(told).toEqual(expected)
    expect(looked.plan[7]?.faults[0]?.candidates).toEqual(
      twins.toSorted().map((at) => `${twin} ${at}`),
    )
    expect(looked.plan[8]?.faults[0]?.candidates).toEqual([`${near}中心 ${other}`])
    expect(figuresOf(looked.plan)).toEqual({ create: 1, change: 0, same: 0, refused: 25 })
    expect(await apply(looked)).toMatchObject({ reason: 'has_faults' })
    expect(JSON.stringify(await listForumAgreements(who.forumId))).toBe(all)
  })

  test('that comes back as it left changes nothing', async () => {
    await entered(newName('芦苇协议'), {
      'party0.asPrinted': '甲、乙公司',
      'party1.asPrinted': '丙',
    })
    const asked = { q: null, state: null, session: null }
    const bytes = await exportAgreements({ ...who, asked, format: 'csv', locale: 'en', now })
    const { plan } = await lookAtRecords(who, 'agreement', bytes)
    expect(plan.length).toBe((await listForumAgreements(who.forumId)).length)
    expect(plan.filter(({ verdict }) => verdict !== 'same')).toEqual([])
  })

  test('of one title is told apart by its parties, and is not entered twice', async () => {
    const title = newName('战略合作协议')
    const [first, second, third] = [newName('甲院'), newName('乙院'), newName('丙院')]
    const [a, b] = [await body(first), await body(second), await body(third)]
    const slugs = [
      await entered(title, { 'party0.asPrinted': first, 'party0.organisation': a }),
      await entered(title, { 'party0.asPrinted': second, 'party0.organisation': b }),
    ]
    const row = (more: Cells) => one({ 'title.zh-Hans': title, ...more })
    const { plan } = await lookAt([
      row({ parties: second, titleAsPrinted: '《乙》' }),
      row({ parties: third }),
      row({}),
      row({ parties: third, another: '是' }),
      row({ 'title.zh-Hans': `${title}二`, parties: third }),
      row({ 'title.zh-Hans': `${title}二`, parties: third }),
      row({ 'title.zh-Hans': `${title}二`, parties: first }),
    ])
    expect(plan.map(({ verdict, slug, faults }) => [verdict, slug, faults[0]?.word])).toEqual([
      ['change', slugs[1], undefined],
      ['refused', null, 'looks_like'],
      ['refused', null, 'ambiguous'],
      ['create', null, undefined],
      ['create', null, undefined],
      ['refused', null, 'twice'],
      ['create', null, undefined],
    ])
    expect(plan[2]?.faults[0]?.candidates.toSorted()).toEqual(slugs.toSorted())
  })

  test('of which one was signed, edited or built upon since is not taken back at all', async () => {
    const titles = [newName('甲协议'), newName('乙协议'), newName('丙协议')]
    const [name, other] = [newName('甲院'), newName('乙院')]
    await body(name)
    await body(other)
    const slug = await entered(titles[2] ?? '')
    const looked = await lookAt([
      ...titles
        .slice(0, 2)
        .map((title) => one({ 'title.zh-Hans': title, parties: `${name}、${other}` })),
      { slug, kindAsPrinted: '备忘录' },
    ])
    expect(await apply(looked)).toEqual({ ok: true, value: { written: 3 } })
    const plan = (await getImport(who.forumId, looked.id))?.plan
    const [first = '', second = ''] = plan?.map((row) => row.slug ?? '') ?? []
    const moved = { ...who, role: 'manager' as const, slug: first, base: 1, reason: null, now }
    expect(await moveAgreement({ ...moved, to: 'signed' })).toMatchObject({ ok: true })
    const save = { ...who, actor: luo, mayRelease: true, base: 2, now, slug }
    const input = { 'relation0.kind': 'renews', 'relation0.to': second }
    expect(await saveAgreement({ ...save, input })).toMatchObject({ ok: true })
    expect(await undo(looked)).toEqual({
      ...{ ok: false, reason: 'changed_since' },
      details: { names: titles.toSorted() },
    })
    expect((await agreementOf(first)).facts.state).toBe('signed')
  })

  test('that moved since it was looked at is not written, and is asked of the database as often for many as for one', async () => {
    const slug = await entered(newName('乙协议'))
    const looked = await lookAt([{ slug, kindAsPrinted: '备忘录' }])
    const save = { ...who, actor: luo, mayRelease: true, base: 1, now, slug }
    await saveAgreement({ ...save, input: { kindAsPrinted: '意向书' } })
    expect(await apply(looked)).toEqual({ ok: false, reason: 'moved', details: { lines: [2] } })
    expect((await agreementOf(slug)).fields.kindAsPrinted).toBe('意向书')
    const again = (await getImport(who.forumId, looked.id))?.version ?? 0
    expect(await apply({ ...looked, version: again })).toMatchObject({ ok: true })

    const parties = newName('甲院')
    await body(parties)
    const counts: number[] = []
    for (const many of [1, 40]) {
      const list = await lookAt(Array.from({ length: many }, () => one({ parties })))
      counts.push((await countQueries(() => apply(list))).count)
    }
    expect(counts[1]).toBe(counts[0])
  })
})

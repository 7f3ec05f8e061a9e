import { beforeEach, describe, expect, test } from 'vitest'
import { createAgreement, saveAgreement } from '#lib/domain/agreements/editing/mutations.ts'
import {
  agreementSelect,
  getEditedAgreement,
  listAgreementChoices,
  listForumAgreements,
  toAgreementFacts,
} from '#lib/domain/agreements/editing/queries.ts'
import { listSheet } from '#lib/domain/agreements/editing/sheet/queries.ts'
import { moveAgreement } from '#lib/domain/agreements/editing/states/mutations.ts'
import { fieldsOfAgreement, readAgreement } from '#lib/domain/agreements/editing/utils.ts'
import { getAgreement } from '#lib/domain/agreements/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Organisers enter agreements, keep them back, sign and void them. */

let forumId: string
let shen: string
let luo: string
beforeEach(async () => {
  forumId = await sampleId()
  ;({ shen, luo } = await makeEditors())
})

const INPUT = {
  ...{ scope: 'single', kind: 'memorandum', kindAsPrinted: '合作备忘录', placement: 'at_forum' },
  ...{
    'title.zh-Hans': '湿地合作备忘录',
    'title.en': 'Wetland Memorandum',
    partyForm: 'bilateral',
  },
  ...{ 'party0.asPrinted': '苇城市', 'party1.asPrinted': '芦苇研究院' },
  ...{ 'signer0.name': '苇一', 'signer0.role': 'signatory', 'signer0.party': '1' },
  'signer0.titles': '市长\n组长',
  ...{ 'signer1.name': '苇二', 'signer1.role': 'signatory', 'signer1.party': '2' },
  ...{ 'signer2.name': '苇三', 'signer2.role': 'witness' },
  ...{ amount: '0012000000.50', currency: 'cny', amountAsPrinted: '1200万元', signedOn: '2026-11' },
  ...{ 'cooperation.zh-Hans': '湿地修复\n雨水利用', 'cooperation.en': '\nRainwater' },
  ...{
    'milestone0.title.zh-Hans': '挂牌',
    'milestone0.owner': '筹备组',
    'milestone0.dueOn': '2026-12-20',
  },
  ...{
    'milestone1.title.zh-Hans': '签约',
    'milestone1.doneOn': '2026-11-20',
    'milestone1.evidence': '照片',
  },
  ...{ 'document0.title.zh-Hans': '全文', 'document0.address': 'https://example.org/a.pdf' },
}

async function entered(input: Record<string, string> = INPUT): Promise<string> {
  const made = await createAgreement({ forumId, actor: shen, input, now })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.slug
}
const edited = async (slug: string) => {
  const found = await getEditedAgreement(forumId, slug)
  if (!found) throw new Error(`no ${slug}`)
  return found
}
type SaveCall = Parameters<typeof saveAgreement>[0]
const save = async (slug: string, input: Record<string, string>, over: Partial<SaveCall> = {}) =>
  saveAgreement({
    ...{ forumId, actor: shen, slug, mayRelease: true, now, input },
    ...{ base: over.base ?? (await edited(slug)).version, ...over },
  })
type MoveCall = Parameters<typeof moveAgreement>[0]
const move = async (slug: string, to: MoveCall['to'], over: Partial<MoveCall> = {}) =>
  moveAgreement({
    ...{ forumId, actor: shen, role: 'manager', slug, to, now },
    reason: to === 'voided' ? '没有签成' : null,
    ...{ base: over.base ?? (await edited(slug)).version, ...over },
  })
const auditOf = (subjectId: string) =>
  db.audit.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })
const isSeen = async (slug: string, at = now) => (await getAgreement(slug, { now: at })) !== null

describe('what is said of an agreement', () => {
  test('of every one in the record, as fields, is read back the same', async () => {
    const rows = await db.agreement.findMany({ select: agreementSelect })
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) {
      const zone = row.forum?.timeZone ?? 'Asia/Shanghai'
      const facts = toAgreementFacts(row)
      const fields = fieldsOfAgreement(facts, zone)
      const read = readAgreement(fields, zone)
      expect(read).toEqual({ ok: true, value: facts })
      if (read.ok) expect(fieldsOfAgreement(read.value, zone)).toEqual(fields)
    }
  })

  test('stays whole where something else is edited: sources of parties, what titles mean', async () => {
    const rows = await db.agreement.findMany({
      where: { forumId: { not: null }, appearances: { some: { titles: { some: {} } } } },
      select: { slug: true, forumId: true },
    })
    expect(rows.length).toBeGreaterThan(1)
    for (const { slug, forumId: own } of rows) {
      const whole = () =>
        db.agreement.findUniqueOrThrow({
          where: { slug },
          select: {
            parties: { orderBy: { position: 'asc' } },
            appearances: {
              orderBy: { id: 'asc' },
              omit: { updatedAt: true },
              include: { titles: { orderBy: { position: 'asc' }, omit: { id: true } } },
            },
            ...{ followUps: true, relations: true, documents: true, citations: true },
          },
        })
      const before = await whole()
      const edited = await getEditedAgreement(own ?? '', slug)
      const over = { forumId: own ?? '', base: edited?.version ?? 0 }
      const saved = await save(slug, { 'term.zh-Hans': '三年' }, over)
      expect(saved).toMatchObject({ ok: true, value: { kind: 'saved' } })
      expect(await whole()).toEqual(before)
      // Also where the parties themselves are written: but for what was changed of the first.
      const isOpen = edited?.facts.parties[0]?.isOpen ?? false
      const turned = { 'party0.open': isOpen ? '' : 'yes' }
      await save(slug, turned, { ...over, base: over.base + 1 })
      const [first, ...rest] = before.parties
      expect(await whole()).toEqual({
        ...before,
        parties: [{ ...first, isOpen: !isOpen }, ...rest],
      })
    }
  })

  test('is entered as a draft that nobody sees, with its people, and one row in the audit', async () => {
    const slug = await entered()
    const { agreementId, facts, version } = await edited(slug)
    expect(version).toBe(1)
    expect(facts).toMatchObject({
      ...{ state: 'drafted', amount: '12000000.5', currency: 'CNY' },
      cooperation: [{ 'zh-Hans': '湿地修复' }, { 'zh-Hans': '雨水利用', en: 'Rainwater' }],
      parties: [
        { asPrinted: '苇城市', organisation: null, label: { 'zh-Hans': '苇城市' } },
        { asPrinted: '芦苇研究院' },
      ],
      signers: [
        { role: 'signatory', nameAsPrinted: '苇一', party: 0, titles: ['市长', '组长'] },
        { role: 'signatory', nameAsPrinted: '苇二', party: 1 },
        { role: 'witness', nameAsPrinted: '苇三', party: null },
      ],
    })
    expect(facts.milestones).toEqual([
      {
        ...{ title: { 'zh-Hans': '挂牌' }, owner: '筹备组', dueOn: '2026-12-20' },
        ...{ doneOn: null, evidence: null },
      },
      {
        ...{ title: { 'zh-Hans': '签约' }, owner: null, dueOn: null },
        ...{ doneOn: '2026-11-20', evidence: '照片' },
      },
    ])
    const listed = (await listForumAgreements(forumId)).find((one) => one.slug === slug)
    expect(listed?.nextDue).toEqual({ title: { 'zh-Hans': '挂牌' }, on: '2026-12-20' })
    expect(await isSeen(slug)).toBe(false)
    expect((await auditOf(agreementId)).map(({ event }) => event)).toEqual(['agreement.created'])
  })

  test('parties change places, and who signs for them goes along', async () => {
    const slug = await entered()
    const { fields } = await edited(slug)
    const swapped = {
      ...{ 'party0.asPrinted': '芦苇研究院', 'party1.asPrinted': '苇城市' },
      ...{ 'signer0.party': '2', 'signer1.party': '1' },
    }
    const ids = async () =>
      (await db.agreementParty.findMany({ where: { agreement: { slug } } })).map(({ id }) => id)
    const before = await ids()
    expect(await save(slug, swapped)).toMatchObject({ ok: true })
    expect((await ids()).sort()).toEqual(before.sort())
    const { facts } = await edited(slug)
    const forWhom = facts.signers.map(({ nameAsPrinted, party }) => [
      nameAsPrinted,
      party === null ? null : facts.parties[party]?.asPrinted,
    ])
    expect(forWhom).toEqual([
      ['苇一', '苇城市'],
      ['苇二', '芦苇研究院'],
      ['苇三', null],
    ])
    expect(fields['signer0.party']).toBe('1')
  })

  test('another name means another person; a party that goes takes nobody along', async () => {
    const slug = await entered()
    const { facts } = await edited(slug)
    const [first] = facts.signers
    await save(slug, { 'signer0.name': '苇四' })
    const after = (await edited(slug)).facts.signers
    expect(after[0]?.person).not.toBe(first?.person)
    const left = { 'signer0.party': '', 'signer1.party': '1' }
    await save(slug, { 'party0.asPrinted': '', ...left })
    const { facts: now2 } = await edited(slug)
    expect(now2.parties.map(({ asPrinted }) => asPrinted)).toEqual(['芦苇研究院'])
    expect(now2.signers.map(({ party }) => party)).toEqual([null, 0, null])
  })

  test.each([
    ['party', { 'signer0.party': '7' }, 'signer0.party', 'no_party'],
    ['body', { 'party0.organisation': 'nobody-1' }, 'party0.organisation', 'unknown_value'],
    ['part', { session: 'nothing-1' }, 'session', 'unknown_value'],
    [
      'agreement',
      { 'relation0.kind': 'renews', 'relation0.to': 'x' },
      'relation0.to',
      'unknown_value',
    ],
    ['amount', { amount: '1.2亿' }, 'amount', 'not_amount'],
    ['address', { 'document0.address': 'javascript:alert(1)' }, 'document0.address', 'not_address'],
    ['embargo', { embargoDay: '2026-12-01' }, 'embargoTime', 'empty'],
    ['count', { count: '3' }, 'count', 'only_aggregate'],
    ['evidence', { 'milestone0.evidence': '照片' }, 'milestone0.doneOn', 'empty'],
    ['due day', { 'milestone0.dueOn': '2026-12' }, 'milestone0.dueOn', 'whole_day'],
    ['lines', { 'cooperation.en': 'a\nb\nc' }, 'cooperation.en', 'more_lines'],
  ])('a wrong %s is told by its field, and nothing changes', async (_, input, field, word) => {
    const slug = await entered()
    const { fields, agreementId } = await edited(slug)
    expect(await save(slug, input)).toMatchObject({
      reason: 'invalid',
      fields: { [field]: [word] },
    })
    expect((await edited(slug)).fields).toEqual(fields)
    expect(await auditOf(agreementId)).toHaveLength(1)
    expect(
      await createAgreement({ forumId, actor: shen, input: { ...INPUT, ...input }, now }),
    ).toMatchObject({ reason: 'invalid' })
  })

  test('two who change one field are asked; what is of another forum is nobody’s', async () => {
    const slug = await entered()
    await save(slug, { 'title.en': 'Mine' }, { base: 1 })
    expect(await save(slug, { 'title.en': 'Theirs' }, { base: 1, actor: luo })).toMatchObject({
      ...{ ok: false, reason: 'conflict' },
      details: { fields: [{ name: 'title.en', mine: 'Theirs', theirs: 'Mine' }] },
    })
    const other = await db.forum.findFirstOrThrow({ where: { slug: { not: 'sample' } } })
    expect(await getEditedAgreement(other.id, slug)).toBeNull()
    expect(await save(slug, { 'title.en': 'x' }, { forumId: other.id, base: 2 })).toEqual({
      ...{ ok: false, reason: 'not_found' },
    })
    expect(await move(slug, 'signed', { forumId: other.id, base: 2 })).toEqual({
      ...{ ok: false, reason: 'not_found' },
    })
  })
})

describe('its state', () => {
  test('goes by steps, each with a row; readers see what is signed', async () => {
    const slug = await entered()
    const { agreementId } = await edited(slug)
    for (const [to, seen] of [
      ['ready', false],
      ['signed', true],
      ['voided', false],
      ['drafted', false],
    ] as const) {
      expect(await move(slug, to)).toMatchObject({ ok: true, value: { state: to } })
      expect([to, await isSeen(slug)]).toEqual([to, seen])
    }
    expect((await auditOf(agreementId)).map(({ event }) => event)).toEqual([
      ...['agreement.created', 'agreement.made_ready', 'agreement.signed', 'agreement.voided'],
      'agreement.taken_up',
    ])
    // And what was said before is still met as an edit.
    expect(
      await save(slug, { 'term.en': 'A year', 'term.zh-Hans': '一年' }, { base: 1 }),
    ).toMatchObject({ ok: true, value: { kind: 'saved' } })
  })

  test('editors make ready, managers sign; what is signed is not unsigned, and no form says its state', async () => {
    const slug = await entered()
    const no = { ok: false, reason: 'no_such_step' }
    expect(await move(slug, 'signed', { role: 'editor' })).toEqual(no)
    expect(await move(slug, 'ready', { role: 'editor' })).toMatchObject({ ok: true })
    expect(await move(slug, 'voided', { role: 'editor' })).toEqual(no)
    expect(await save(slug, { state: 'signed' })).toMatchObject({
      fields: { state: ['unknown_value'] },
    })
    expect(await move(slug, 'signed')).toMatchObject({ ok: true })
    expect(await move(slug, 'ready')).toEqual(no)
    const empty = await entered({
      ...INPUT,
      'party0.asPrinted': '',
      'party1.asPrinted': '',
      'signer0.party': '',
      'signer1.party': '',
    })
    expect(await move(empty, 'signed')).toEqual({ ok: false, reason: 'no_parties' })
  })

  test('T10: signed and voided at once, 200 times: one does it, and the other is told what it is now', async () => {
    const slug = await entered()
    const { agreementId } = await edited(slug)
    let rows = (await auditOf(agreementId)).length
    for (let round = 0; round < 200; round += 1) {
      const { version } = await edited(slug)
      const [one, other] = await Promise.all([
        move(slug, 'signed', { base: version }),
        move(slug, 'voided', { base: version, actor: luo }),
      ])
      const won = [one, other].filter(({ ok }) => ok)
      const lost = [one, other].find(({ ok }) => !ok)
      expect([round, won.length]).toEqual([round, 1])
      const { facts } = await edited(slug)
      expect(lost).toMatchObject({
        reason: 'changed_since',
        details: { state: facts.state, by: one.ok ? 'shen' : 'luo' },
      })
      const noted = await auditOf(agreementId)
      expect(noted.length).toBe(rows + 1)
      if (facts.state === 'signed') await move(slug, 'voided')
      await move(slug, 'drafted')
      rows = (await auditOf(agreementId)).length
    }
  }, 120_000)
})

describe('an embargo', () => {
  test('until a time: on the forum’s clock; seen from that instant on', async () => {
    const slug = await entered({ ...INPUT, embargoDay: '2026-12-01', embargoTime: '10:30' })
    await move(slug, 'signed')
    const until = new Date('2026-12-01T02:30:00Z')
    expect((await edited(slug)).embargoedUntil).toEqual(until)
    expect(await isSeen(slug, new Date(until.getTime() - 1))).toBe(false)
    expect(await isSeen(slug, until)).toBe(true)
    expect(
      await save(slug, { embargoDay: '', embargoTime: '' }, { mayRelease: false }),
    ).toMatchObject({ fields: { embargoDay: ['managers_only'] } })
    expect(await save(slug, { embargoDay: '', embargoTime: '' })).toMatchObject({ ok: true })
    expect(await isSeen(slug)).toBe(true)
  })

  test('until a part ends: moves with it, and while no end is known nobody sees it', async () => {
    const session = await db.forumSession.findFirstOrThrow({
      where: { forumId, retiredAt: null, slots: { some: { endsAt: { gt: now } } } },
      include: { slots: true },
    })
    const slug = await entered({ ...INPUT, embargoSession: session.slug })
    await move(slug, 'signed')
    const until = async () => (await edited(slug)).embargoedUntil?.toISOString()
    const end = Math.max(...session.slots.map(({ endsAt }) => endsAt?.getTime() ?? 0))
    expect(await until()).toBe(new Date(end).toISOString())
    expect((await edited(slug)).fields).toMatchObject({ embargoSession: session.slug })
    const later = new Date(end + 3_600_000)
    await db.sessionSlot.updateMany({
      where: { sessionId: session.id, endsAt: new Date(end) },
      data: { endsAt: later },
    })
    expect(await until()).toBe(later.toISOString())
    await db.forumSession.update({ where: { id: session.id }, data: { retiredAt: now } })
    expect(await until()).toBe('9999-12-31T00:00:00.000Z')
    expect(await isSeen(slug, new Date('2100-01-01T00:00:00Z'))).toBe(false)
    await db.forumSession.update({ where: { id: session.id }, data: { retiredAt: null } })
    expect(await until()).toBe(later.toISOString())
    expect(await isSeen(slug, new Date(later.getTime() - 1))).toBe(false)
    expect(await isSeen(slug, later)).toBe(true)
  })
})

test('the run-sheet has what is ready or signed, with who signs for whom', async () => {
  const slug = await entered()
  expect((await listSheet(forumId)).some((row) => row.slug === slug)).toBe(false)
  await move(slug, 'ready')
  const row = (await listSheet(forumId)).find((one) => one.slug === slug)
  expect(row).toMatchObject({
    ...{ state: 'ready', unplaced: [], witnesses: [{ name: '苇三', titles: [] }] },
    parties: [
      { asPrinted: '苇城市', signatories: [{ name: '苇一', titles: ['市长', '组长'] }] },
      { asPrinted: '芦苇研究院', signatories: [{ name: '苇二', titles: [] }] },
    ],
  })
})

test('list, form, choices and run-sheet take as many queries as they say', async () => {
  const slug = await entered()
  const count = async (work: () => Promise<unknown>) => (await countQueries(work)).count
  expect(await count(() => listForumAgreements(forumId))).toBe(1)
  expect(await count(() => getEditedAgreement(forumId, slug))).toBe(1)
  expect(await count(() => listAgreementChoices({ forumId, own: null, now }))).toBe(5)
  expect(await count(() => listSheet(forumId))).toBe(1)
})

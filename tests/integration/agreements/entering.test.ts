import { beforeAll, describe, expect, test } from 'vitest'
import { createAgreement, saveAgreement } from '#lib/domain/agreements/editing/mutations.ts'
import { getEditedAgreement } from '#lib/domain/agreements/editing/queries.ts'
import { db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Whom and what an agreement names and the record lacks is entered with it, or not at all. */

let forumId: string
let shen: string
beforeAll(async () => {
  forumId = await sampleId()
  ;({ shen } = await makeEditors())
})

const INPUT = {
  ...{ scope: 'single', kind: 'memorandum', kindAsPrinted: '备忘录', placement: 'at_forum' },
  ...{ 'title.zh-Hans': '苇岸备忘录', partyForm: 'bilateral' },
  ...{ 'party0.asPrinted': '苇岸市', 'party1.asPrinted': '苇岸研究院' },
  ...{ 'party1.newKind': 'institute', 'party1.label.en': 'Reedbank Institute' },
  ...{ 'signer0.name': '苇岸生', 'signer0.role': 'signatory', 'signer0.party': '2' },
}
const create = (over: Record<string, string> = {}) =>
  createAgreement({ forumId, actor: shen, now, input: { ...INPUT, ...over } })

const counts = async () => ({
  people: await db.person.count(),
  bodies: await db.organisation.count(),
  agreements: await db.agreement.count(),
  audit: await db.audit.count(),
})

async function made(over: Record<string, string> = {}): Promise<string> {
  const answer = await create(over)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
async function standing(slug: string) {
  const found = await getEditedAgreement(forumId, slug)
  if (!found) throw new Error('gone')
  return found
}

test('a party of a stated kind becomes a body of the record, under the names that the form gives', async () => {
  const before = await counts()
  const { facts } = await standing(await made())
  expect(facts.parties).toMatchObject([
    { asPrinted: '苇岸市', organisation: null, label: { 'zh-Hans': '苇岸市' } },
    { asPrinted: '苇岸研究院', label: null },
  ])
  const slug = facts.parties[1]?.organisation ?? ''
  const body = await db.organisation.findUniqueOrThrow({ where: { slug } })
  expect([body.kind, body.name]).toEqual([
    'institute',
    { 'zh-Hans': '苇岸研究院', en: 'Reedbank Institute' },
  ])
  const events = await db.audit.findMany({
    where: { subjectId: body.id },
    select: { event: true, actor: true, forumId: true },
  })
  expect(events).toEqual([{ event: 'organisation.created', actor: shen, forumId }])
  // The agreement, the body and the person who signs.
  expect(await counts()).toEqual({
    people: before.people + 1,
    bodies: before.bodies + 1,
    agreements: before.agreements + 1,
    audit: before.audit + 3,
  })
})

describe('nothing is entered', () => {
  const known = () => db.organisation.findFirstOrThrow({ where: { retiredAt: null } })
  test.each<[string, () => Promise<Record<string, string>>, string, string]>([
    [
      'of a name that the record has',
      async () => {
        const { name } = await known()
        return { 'party1.asPrinted': (name as Record<string, string>)['zh-Hans'] ?? '' }
      },
      'party1.organisation',
      'known_body',
    ],
    [
      'of a kind that is none',
      async () => ({ 'party1.newKind': 'kingdom' }),
      'party1.newKind',
      'unknown_value',
    ],
    [
      'where something else is wrong',
      async () => ({
        'party1.asPrinted': '苇岸新院',
        amount: '一百',
        amountAsPrinted: '一百元',
        currency: 'CNY',
      }),
      'amount',
      'not_amount',
    ],
  ])('%s: the whole form is refused', async (_, over, field, fault) => {
    const input = await over()
    const before = await counts()
    expect(await create(input)).toMatchObject({
      ok: false,
      reason: 'invalid',
      fields: { [field]: [fault] },
    })
    expect(await counts()).toEqual(before)
  })

  test('nor when an agreement that stands is saved and refused', async () => {
    const slug = await made({
      'party1.newKind': '',
      'party1.asPrinted': '苇岸所',
      'title.zh-Hans': '苇岸二',
    })
    const { version } = await standing(slug)
    const before = await counts()
    const input = { 'party1.newKind': 'institute', 'signer1.name': '苇岸新人', signedOn: '昨天' }
    const call = { forumId, actor: shen, now, slug, base: version, mayRelease: true }
    expect(await saveAgreement({ ...call, input })).toMatchObject({
      ok: false,
      fields: { signedOn: ['not_day'] },
    })
    expect(await counts()).toEqual(before)
  })

  test('for a row without a name, or one whose body was chosen', async () => {
    const { slug: organisation } = await known()
    const before = await counts()
    const { facts } = await standing(
      await made({
        ...{ 'title.zh-Hans': '苇岸三', 'signer0.name': '', 'party1.organisation': organisation },
        ...{ 'party1.label.en': '', 'party1.newKind': 'company' },
        'party2.newKind': 'company',
      }),
    )
    expect(facts.parties.map((one) => one.organisation)).toEqual([null, organisation])
    expect((await counts()).bodies).toBe(before.bodies)
  })
})

test('of two who enter one name at once the second is told', async () => {
  const name = { 'party1.asPrinted': '苇岸双生院' }
  const answers = await Promise.all([create(name), create(name)])
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(
    await db.organisation.count({
      where: { name: { path: ['zh-Hans'], equals: '苇岸双生院' } },
    }),
  ).toBe(1)
})

test('what followed is told in its order; a step of the same name keeps its sources, one that is emptied goes', async () => {
  const city = await db.city.findFirstOrThrow({ where: { retiredAt: null } })
  const slug = await made({
    ...{ 'party1.newKind': '', 'party1.asPrinted': '苇岸社', 'title.zh-Hans': '苇岸四' },
    ...{ 'step0.title.zh-Hans': '奠基', 'step0.state': 'done', 'step0.on': '2026-03' },
    ...{ 'step1.title.zh-Hans': '竣工', 'step1.state': 'due', 'step1.on': '2027-05-01' },
    city: city.slug,
  })
  const { facts, agreementId, version } = await standing(slug)
  expect(facts.city).toBe(city.slug)
  expect(facts.followUps).toEqual([
    {
      ...{ title: { 'zh-Hans': '奠基' }, state: 'done', dateAsPrinted: null },
      on: { on: '2026-03-01', precision: 'month' },
    },
    {
      ...{ title: { 'zh-Hans': '竣工' }, state: 'due', dateAsPrinted: null },
      on: { on: '2027-05-01', precision: 'day' },
    },
  ])
  const { slug: document } = await db.source.findFirstOrThrow()
  const citations = [{ document, quote: '竣工' }]
  const where = { agreementId, position: 1 }
  await db.agreementFollowUp.updateMany({ where, data: { citations } })
  const call = { forumId, actor: shen, now, slug, base: version, mayRelease: true }
  const input = {
    ...{ 'step0.title.zh-Hans': '竣工', 'step0.state': 'done', 'step0.on': '2027-04' },
    ...{ 'step1.title.zh-Hans': '', 'step1.on': '', 'step1.state': '', city: '' },
  }
  expect(await saveAgreement({ ...call, input })).toMatchObject({ ok: true })
  const rows = await db.agreementFollowUp.findMany({ where: { agreementId } })
  expect(rows).toMatchObject([
    { title: { 'zh-Hans': '竣工' }, state: 'done', precision: 'month', position: 0, citations },
  ])
  expect((await standing(slug)).facts.city).toBeNull()
  const wrong = { ...call, base: version + 1, input: { city: 'no-such-city' } }
  expect(await saveAgreement(wrong)).toMatchObject({ fields: { city: ['unknown_value'] } })
})

import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createAlliance, saveAlliance } from '#lib/domain/alliances/editing/mutations.ts'
import {
  getEditedAlliance,
  listAllianceChoices,
  listEditorsAlliances,
  listFutureAlliances,
} from '#lib/domain/alliances/editing/queries.ts'
import { getAlliance } from '#lib/domain/alliances/queries.ts'
import { createOrganisation } from '#lib/domain/organisations/editing/mutations.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Organisers make a body an alliance, and correct those that nobody else manages. */

const SPONGE = 'zhongguancun-sponge-city-alliance'
let sample: string
let zhongguancun: string
let shen: string
let luo: string
beforeAll(async () => {
  sample = await sampleId()
  zhongguancun = (await db.forum.findUniqueOrThrow({ where: { slug: 'zhongguancun-2023' } })).id
  ;({ shen, luo } = await makeEditors())
})
afterEach(async () => {
  const made = { slug: { contains: 'reed' } }
  await db.alliance.deleteMany({ where: { organisation: made } })
  await db.organisation.deleteMany({ where: made })
  await db.allianceRole.deleteMany({ where: { accountId: { in: [shen, luo] } } })
})

const editor = (over = {}) => ({
  ...{ forumId: sample, actor: shen, isAdministrator: false, ...over },
})
async function body(): Promise<string> {
  const input = { 'name.zh-Hans': '苇岸联盟', 'name.en': 'Reedbank Alliance', kind: 'alliance' }
  const answer = await createOrganisation({
    ...{ forumId: sample, actor: shen, now, isAnother: true, input },
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
const INPUT = { 'description.zh-Hans': '湿地城市的联盟。' }
const create = (organisation: string, over: Record<string, string> = {}, who = {}) =>
  createAlliance({ ...editor(who), now, input: { ...INPUT, organisation, ...over } })
async function made(over: Record<string, string> = {}): Promise<string> {
  const answer = await create(await body(), over)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
const save = (slug: string, input: Record<string, string>, over = {}) =>
  saveAlliance({ ...editor(), now, slug, base: 1, mayRetire: true, input, ...over })
const own = async (over = {}) =>
  (await listEditorsAlliances(editor(over), now))
    .filter(({ isOwn }) => isOwn)
    .map(({ slug }) => slug)

test('a body becomes an alliance under its own address, with its diff, and readers see it', async () => {
  const organisation = await body()
  expect((await listFutureAlliances(sample)).map(({ slug }) => slug)).toContain(organisation)
  const input = {
    ...{ founder: 'taining-group', memberCountAsPrinted: '二十余家' },
    ...{ 'points.zh-Hans': '湿地\n\n雨水', 'points.en': 'Wetlands\n\nRain' },
    ...{ 'service0.asPrinted': '苇岸平台', 'service0.state': 'running' },
    ...{ 'service2.asPrinted': '苇洲平台', 'service2.state': 'planned' },
    ...{ 'member0.asPrinted': '泰宁', 'member0.organisation': 'taining-group' },
    ...{ 'member1.asPrinted': '理事长郭虹宇', 'member1.person': 'guo-hongyu' },
    'member1.office.zh-Hans': '理事长',
  }
  expect(await create(organisation, input)).toEqual({ ok: true, value: { slug: organisation } })
  expect(await getAlliance(organisation, { now })).toMatchObject({
    ...{ founder: { slug: 'taining-group' }, memberCountAsPrinted: '二十余家' },
    points: [
      { 'zh-Hans': '湿地', en: 'Wetlands' },
      { 'zh-Hans': '雨水', en: 'Rain' },
    ],
    services: [
      { name: { 'zh-Hans': '苇岸平台' }, asPrinted: '苇岸平台', state: 'running' },
      { name: { 'zh-Hans': '苇洲平台' }, asPrinted: '苇洲平台', state: 'planned' },
    ],
    members: [
      { organisation: { slug: 'taining-group' }, person: null, office: null, asPrinted: '泰宁' },
      { organisation: null, person: { slug: 'guo-hongyu' }, office: { 'zh-Hans': '理事长' } },
    ],
  })
  expect(await listEditorsAlliances(editor(), now)).toContainEqual({
    ...{ slug: organisation, name: { 'zh-Hans': '苇岸联盟', en: 'Reedbank Alliance' } },
    ...{ isOwn: true, isManaged: false, isRetired: false, services: 2, members: 2 },
    hasSource: false,
  })
  const audit = await db.audit.findMany({ where: { event: 'alliance.created', forumId: sample } })
  expect(audit.at(-1)).toMatchObject({
    actor: shen,
    details: { version: 1, changes: { 'service1.asPrinted': { to: '苇洲平台' } } },
  })
  expect((await listFutureAlliances(sample)).map(({ slug }) => slug)).not.toContain(organisation)
})

test('members are entered in place, moved with their sources, and taken out', async () => {
  const quoted = [{ document: 'zhongguancun-2023', quote: '泰宁' }]
  const cited = (member: string) => ({
    [`${member}.citation0.document`]: 'zhongguancun-2023',
    [`${member}.citation0.quote`]: '泰宁',
  })
  const slug = await made({
    ...{ 'member0.asPrinted': '泰宁', 'member0.organisation': 'taining-group' },
    ...cited('member0'),
  })
  const [first] = await db.allianceMember.findMany({ where: { alliance: { slug } } })
  expect(first?.citations).toEqual(quoted)
  const input = {
    ...{
      'member0.asPrinted': '苇洲公司',
      'member0.organisation': '',
      'member0.newKind': 'company',
    },
    ...{ 'member0.citation0.document': '', 'member0.citation0.quote': '' },
    ...{ 'member1.asPrinted': '泰宁集团', 'member1.organisation': 'taining-group' },
    ...cited('member1'),
  }
  const before = await db.organisation.count()
  expect(await save(slug, input)).toMatchObject({ ok: true, value: { kind: 'saved', version: 2 } })
  const rows = await db.allianceMember.findMany({
    where: { alliance: { slug } },
    orderBy: { position: 'asc' },
    select: { id: true, asPrinted: true, position: true, citations: true, organisation: true },
  })
  expect(await db.organisation.count()).toBe(before + 1)
  expect(rows).toMatchObject([
    { position: 0, asPrinted: '苇洲公司', citations: [], organisation: { kind: 'company' } },
    { id: first?.id, position: 1, asPrinted: '泰宁集团', citations: quoted },
  ])
  const again = { 'member2.asPrinted': '苇洲公司', 'member2.newKind': 'company' }
  expect(await save(slug, again, { base: 2 })).toEqual({
    ...{ ok: false, reason: 'invalid', fields: { 'member2.organisation': ['known_body'] } },
  })
  const empty = { 'member0.asPrinted': '', 'member0.organisation': '' }
  expect(await save(slug, empty, { base: 2 })).toMatchObject({ ok: true })
  expect((await getAlliance(slug, { now }))?.members).toMatchObject([{ asPrinted: '泰宁集团' }])
  await db.organisation.deleteMany({ where: { name: { path: ['zh-Hans'], equals: '苇洲公司' } } })
})

test('sources of a service are entered, corrected and shown to readers; a document that is not there is told at its row', async () => {
  const service = {
    ...{ 'service0.asPrinted': '苇岸平台', 'service0.state': 'running' },
    ...{ 'service1.asPrinted': '苇洲平台', 'service1.state': 'planned' },
  }
  const slug = await made(service)
  const cite = (quote: string, document = 'zhongguancun-2023') => ({
    ...{ 'service1.citation0.document': document, 'service1.citation0.quote': quote },
  })
  expect(await save(slug, cite('平台'))).toMatchObject({ value: { version: 2 } })
  const shown = async () =>
    (await getAlliance(slug, { now }))?.services.map(({ citations }) => citations)
  expect(await shown()).toEqual([[], [{ document: 'zhongguancun-2023', quote: '平台' }]])
  const edit = await db.audit.findFirstOrThrow({
    where: { event: 'alliance.edited' },
    orderBy: { id: 'desc' },
  })
  expect(edit.details).toMatchObject({
    changes: { 'service1.citation0.quote': { from: '', to: '平台' } },
  })
  expect(await save(slug, cite('台', 'no-such'), { base: 2 })).toEqual({
    ...{ ok: false, reason: 'invalid' },
    fields: { 'service1.citation0.document': ['unknown_value'] },
  })
  expect(await save(slug, cite(''), { base: 2 })).toEqual({
    ...{ ok: false, reason: 'invalid', fields: { 'service1.citation0.quote': ['empty'] } },
  })
  // Another who cites the same row is asked.
  expect(await save(slug, cite('苇洲平台'), { base: 1, actor: luo })).toMatchObject({
    ...{ reason: 'conflict', details: { fields: [{ name: 'service1.citation0.quote' }] } },
  })
  expect(await save(slug, cite('', ''), { base: 2 })).toMatchObject({ value: { version: 3 } })
  expect(await shown()).toEqual([[], []])
})

test('two who change one field are asked; another field stands beside', async () => {
  const slug = await made()
  expect(await save(slug, { founder: 'taining-group' })).toMatchObject({ value: { version: 2 } })
  expect(await save(slug, { founder: 'beijing' }, { actor: luo })).toMatchObject({
    ...{ ok: false, reason: 'conflict' },
  })
  expect(await save(slug, { 'purpose.zh-Hans': '护苇' }, { actor: luo })).toMatchObject({
    value: { kind: 'saved', version: 3, beside: ['founder'] },
  })
})

test('every alliance of the record, as fields, is saved again without a difference', async () => {
  const forums = await db.forum.findMany({ select: { id: true } })
  const saved = new Set<string>()
  for (const { id: forumId } of forums) {
    for (const slug of await own({ forumId })) {
      const found = await getEditedAlliance(editor({ forumId }), slug)
      const over = { forumId, base: found?.version }
      expect(await save(slug, { ...found?.fields }, over)).toMatchObject({
        value: { kind: 'unchanged' },
      })
      saved.add(slug)
    }
  }
  expect([...saved].toSorted()).toEqual([
    'international-green-low-carbon-building-alliance',
    'sino-singapore-culture-tourism-education-alliance',
    SPONGE,
  ])
})

describe('who corrects an alliance', () => {
  const may = async (over: object) => {
    const found = await getEditedAlliance(editor(over), SPONGE)
    const input = { 'purpose.zh-Hans': found?.fields['purpose.zh-Hans'] ?? '' }
    const saved = await save(SPONGE, input, over)
    return [(await own(over)).includes(SPONGE), found !== null, saved.ok]
  }
  const YES = [true, true, true]
  const NO = [false, false, false]

  test('that nobody manages: the forums where its body has a part, and no other', async () => {
    expect(await may({ forumId: zhongguancun })).toEqual(YES)
    expect(await may({ forumId: sample })).toEqual(NO)
    expect(await may({ forumId: sample, isAdministrator: true })).toEqual(NO)
    expect(await listEditorsAlliances(editor(), now)).toContainEqual(
      expect.objectContaining({ slug: SPONGE, isOwn: false }),
    )
    expect(await save(SPONGE, { founder: '' })).toEqual({ ok: false, reason: 'not_found' })
  })

  test('that somebody manages: they do from any forum of theirs, and administrators where it has a part', async () => {
    const { id } = await db.alliance.findUniqueOrThrow({ where: { slug: SPONGE } })
    await db.allianceRole.create({ data: { accountId: luo, allianceId: id } })
    expect(await may({ forumId: zhongguancun })).toEqual(NO)
    expect(await may({ forumId: zhongguancun, actor: luo })).toEqual(YES)
    expect(await may({ forumId: sample, actor: luo })).toEqual(YES)
    expect(await may({ forumId: zhongguancun, isAdministrator: true })).toEqual(YES)
    expect(await may({ forumId: sample, isAdministrator: true })).toEqual(NO)
  })

  test('that a forum launched, though its body has no part there; taken out it cannot be', async () => {
    const launched = await db.outcome.findFirstOrThrow({ where: { NOT: { allianceId: null } } })
    const { slug } = await db.alliance.findUniqueOrThrow({
      where: { id: launched.allianceId ?? '' },
    })
    const over = { forumId: launched.forumId }
    expect(await own(over)).toContain(slug)
    expect(await save(slug, { retired: 'yes' }, over)).toEqual({
      ...{ ok: false, reason: 'invalid', fields: { retired: ['in_use'] } },
    })
  })
})

describe('refused, and nothing is written', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['no body', { organisation: '' }, 'organisation', 'empty'],
    ['a body of another forum', { organisation: 'taining-group' }, 'organisation', 'unknown_value'],
    ['no description', { 'description.zh-Hans': '' }, 'description.zh-Hans', 'empty'],
    ['a founder that is not there', { founder: 'no-such' }, 'founder', 'unknown_value'],
    ['a point that only English has', { 'points.en': 'Rain' }, 'points.en', 'more_lines'],
    [
      'a service of no state',
      { 'service0.asPrinted': '平台', 'service0.state': 'gone' },
      ...(['service0.state', 'unknown_value'] as const),
    ],
    ['a member who is nobody', { 'member0.asPrinted': '苇某' }, 'member0.organisation', 'nobody'],
    [
      'a member who is two',
      {
        ...{ 'member0.asPrinted': '苇某', 'member0.organisation': 'taining-group' },
        'member0.person': 'guo-hongyu',
      },
      ...(['member0.person', 'one_of_two'] as const),
    ],
    [
      'a body as two members',
      {
        ...{ 'member0.asPrinted': '泰宁', 'member0.organisation': 'taining-group' },
        ...{ 'member1.asPrinted': '泰宁集团', 'member1.organisation': 'taining-group' },
      },
      ...(['member1.asPrinted', 'twice'] as const),
    ],
    [
      'a person who is not there',
      { 'member0.asPrinted': '苇某', 'member0.person': 'no-such' },
      ...(['member0.person', 'unknown_value'] as const),
    ],
  ])('%s', async (_, over, field, fault) => {
    const organisation = await body()
    const before = [await db.alliance.count(), await db.audit.count()]
    expect(await create(organisation, over)).toEqual({
      ...{ ok: false, reason: 'invalid', fields: { [field]: [fault] } },
    })
    expect([await db.alliance.count(), await db.audit.count()]).toEqual(before)
  })

  test('a body that is one already, also for the second of two at once', async () => {
    const organisation = await body()
    const answers = await Promise.all([create(organisation), create(organisation)])
    const name = { 'zh-Hans': '苇岸联盟', en: 'Reedbank Alliance' }
    expect(answers.toSorted((a, b) => Number(a.ok) - Number(b.ok))).toEqual([
      { ok: false, reason: 'known_alliance', alliance: { slug: organisation, name } },
      { ok: true, value: { slug: organisation } },
    ])
  })

  test('as which body it stands is not changed; taking it out is for managers', async () => {
    const slug = await made()
    const fault = (field: string, word: string) => ({
      ...{ ok: false, reason: 'invalid', fields: { [field]: [word] } },
    })
    expect(await save(slug, { organisation: 'taining-group' })).toEqual(
      fault('organisation', 'unknown_value'),
    )
    expect(await save(slug, { retired: 'yes' }, { mayRetire: false })).toEqual(
      fault('retired', 'managers_only'),
    )
    expect(await save(slug, { retired: 'yes' })).toMatchObject({ ok: true })
    expect(await getAlliance(slug, { now })).toBeNull()
  })
})

test('a person whom another forum only drafts is not offered, nor taken', async () => {
  const { id: agreementId } = await db.agreement.create({
    data: {
      ...{ slug: 'reed-pact', kind: 'memorandum', kindAsPrinted: '备忘录', forumId: zhongguancun },
      ...{ title: { 'zh-Hans': '苇约' }, placement: 'at_forum', partyForm: 'bilateral' },
      ...{ citations: [], state: 'drafted' },
    },
  })
  const person = await db.person.create({
    data: { slug: 'wei-reed', name: { 'zh-Hans': '苇隐' }, citations: [] },
  })
  await db.appearance.create({
    data: {
      ...{ personId: person.id, forumId: zhongguancun, agreementId, role: 'signatory' },
      ...{ position: 99_000, nameAsPrinted: '苇隐', citations: [] },
    },
  })
  const slugs = async (forumId: string) =>
    (await listAllianceChoices(forumId, now)).people.map(({ slug }) => slug)
  expect((await slugs(sample)).includes('wei-reed')).toBe(false)
  expect((await slugs(zhongguancun)).includes('wei-reed')).toBe(true)
  const input = { 'member0.asPrinted': '苇隐', 'member0.person': 'wei-reed' }
  expect(await create(await body(), input)).toMatchObject({ ok: false, reason: 'invalid' })
  await db.appearance.deleteMany({ where: { personId: person.id } })
  await db.person.delete({ where: { id: person.id } })
  await db.agreement.delete({ where: { id: agreementId } })
})

test('list and form take as many queries as they say', async () => {
  const slug = await made()
  const count = async (read: () => Promise<unknown>) => (await countQueries(read)).count
  expect(await count(() => listEditorsAlliances(editor(), now))).toBe(2)
  expect(await count(() => getEditedAlliance(editor(), slug))).toBe(2)
  expect(await count(() => listAllianceChoices(sample, now))).toBe(2)
  expect(await count(() => listFutureAlliances(sample))).toBe(1)
})

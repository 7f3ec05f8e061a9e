import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { withdrawConsent } from '#lib/domain/privacy/consents/mutations.ts'
import { listConsents } from '#lib/domain/privacy/consents/queries.ts'
import { PERSONAL_TABLES } from '#lib/domain/privacy/constants.ts'
import { correctRegistration } from '#lib/domain/privacy/corrections/mutations.ts'
import { erasePerson, replayErasures } from '#lib/domain/privacy/erasure/mutations.ts'
import { getPersonalData } from '#lib/domain/privacy/export/queries.ts'
import type { PersonalTableName } from '#lib/domain/privacy/types.ts'
import { db } from '#lib/platform/db.ts'
import { createDatabase, dropDatabase, withClient } from '#scripts/database/databases.ts'
import { expectInvariants } from '../registrations/invariants.ts'
import { register } from '../registrations/sample.ts'
import { type Canary, canary, colleagueOf, makeCanary, tracesOf } from './canaries.ts'
import { findFiles, findTraces } from './traces.ts'

/** T54: what each of 20 people with data in every table may do with it, and that it touches nobody else. */

const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const TABLES = Object.keys(PERSONAL_TABLES) as PersonalTableName[]
const NUMBERS = Array.from({ length: 20 }, (_, index) => index + 1)
const people: Canary[] = []

const subject = ({ email }: Canary) => ({ emailNorm: email })
const registrationsOf = ({ email }: Canary) =>
  db.registration.findMany({ where: { emailNorm: email }, orderBy: { createdAt: 'asc' } })
const counts = () =>
  db.ticketType.findMany({
    select: { id: true, capacity: true, confirmed: true, waitlisted: true, lastSeq: true },
    orderBy: { id: 'asc' },
  })
const reachedTables = (data: Record<string, unknown[]>) =>
  TABLES.filter((table) => (data[table]?.length ?? 0) > 0)

beforeAll(async () => {
  for (const number of NUMBERS) people.push(await makeCanary(number, now))
}, 120_000)

describe('export', () => {
  test('holds every row with a trace of the person, of every table, and no word of anybody else', async () => {
    for (const person of people) {
      const data = await getPersonalData(subject(person))
      // Nobody has been erased yet; every other table holds something of everybody.
      expect(reachedTables(data)).toEqual(TABLES.filter((table) => table !== 'erasure'))
      const text = JSON.stringify(data)
      const others = people.filter(({ number }) => number !== person.number).flatMap(tracesOf)
      expect(others.filter((word) => text.includes(word))).toEqual([])
      expect(text).not.toContain('colleague')
      expect(text).not.toContain('别人')
      expect(text).not.toContain('secret-of')
      // Row for row: what the database holds with the person's word in it stands in the export.
      const held = Object.fromEntries(
        (await findTraces([person.token])).map(({ table, rows }) => [table, rows]),
      )
      const given = TABLES.map((table) => {
        const rows = data[table].filter((row) => JSON.stringify(row).includes(person.token))
        return [table, rows.length] as const
      }).filter(([, rows]) => rows > 0)
      expect(Object.fromEntries(given)).toEqual(held)
    }
  }, 120_000)

  test('has as many rows as the person has in each table', async () => {
    const [first] = people as [Canary]
    const data = await getPersonalData(subject(first))
    const sizes = Object.fromEntries(TABLES.map((table) => [table, data[table].length]))
    expect(sizes).toMatchInlineSnapshot(`
      {
        "account": 1,
        "account_session": 1,
        "alliance_role": 1,
        "answer": 2,
        "audit": 3,
        "check_in": 1,
        "check_in_device": 1,
        "consent": 2,
        "erasure": 0,
        "federated_identity": 1,
        "forum_role": 1,
        "handover": 4,
        "idempotency_key": 2,
        "invitation_code": 1,
        "mail_outbox": 7,
        "mail_test": 1,
        "milestone_reminder": 1,
        "passkey": 1,
        "passkey_challenge": 1,
        "recovery_code": 1,
        "registration": 2,
        "session_booking": 2,
        "sign_in_challenge": 2,
        "star": 1,
        "ticket": 2,
        "uploaded_file": 2,
      }
    `)
  })

  test('by the link of one registration gives that registration and nothing else of the person', async () => {
    const [first] = people as [Canary]
    const [past, coming] = await registrationsOf(first)
    const data = await getPersonalData({ registrationId: past?.id as string })
    expect(data.registration.map(({ id }) => id)).toEqual([past?.id])
    expect(data.account).toEqual([])
    expect(data.sign_in_challenge).toEqual([])
    expect(data.invitation_code).toEqual([])
    expect(JSON.stringify(data)).not.toContain(coming?.id)
  })

  test('of an address that nobody has is empty', async () => {
    expect(reachedTables(await getPersonalData({ emailNorm: 'nobody@example.com' }))).toEqual([])
  })
})

describe('correction', () => {
  test('of a past registration holds at once, is noted without the words, and told of where it still leads somewhere', async () => {
    const person = people[1] as Canary
    const [past, coming] = await registrationsOf(person)
    for (const registration of [past, coming]) {
      const correction = { name: `${person.name}改`, phone: person.phone, organisation: null }
      const call = {
        registrationId: registration?.id as string,
        subject: subject(person),
        version: registration?.version as number,
        correction,
        actor: 'public',
        now,
      }
      expect(await correctRegistration(call)).toEqual({
        ok: true,
        value: { changed: ['name', 'organisation'] },
      })
      expect(await correctRegistration(call)).toEqual({ ok: true, value: { changed: [] } })
      const stale = { ...call, correction: { ...correction, name: `${person.name}再` } }
      expect(await correctRegistration(stale)).toEqual({ ok: false, reason: 'stale' })
      const audit = await db.audit.findMany({
        where: { subjectId: registration?.id, event: 'registration.corrected' },
      })
      expect(audit.map(({ details }) => details)).toEqual([{ fields: ['name', 'organisation'] }])
    }
    const letters = await db.mailOutbox.findMany({
      where: { kind: 'changed', registration: { emailNorm: person.email } },
    })
    expect(letters.map(({ registrationId }) => registrationId)).toEqual([coming?.id])
  })

  test("of somebody else's registration finds none", async () => {
    const [target] = await registrationsOf(people[2] as Canary)
    const call = {
      registrationId: target?.id as string,
      version: target?.version as number,
      correction: { name: 'x', phone: null, organisation: null },
      actor: 'public',
      now,
    }
    const [own] = await registrationsOf(people[1] as Canary)
    expect(await correctRegistration({ ...call, subject: subject(people[1] as Canary) })).toEqual({
      ok: false,
      reason: 'not_found',
    })
    expect(
      await correctRegistration({ ...call, subject: { registrationId: own?.id as string } }),
    ).toEqual({ ok: false, reason: 'not_found' })
    expect((await registrationsOf(people[2] as Canary))[0]?.name).toBe(people[2]?.name)
  })
})

describe('withdrawing a consent', () => {
  test('every consent has the hash of its text, version, language and time', async () => {
    const consents = await db.consent.findMany()
    expect(consents.length).toBeGreaterThanOrEqual(40)
    for (const { textHash, textVersion, locale, givenAt } of consents) {
      expect(textHash).toMatch(/^[0-9a-f]{64}$/)
      expect([textVersion, locale, givenAt instanceof Date]).toEqual([1, 'zh', true])
    }
  })

  test('holds at once: a coming registration is cancelled and its place goes on; a past one stays', async () => {
    const person = people[3] as Canary
    const onsite = await db.ticketType.findFirstOrThrow({
      where: { slug: 'onsite', forum: { slug: 'sample' } },
    })
    await db.ticketType.update({ where: { id: onsite.id }, data: { capacity: onsite.confirmed } })
    await register('waiting')
    for (const consent of await listConsents(subject(person))) {
      const isPast = consent.forumEndsAt !== null && consent.forumEndsAt < now
      const call = {
        consentId: consent.id,
        subject: subject(person),
        actor: 'public',
        now: later(0),
      }
      const effect = isPast ? 'noted' : 'registration_cancelled'
      expect(await withdrawConsent(call)).toEqual({ ok: true, value: { effect } })
      const row = await db.consent.findUniqueOrThrow({
        where: { id: consent.id },
        include: { registration: true },
      })
      expect(row.withdrawnAt).toEqual(now)
      expect(row.registration.status).toBe(isPast ? 'attended' : 'cancelled')
      const audit = await db.audit.findMany({
        where: { subjectId: row.registrationId, event: 'consent.withdrawn' },
      })
      expect(audit.map(({ at, actor }) => [at, actor])).toEqual([[now, 'public']])
      // Twice is once.
      expect((await withdrawConsent({ ...call, now: later(1) })).ok).toBe(true)
      expect(
        (await db.consent.findUniqueOrThrow({ where: { id: consent.id } })).withdrawnAt,
      ).toEqual(now)
    }
    expect(
      (await db.registration.findFirstOrThrow({ where: { emailNorm: 'reed-waiting@example.com' } }))
        .status,
    ).toBe('confirmed')
    await expectInvariants()
  })

  test("of somebody else's is refused as one that does not exist, and changes nothing", async () => {
    const [foreign] = await listConsents(subject(people[4] as Canary))
    const call = { subject: subject(people[3] as Canary), actor: 'public', now }
    const refusal = { ok: false, reason: 'not_found' }
    expect(await withdrawConsent({ ...call, consentId: foreign?.id as string })).toEqual(refusal)
    expect(
      await withdrawConsent({ ...call, consentId: '00000000-0000-4000-8000-000000000000' }),
    ).toEqual(refusal)
    expect((await db.consent.findUniqueOrThrow({ where: { id: foreign?.id } })).withdrawnAt).toBe(
      null,
    )
  })
})

describe('erasure', () => {
  const backupName = `gcf_backup_${process.pid}`
  let backup: string

  test('leaves no trace of name, telephone or address in any table, and every count as it was', async () => {
    // "Yesterday's backup", of a database that nobody is connected to.
    await db.$disconnect()
    backup = await createDatabase(
      process.env.TEST_DATABASE_SERVER as string,
      backupName,
      new URL(process.env.DATABASE_URL as string).pathname.slice(1),
    )
    const erased = people.slice(5)
    const before = await counts()
    const comingOnes = erased.length
    for (const person of erased) {
      expect(
        await erasePerson({ emailNorm: person.email, actor: 'public', now: later(2) }),
      ).toEqual({
        ok: true,
        value: { hadAccount: true, registrations: 2, cancelled: 1, files: 2 },
      })
      // The colleague's name was the person's to give away; it goes with them.
      expect(await findTraces([...tracesOf(person), colleagueOf(person)])).toEqual([])
    }
    // Nor in any file: those of the people who stay are there, the list names nobody.
    expect(findFiles(erased.flatMap(tracesOf), process.env.DATA_DIR as string)).toEqual([])
    expect(findFiles([canary(5).token], process.env.DATA_DIR as string).length).toBe(2)
    // Coming places went on; past ones are counted as before.
    const after = await counts()
    const sample = await db.ticketType.findFirstOrThrow({
      where: { slug: 'onsite', forum: { slug: 'sample' } },
    })
    for (const [index, type] of before.entries()) {
      const freed = type.id === sample.id ? comingOnes : 0
      expect(after[index]).toEqual({ ...type, confirmed: type.confirmed - freed })
    }
    const left = await db.registration.findMany({ where: { erasedAt: { not: null } } })
    expect(left.length).toBe(2 * erased.length)
    for (const row of left) {
      expect(row).toMatchObject({
        name: '□',
        email: '',
        phone: null,
        organisation: null,
        decisionNote: null,
      })
    }
    await expectInvariants()
    expect(
      await db.consent.count({ where: { registrationId: { in: left.map(({ id }) => id) } } }),
    ).toBe(left.length)
    expect(await db.audit.count({ where: { event: 'account.erased' } })).toBe(erased.length)
  }, 120_000)

  test('the people who stay have everything that they had', async () => {
    const stays = people[4] as Canary
    expect(reachedTables(await getPersonalData(subject(stays)))).toEqual(
      TABLES.filter((table) => table !== 'erasure'),
    )
  })

  test('the list beside the database names nobody', () => {
    const list = readFileSync(join(process.env.DATA_DIR as string, 'erasures.jsonl'), 'utf8')
    expect(list.trim().split('\n').length).toBe(15)
    expect(people.flatMap(tracesOf).filter((word) => list.includes(word))).toEqual([])
  })

  test('whoever was erased registers again, and the list does not reach them', async () => {
    const person = people[19] as Canary
    const again = await register(
      person.number,
      { email: person.email, name: person.name },
      later(3),
    )
    expect(again).toMatchObject({ ok: true, value: { answer: { status: 'confirmed' } } })
    expect(await replayErasures({ now: later(4) })).toEqual({ listed: 15, replayed: 0, people: 0 })
    expect((await registrationsOf(person)).map(({ name }) => name)).toEqual([person.name])
    await expectInvariants()
  })

  test("a restored backup is told of them: afterwards it holds as little as today's", async () => {
    const erased = people.slice(5)
    expect((await findTraces([canary(6).token], backup)).length).toBeGreaterThan(10)
    const node = promisify(execFile)
    const replay = () =>
      node(
        process.execPath,
        [
          '--conditions=react-server',
          '--disable-warning=ExperimentalWarning',
          'scripts/privacy.ts',
          'replay',
        ],
        { env: { ...process.env, DATABASE_URL: backup } },
      )
    expect((await replay()).stdout).toContain('15 of 15 erased again (15 found)')
    expect(await findTraces(erased.flatMap(tracesOf), backup)).toEqual([])
    expect((await findTraces([canary(5).token], backup)).length).toBeGreaterThan(10)
    expect((await replay()).stdout).toContain('15 listed, all known')
    await withClient(backup, async (client) => {
      const { BROKEN_INVARIANTS } = await import('#scripts/testing/registration-invariants.ts')
      expect((await client.query(BROKEN_INVARIANTS)).rows).toEqual([])
    })
    await dropDatabase(process.env.TEST_DATABASE_SERVER as string, backupName)
  }, 120_000)

  test('twice is once, and an address that nobody has is no error', async () => {
    const value = { hadAccount: false, registrations: 0, cancelled: 0, files: 0 }
    const call = { actor: 'public', now: later(5) }
    expect(await erasePerson({ ...call, emailNorm: canary(6).email })).toEqual({ ok: true, value })
    expect(await erasePerson({ ...call, emailNorm: 'nobody@example.com' })).toEqual({
      ok: true,
      value,
    })
  })

  test('the last administrator stays until there is another', async () => {
    const [one, two] = [people[0] as Canary, people[1] as Canary]
    await db.account.update({ where: { emailNorm: one.email }, data: { isAdministrator: true } })
    const erase = () => erasePerson({ emailNorm: one.email, actor: 'public', now: later(6) })
    expect(await erase()).toEqual({ ok: false, reason: 'last_administrator' })
    await db.account.update({ where: { emailNorm: two.email }, data: { isAdministrator: true } })
    expect((await erase()).ok).toBe(true)
  })
})

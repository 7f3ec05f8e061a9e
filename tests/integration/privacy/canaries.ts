import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { registerForForum } from '#lib/domain/registrations/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { keepFile, newFileKey } from '#lib/platform/storage/file-store.ts'
import { makeRegistrationInput } from '#tests/factories/registration.ts'
import { pastForum } from './past-forum.ts'

/** Somebody whose every word can be found again: each of these stands in nobody else's rows. */
export type Canary = { number: number; token: string; name: string; email: string; phone: string }

export function canary(number: number): Canary {
  const two = String(number).padStart(2, '0')
  const token = `kanari${two}x`
  return {
    number,
    token,
    name: `金丝雀${token}`,
    email: `${token}@example.com`,
    phone: `+86 139${two}55${two}77`,
  }
}

/** A word in the name and address of the one whom they offered a place. */
export const colleagueOf = ({ number }: Canary) => `colleague${String(number).padStart(2, '0')}y`

/** Everything that would give the person away. */
export const tracesOf = ({ token, phone }: Canary) => [token, phone]

const sha256 = () => createHash('sha256').update(randomBytes(32)).digest('hex')

/** One person with rows in every table that may hold something of theirs: a past and a coming registration, an account. */
export async function makeCanary(number: number, now: Date): Promise<Canary> {
  const person = canary(number)
  const past = await pastForum()
  const coming = await register(person, 'sample', now)
  const attended = await register(person, past.slug, past.openAt)
  await db.registration.update({ where: { id: attended.id }, data: { status: 'attended' } })
  for (const registration of [coming, attended]) await fill(person, registration, now)
  await makeAccount(person, coming.forumId, now)
  await scanAtDoor(person, coming, now)
  await tryWords(person, coming.forumId)
  await remind(person, coming.forumId)
  await chosenAndMoved(person, coming.forumId)
  return person
}

async function register(person: Canary, forumSlug: string, now: Date) {
  const result = await registerForForum({
    forumSlug,
    input: makeRegistrationInput(person.number, {
      name: person.name,
      email: person.email,
      phone: person.phone,
      organisation: `${person.token}公司`,
    }),
    idempotencyKey: randomUUID(),
    actor: 'public',
    now,
  })
  if (!result.ok) throw new Error(`could not register: ${result.reason}`)
  return db.registration.findUniqueOrThrow({ where: { code: result.value.answer.code } })
}

async function fill(
  person: Canary,
  { id: registrationId, forumId }: { id: string; forumId: string },
  now: Date,
) {
  const { token } = person
  const question = await db.question.upsert({
    where: { forumId_slug: { forumId, slug: 'canary' } },
    create: { forumId, slug: 'canary', kind: 'text', label: { 'zh-Hans': '备注' }, position: 1 },
    update: {},
  })
  const bytes = Buffer.from(`file of ${token}`)
  const id = newFileKey()
  await keepFile(id, bytes)
  const file = await db.uploadedFile.create({
    data: {
      id,
      forumId,
      registrationId,
      name: `${token}.pdf`,
      mediaType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256: sha256(),
    },
  })
  await db.answer.create({
    data: { registrationId, questionId: question.id, value: `${token}的回答`, fileId: file.id },
  })
  await db.registration.update({
    where: { id: registrationId },
    data: { decisionNote: `${token}的说明` },
  })
  const session = await db.forumSession.findFirstOrThrow({ where: { forumId } })
  await db.sessionPlaces.upsert({
    where: { sessionId: session.id },
    create: { sessionId: session.id, forumId, capacity: 100 },
    update: {},
  })
  await db.sessionBooking.create({ data: { registrationId, sessionId: session.id } })
  await db.handover.create({
    data: {
      registrationId,
      name: `同事${colleagueOf(person)}`,
      email: `${colleagueOf(person)}@example.com`,
      emailNorm: `${colleagueOf(person)}@example.com`,
      locale: 'zh',
      expiresAt: new Date(now.getTime() + 86_400_000),
      createdAt: now,
      mails: { create: { kind: 'handover_offered', locale: 'zh', createdAt: now } },
    },
  })
  await db.mailOutbox.updateMany({
    where: { registrationId },
    data: { lastError: `550 ${person.email} unknown` },
  })
}

/** The person's own device has seen their ticket a second time. */
async function scanAtDoor(
  { email, token }: Canary,
  { id: registrationId, forumId }: { id: string; forumId: string },
  now: Date,
) {
  const { id: listId } = await db.checkInList.findFirstOrThrow({
    where: { forumId, sessionId: null },
  })
  const scan = { listId, registrationId, nonce: randomUUID(), turn: 1, isRepeat: true }
  await db.checkInDevice.create({
    data: {
      forum: { connect: { id: forumId } },
      account: { connect: { emailNorm: email } },
      name: `${token}的手机`,
      keyHash: sha256(),
      checkIns: { create: { ...scan, direction: 'entry', at: now, receivedAt: now } },
    },
  })
}

/** Words of a letter that they have sent to themselves. */
const tryWords = ({ email, token }: Canary, forumId: string) =>
  db.mailTest.create({
    data: {
      forum: { connect: { id: forumId } },
      account: { connect: { emailNorm: email } },
      kind: 'confirmed',
      words: { 'subject.zh-Hans': `${token}的标题` },
      mails: { create: { kind: 'test', locale: 'zh' } },
    },
  })

/** That they were reminded of milestones. */
const remind = ({ email }: Canary, forumId: string) =>
  db.milestoneReminder.create({
    data: {
      forum: { connect: { id: forumId } },
      account: { connect: { emailNorm: email } },
      onDay: new Date('2026-11-20T00:00:00Z'),
      mails: { create: { kind: 'milestones', locale: 'zh' } },
    },
  })

async function makeAccount(person: Canary, forumId: string, now: Date) {
  const { number, token, email, name } = person
  const soon = new Date(now.getTime() + 10 * 60_000)
  const session = await db.forumSession.findFirstOrThrow({ where: { forumId } })
  const alliance = await db.alliance.findFirstOrThrow()
  const account = await db.account.create({
    data: {
      email,
      emailNorm: email,
      name,
      locale: 'zh',
      createdAt: now,
      passwordHash: `$argon2id$secret-of-${number}`,
      totpSecret: `secret-of-${number}`,
      sessions: {
        create: {
          idHash: sha256(),
          accountVersion: 1,
          device: `${token} phone`,
          expiresAt: soon,
          createdAt: now,
        },
      },
      passkeys: {
        create: {
          credentialId: `${token}-key`,
          publicKey: randomBytes(16),
          transports: ['usb'],
          label: `${token} key`,
        },
      },
      recoveryCodes: { create: { codeHash: `secret-of-${number}` } },
      identities: { create: { provider: 'oidc', subject: `${token}-subject` } },
      forumRoles: { create: { forumId, role: 'check_in' } },
      allianceRoles: { create: { allianceId: alliance.id } },
      stars: { create: { sessionId: session.id } },
      challenges: {
        create: { email, emailNorm: email, locale: 'zh', createdAt: now, expiresAt: soon },
      },
    },
  })
  await db.signInChallenge.create({
    data: {
      email,
      emailNorm: email,
      locale: 'zh',
      createdAt: now,
      expiresAt: soon,
      mails: { create: { kind: 'code', locale: 'zh', createdAt: now } },
    },
  })
  await db.passkeyChallenge.create({
    data: { accountId: account.id, challenge: `secret-of-${number}`, expiresAt: soon },
  })
  await db.invitationCode.create({
    data: {
      forumId,
      code: `C${person.number}${sha256().slice(0, 8).toUpperCase()}`,
      email: email.toUpperCase(),
      name,
      note: `${token}的备注`,
      createdAt: now,
      mails: { create: { kind: 'invitation', locale: 'zh', createdAt: now } },
    },
  })
  // Offered by somebody else, to this person.
  const giver = await register(
    {
      ...person,
      name: `别人${person.number}`,
      email: `giver-${person.number}@example.org`,
      phone: '+86 13800138000',
      token: `giver${person.number}`,
    },
    'sample',
    now,
  )
  await db.handover.create({
    data: {
      registrationId: giver.id,
      name,
      email,
      emailNorm: email,
      locale: 'zh',
      createdAt: now,
      expiresAt: soon,
    },
  })
  // And a place that this person gave to somebody, long ago.
  await db.handover.create({
    data: {
      ...{
        registrationId: giver.id,
        name: `别人${number}`,
        email: 'other@example.org',
        emailNorm: 'other@example.org',
      },
      ...{ locale: 'zh', createdAt: now, expiresAt: soon, acceptedAt: now },
      ...{ giverName: name, giverEmail: email },
    },
  })
  await db.audit.create({
    data: { event: 'account.tested', subjectId: account.id, actor: account.id, details: {} },
  })
}

/** They starred something, and it was moved. */
const chosenAndMoved = ({ email, number }: Canary, forumId: string) =>
  db.programmeNotice.create({
    data: {
      ...{ forumId, number: 1_000 + number, before: [] },
      mails: {
        create: {
          kind: 'programme_changed',
          locale: 'zh',
          account: { connect: { emailNorm: email } },
        },
      },
    },
  })

import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { composeLetter } from '#lib/domain/letters/composing/queries.ts'
import { handoverToken, registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { db } from '#lib/platform/db.ts'
import { createSmtpTransport, type MailTransport } from '#lib/platform/mail/transport.ts'
import type { MailKind } from '#prisma/generated/enums.ts'
import { expectOurs, HOSTILE } from './hostile-words.ts'
import { MailServer } from './mail-server.ts'
import { fillOutbox } from './outbox.ts'

/**
 * T47: everything else that somebody types and a letter repeats: the forum's name (as subject), the
 * organiser's note and invitation, the names of whoever gives a place and whoever takes it.
 */

const ORIGIN = 'https://forums.example'
const server = new MailServer()
let transport: MailTransport
let forumId: string
let registrationId: string

beforeAll(async () => {
  await server.open()
  transport = createSmtpTransport(server.url, { from: undefined, origin: ORIGIN })
  forumId = (await db.forum.findUniqueOrThrow({ where: { slug: 'sample' } })).id
})
afterAll(async () => {
  transport.close()
  await server.close()
})
beforeEach(async () => {
  await fillOutbox(1, 1)
  await db.registration.updateMany({ data: { locale: 'zh' } })
  await db.invitationCode.deleteMany()
  await db.forum.update({ where: { id: forumId }, data: { name: { 'zh-Hans': '绿城论坛' } } })
  registrationId = (await db.registration.findFirstOrThrow()).id
})

type About = {
  registrationId?: string
  invitationId?: string
  handoverId?: string
  milestoneReminderId?: string
  noticeId?: string
}

async function sendIt(kind: MailKind, about: About) {
  const id = crypto.randomUUID()
  const nothing = { registrationId: null, invitationId: null, handoverId: null, challengeId: null }
  const subject = { kind, locale: 'zh', ...nothing, ...about }
  const composed = await composeLetter(subject, { origin: ORIGIN, now: new Date() })
  if (!composed.ok) throw new Error(composed.reason)
  const { to, letter } = composed
  expect(await transport.send({ id, to, letter, at: new Date() })).toEqual({ ok: true })
  const taken = server.taken.at(-1)
  if (!taken) throw new Error('nothing was taken')
  return { id, received: { taken, mail: await simpleParser(taken.raw) } }
}

const own = () => db.registration.findFirstOrThrow()
const manage = async () => `${ORIGIN}/zh/registrations/${registrationToken(await own())}`
const home = `${ORIGIN}/zh`
const giver = { giverName: '芦苇', giverEmail: 'giver@example.com' }
const soon = () => new Date(Date.now() + 3_600_000)
const handover = (over: object = {}) =>
  db.handover.create({
    data: {
      ...{ registrationId, name: '荻花', email: 'two@example.com', emailNorm: 'two@example.com' },
      ...{ locale: 'zh', expiresAt: soon(), ...over },
    },
  })

/** Puts a text into a letter and sends it: what it is about, to whom it goes, which links are ours. */
const LETTERS: Record<
  string,
  (text: string) => Promise<{ kind: MailKind; about: About; to: string; links: string[] }>
> = {
  'the name of the forum, as subject': async (text) => {
    await db.forum.update({ where: { id: forumId }, data: { name: { 'zh-Hans': text } } })
    const to = (await own()).email
    return { kind: 'changed', about: { registrationId }, to, links: [await manage(), home] }
  },
  'the note with a refusal': async (text) => {
    const data = { status: 'declined', decisionNote: text } as const
    await db.registration.updateMany({ data })
    const to = (await own()).email
    return { kind: 'declined', about: { registrationId }, to, links: [await manage(), home] }
  },
  'the name and the note of an invitation': async (text) => {
    const invited = { name: text.slice(0, 120), note: text, email: 'guest@example.com' }
    const { id } = await db.invitationCode.create({
      data: { forumId, code: 'CODE2345', maxUses: 2, expiresAt: soon(), ...invited },
    })
    const register = `${ORIGIN}/zh/forums/sample/register?invitation=CODE2345`
    return {
      ...{ kind: 'invitation', about: { invitationId: id } },
      ...{ to: invited.email, links: [register, home] },
    }
  },
  'the name of whoever offers a place': async (text) => {
    await db.registration.updateMany({ data: { status: 'confirmed', name: text.slice(0, 120) } })
    const { id } = await handover()
    const take = `${ORIGIN}/zh/handovers/${handoverToken({ id })}`
    return {
      ...{ kind: 'handover_offered', about: { handoverId: id } },
      ...{ to: 'two@example.com', links: [take, home] },
    }
  },
  'the title of a part that was moved': async (text) => {
    const words = { 'zh-Hans': text }
    const { id: sessionId } = await db.forumSession.update({
      where: { forumId_slug: { forumId, slug: 'keynote-rain' } },
      data: { title: words },
    })
    await db.sessionPlaces.upsert({
      where: { sessionId },
      create: { sessionId, forumId, capacity: 10 },
      update: {},
    })
    await db.sessionBooking.create({ data: { registrationId, sessionId } })
    await db.programmeNotice.deleteMany({ where: { forumId } })
    const room = { slug: 'hall', name: words }
    const slot = { day: '2031-05-10', half: null, from: 540, to: 600, room }
    const before = [
      { sessionId, title: words, status: 'scheduled', isRetired: false, slots: [slot] },
    ]
    const { id } = await db.programmeNotice.create({ data: { forumId, number: 1, before } })
    const to = (await own()).email
    return {
      ...{ kind: 'programme_changed', about: { registrationId, noticeId: id }, to },
      links: [await manage(), home],
    }
  },
  'what is to be done after an agreement, for which and by whom': async (text) => {
    await db.milestoneReminder.deleteMany()
    await db.account.deleteMany({ where: { emailNorm: 'manager@example.com' } })
    const held = await db.forum.findFirstOrThrow({
      where: { agreements: { some: { state: 'signed' } } },
      include: { agreements: { take: 1 } },
    })
    const agreement = { id: held.agreements[0]?.id ?? '' }
    const words = { 'zh-Hans': text }
    const dueOn = new Date()
    await db.agreementMilestone.deleteMany({ where: { agreementId: agreement.id } })
    await db.agreement.update({
      where: { id: agreement.id },
      data: {
        title: words,
        milestones: { create: { title: words, owner: text, dueOn, position: 0 } },
      },
    })
    const email = 'manager@example.com'
    const { id } = await db.milestoneReminder.create({
      data: {
        onDay: dueOn,
        forum: { connect: { id: held.id } },
        account: {
          create: {
            ...{ email, emailNorm: email, locale: 'zh' },
            forumRoles: { create: { forumId: held.id, role: 'editor' } },
          },
        },
      },
    })
    return {
      ...{ kind: 'milestones', about: { milestoneReminderId: id }, to: email },
      links: [`${ORIGIN}/zh/organise/${held.slug}/agreements`, home],
    }
  },
  'the name of whoever takes a place': async (text) => {
    await handover({ ...giver, name: text.slice(0, 120), acceptedAt: new Date() })
    return { kind: 'handed_over', about: { registrationId }, to: giver.giverEmail, links: [home] }
  },
  'the name of whoever gave a place': async (text) => {
    await handover({ ...giver, giverName: text.slice(0, 120), acceptedAt: new Date() })
    return { kind: 'handed_over', about: { registrationId }, to: giver.giverEmail, links: [home] }
  },
}

describe.each(Object.entries(LETTERS))('%s', (_, prepare) => {
  test.each(HOSTILE)('%j', async (text) => {
    const { kind, about, to, links } = await prepare(text)
    const { id, received } = await sendIt(kind, about)
    expect(received.mail.subject).not.toMatch(/[\r\n]/)
    await expectOurs(received, { id, to, links })
  })
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { withdrawConsent } from '#lib/domain/privacy/consents/mutations.ts'
import { erasePerson } from '#lib/domain/privacy/erasure/mutations.ts'
import { listWhatToErase } from '#lib/domain/privacy/erasure/queries.ts'
import { db } from '#lib/platform/db.ts'
import { expectInvariants } from '../registrations/invariants.ts'
import { meanwhile } from '../registrations/meanwhile.ts'
import { freshSample, made, sampleForum } from '../registrations/sample.ts'

/** A registration that a colleague takes over while its person withdraws or is erased: it is the colleague's then. */

const now = new Date()
const giver = 'reed-1@example.com'
const colleague = 'heron@example.com'
beforeEach(() => freshSample())
afterEach(expectInvariants)

type Tx = Parameters<Parameters<typeof db.$transaction>[0]>[0]
/** What a handover does to whose it is. */
const takeOver = (registrationId: string) => async (tx: Tx) => {
  const { id: _, ...consent } = await tx.consent.findFirstOrThrow({ where: { registrationId } })
  await tx.consent.deleteMany({ where: { registrationId } })
  await tx.consent.create({ data: consent })
  await tx.registration.update({
    where: { id: registrationId },
    data: { name: '苍鹭', email: colleague, emailNorm: colleague, linkVersion: 2 },
  })
}
const held = (id: string) =>
  db.registration.findUniqueOrThrow({
    where: { id },
    select: { emailNorm: true, name: true, status: true, erasedAt: true },
  })
const theirs = { emailNorm: colleague, name: '苍鹭', status: 'confirmed', erasedAt: null }

test.each([
  ['signed in', () => ({ emailNorm: giver })],
  ['with a link', (registrationId: string) => ({ registrationId })],
])('whoever withdraws a consent %s cancels nobody else', async (_, subjectOf) => {
  const id = await made(1)
  const consent = await db.consent.findFirstOrThrow({ where: { registrationId: id } })
  const withdraw = () =>
    withdrawConsent({ consentId: consent.id, subject: subjectOf(id), actor: 'public', now })
  const result = await meanwhile(withdraw, {
    hold: (tx) => tx.$executeRaw`SELECT 1 FROM consent WHERE id = ${consent.id}::uuid FOR UPDATE`,
    change: takeOver(id),
  })
  expect(result).toEqual({ ok: false, reason: 'not_found' })
  expect(await held(id)).toEqual(theirs)
  expect(await db.audit.count({ where: { subjectId: id, event: 'consent.withdrawn' } })).toBe(0)
})

test('whoever is erased takes nobody with them, and is told the true number', async () => {
  const id = await made(1)
  const { ticketTypeId } = await db.registration.findUniqueOrThrow({ where: { id } })
  const erased = await meanwhile(
    () => erasePerson({ emailNorm: giver, actor: 'public', now: new Date() }),
    {
      hold: (tx) =>
        tx.$executeRaw`SELECT 1 FROM ticket_type WHERE id = ${ticketTypeId}::uuid FOR UPDATE`,
      change: takeOver(id),
    },
  )
  expect(erased).toEqual({
    ok: true,
    value: { hadAccount: false, registrations: 0, cancelled: 0, files: 0 },
  })
  expect(await held(id)).toEqual(theirs)
})

test('files of the colleague are not among those that an erasure removes', async () => {
  const id = await made(1)
  const { id: forumId } = await sampleForum()
  const file = { forumId, name: 'x.pdf', mediaType: 'application/pdf', sha256: '0'.repeat(64) }
  const listed = await meanwhile(
    () => listWhatToErase({ emailNorm: giver, before: new Date(), now }),
    {
      hold: (tx) => tx.$executeRaw`LOCK TABLE uploaded_file IN ACCESS EXCLUSIVE MODE`,
      change: async (tx) => {
        await takeOver(id)(tx)
        await tx.uploadedFile.create({ data: { ...file, sizeBytes: 1, registrationId: id } })
      },
    },
  )
  expect(listed).toEqual({ coming: [], files: [] })
})

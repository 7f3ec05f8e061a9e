import { createHash, randomBytes, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { makeRegistrationInput } from '#tests/factories/registration.ts'

// What knows the database is imported late: a test says first which one it is.

async function register(number: number): Promise<string> {
  const { registerForForum } = await import('#lib/domain/registrations/mutations.ts')
  const result = await registerForForum({
    forumSlug: 'sample',
    input: makeRegistrationInput(number),
    idempotencyKey: randomUUID(),
    actor: 'public',
    now: new Date(),
  })
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.registrationId
}

/** Registers somebody for the sample forum, with an upload; of so many bytes that no compression makes fewer, or a short one. */
export async function personWithFile(number: number, bytesOfFile?: number): Promise<void> {
  const { db } = await import('#lib/platform/db.ts')
  const { keepFile, newFileKey } = await import('#lib/platform/storage/file-store.ts')
  const registrationId = await register(number)
  const { forumId } = await db.registration.findUniqueOrThrow({ where: { id: registrationId } })
  const bytes = bytesOfFile
    ? randomBytes(bytesOfFile)
    : Buffer.from(`file of ${number} ${'x'.repeat(number * 1_000)}`)
  const id = newFileKey()
  await keepFile(id, bytes)
  await db.uploadedFile.create({
    data: {
      id,
      forumId,
      registrationId,
      name: 'file.pdf',
      mediaType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  })
}

/** A photograph of somebody of the record; its files have a table of their own. */
export async function photographed(): Promise<void> {
  const { db } = await import('#lib/platform/db.ts')
  const { savePicture } = await import('#lib/domain/pictures/mutations.ts')
  const person = await db.person.findFirstOrThrow({
    where: { appearances: { some: { forum: { slug: 'sample' } } } },
    select: { slug: true, appearances: { select: { forumId: true }, take: 1 } },
  })
  const saved = await savePicture({
    ...{ noun: 'person', slug: person.slug, seen: null, actor: 'system', now: new Date() },
    forumId: person.appearances[0]?.forumId ?? '',
    input: { 'credit.zh-Hans': '本人提供', permission: '本人同意' },
    // Smaller than the smallest size: one file.
    bytes: await sharp({ create: { width: 40, height: 30, channels: 3, background: '#196383' } })
      .png()
      .toBuffer(),
  })
  if (!saved.ok) throw new Error(saved.reason)
}

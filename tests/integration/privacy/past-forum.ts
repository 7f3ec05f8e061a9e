import { db } from '#lib/platform/db.ts'

/** A forum of the record that is over, made to take registrations; returns an instant at which it took them. */
export async function pastForum(): Promise<{ slug: string; openAt: Date }> {
  const forum = await db.forum.findFirstOrThrow({
    where: { isSample: false, endPrecision: 'day', endsOn: { not: null }, state: 'published' },
    orderBy: { endsOn: 'asc' },
  })
  await db.registrationSettings.upsert({
    where: { forumId: forum.id },
    create: { forumId: forum.id },
    update: {},
  })
  const name = { 'zh-Hans': '现场', en: 'On site' }
  await db.ticketType.upsert({
    where: { forumId_slug: { forumId: forum.id, slug: 'onsite' } },
    create: { forumId: forum.id, slug: 'onsite', name, position: 1, capacity: 100 },
    update: {},
  })
  const known = await db.consentText.findFirst({ where: { forumId: forum.id } })
  if (!known) {
    const words = { 'zh-Hans': '同意', en: 'I agree' }
    await db.consentText.create({
      data: {
        forumId: forum.id,
        slug: 'privacy',
        textVersion: 1,
        title: words,
        body: words,
        position: 1,
      },
    })
  }
  return { slug: forum.slug, openAt: new Date((forum.endsOn as Date).getTime() - 30 * 86_400_000) }
}

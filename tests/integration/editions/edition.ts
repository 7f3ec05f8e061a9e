import { copyForum } from '#lib/domain/editions/copying/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

export const FIELDS = {
  ...{ address: 'wei-copied', 'name.zh-Hans': '苇城论坛', 'description.zh-Hans': '两天。' },
  ...{ startsOn: '2031-05-10', edition: '2' },
}

/** Copies a forum of the content (the sample, unless another is named) to `wei-copied`. */
export async function copied(
  over: Partial<Parameters<typeof copyForum>[0]> & { from?: string } = {},
) {
  const { from, input, ...rest } = over
  const { shen } = await makeEditors()
  const forumId = from
    ? (await db.forum.findUniqueOrThrow({ where: { slug: from } })).id
    : await sampleId()
  return copyForum({
    ...{ forumId, actor: shen, isManager: true, now, input: { ...FIELDS, ...input } },
    choice: { parts: 'all', things: ['registration', 'people', 'organisations'] },
    ...rest,
  })
}

export const edition = () => db.forum.findUniqueOrThrow({ where: { slug: 'wei-copied' } })

/** Takes the copy away; what stands in a room or in a part goes first. */
export async function removeEdition() {
  const forum = { slug: 'wei-copied' }
  await db.sessionSlot.deleteMany({ where: { session: { forum } } })
  await db.appearance.deleteMany({ where: { forum } })
  await db.participation.deleteMany({ where: { forum } })
  await db.forumSession.deleteMany({ where: { forum, parentId: { not: null } } })
  await db.forum.deleteMany({ where: forum })
}

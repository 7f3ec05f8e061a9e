import type { Fields } from '#lib/domain/edits/types.ts'
import { saveSession } from '#lib/domain/programme/mutations.ts'
import { getProgramme } from '#lib/domain/programme/queries.ts'
import type { DraftSession, Programme } from '#lib/domain/programme/types.ts'
import { db } from '#lib/platform/db.ts'

export const now = new Date('2026-11-26T02:00:00Z')

/** Two organisers of the sample forum. */
export async function makeEditors() {
  const make = async (name: string) => {
    const email = `${name}@example.com`
    const data = { email, emailNorm: email, name, locale: 'zh' }
    const { id } = await db.account.upsert({
      where: { emailNorm: email },
      create: data,
      update: {},
    })
    return id
  }
  return { shen: await make('shen'), luo: await make('luo') }
}

export const sampleId = async () =>
  (await db.forum.findUniqueOrThrow({ where: { slug: 'sample' }, select: { id: true } })).id

export async function programmeOf(slug = 'sample'): Promise<Programme> {
  const { id } = await db.forum.findUniqueOrThrow({ where: { slug } })
  const programme = await getProgramme(id)
  if (!programme) throw new Error('no programme')
  return programme
}

export async function partOf(slug: string): Promise<DraftSession> {
  const part = (await programmeOf()).sessions.find((one) => one.slug === slug)
  if (!part) throw new Error(`no part ${slug}`)
  return part
}

/** Saves fields of a part of the sample's programme, from the version that it has now or from an older one. */
export async function save(
  actor: string,
  slug: string,
  input: Fields,
  over: Partial<Parameters<typeof saveSession>[0]> = {},
) {
  const { sessionId, version } = await partOf(slug)
  const forumId = await sampleId()
  return saveSession({ forumId, sessionId, actor, now, base: version, input, ...over })
}

export const auditOf = (subjectId: string) =>
  db.audit.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })

/** The sample's programme as the content has it: no draft, no version. */
export async function freshProgramme() {
  const forumId = await sampleId()
  await db.sessionDraft.deleteMany({ where: { forumId } })
  await db.programmeVersion.deleteMany({ where: { forumId } })
  await db.programmeNotice.deleteMany({ where: { forumId } })
  await db.clashAcknowledgement.deleteMany({ where: { forumId } })
}

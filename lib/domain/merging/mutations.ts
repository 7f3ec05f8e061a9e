import 'server-only'
import { isWithin } from '#lib/domain/edits/nesting/queries.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import type { Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { lockNoun, TABLE, writing } from './admitted/mutations.ts'
import { addNames, dropAlike, moveAll, redraft } from './moving/mutations.ts'
import { lockSide } from './queries.ts'
import type { Merger, Place, Side } from './types.ts'

export type Merged = { slug: string; version: number }
type Refusal = 'not_found' | 'same' | 'gone' | 'seen_earlier' | 'related' | 'two_alliances'

/**
 * Makes one of two: whatever names `lost` names `kept` from now on, its names are kept as aliases, and its
 * old address leads there. One transaction, one audit row, which holds what taking it back needs. `seen`
 * are the versions of both that were looked at: where one has changed since, it is looked at first.
 */
export function mergeEntries(
  call: Place & { kept: string; lost: string; seen: { kept: number; lost: number } },
): Promise<Result<Merged, Refusal>> {
  const { noun, forumId, actor, now } = call
  return writing(async (tx) => {
    if (call.kept === call.lost) return refused('same')
    await lockNoun(tx, noun)
    const sides = new Map<string, Side>()
    // In one order, so that two who merge the same wait for one another.
    for (const slug of [call.kept, call.lost].toSorted()) {
      const side = await lockSide(tx, { noun, forumId, slug })
      if (side) sides.set(slug, side)
    }
    const [kept, lost] = [sides.get(call.kept), sides.get(call.lost)]
    if (!kept || !lost) return refused('not_found')
    if (kept.isRetired || lost.isRetired) return refused('gone')
    if (kept.version !== call.seen.kept || lost.version !== call.seen.lost) {
      return refused('seen_earlier')
    }
    const obstacle = noun === 'organisation' ? await obstacleOf(tx, kept, lost) : null
    if (obstacle) return refused(obstacle)

    const dropped = await dropAlike(tx, { noun, kept, lost })
    const moved = await moveAll(tx, { noun, kept, lost })
    const drafts = noun === 'person' ? await redraft(tx, { kept, lost, dropped }) : []
    const aliases = await addNames(tx, { kept, lost })
    const version = kept.version + 1
    await tx.$executeRaw`
      UPDATE ${TABLE[noun]} SET version = ${version}::int, "updatedAt" = ${now} WHERE id = ${kept.id}::uuid`
    await tx.$executeRaw`
      UPDATE ${TABLE[noun]} SET version = version + 1, "updatedAt" = ${now}, "retiredAt" = ${now},
             "mergedIntoId" = ${kept.id}::uuid
       WHERE id = ${lost.id}::uuid`
    const merger: Merger = {
      lost: { id: lost.id, slug: lost.slug, version: lost.version + 1 },
      ...{ version, moved, dropped, aliases, drafts },
    }
    const after = await lockSide(tx, { noun, forumId, slug: kept.slug })
    const changes = { ...changesBetween(kept.fields, after?.fields ?? {}) }
    const subject = { event: `${noun}.merged`, forumId, subjectId: kept.id, actor }
    const details = JSON.parse(JSON.stringify({ version, changes, merger }))
    await tx.audit.create({ data: { at: now, ...subject, details } })
    return done({ slug: kept.slug, version })
  })
}

/** A body cannot become one of its own parts, and not two alliances. */
async function obstacleOf(tx: Tx, kept: Side, lost: Side) {
  if (await isWithin(tx, 'organisation', { id: lost.id, parentId: kept.id }))
    return 'related' as const
  const alliances = await tx.alliance.count({
    where: { organisationId: { in: [kept.id, lost.id] } },
  })
  return alliances > 1 ? ('two_alliances' as const) : null
}

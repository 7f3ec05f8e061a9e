import 'server-only'
import type { FieldFaults, InvalidFields } from '#lib/domain/edits/types.ts'
import { changesBetween, withChanges } from '#lib/domain/edits/utils.ts'
import { isDay } from '#lib/platform/dates/partial-date.ts'
import { daysBetween } from '#lib/platform/dates/zone.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { type BulkEdit, editParts } from '../bulk/mutations.ts'
import { minutesOf } from '../clock/utils.ts'
import { readFields } from '../fields/utils.ts'
import { lockProgramme } from '../publishing/whole/mutations.ts'
import { getProgramme } from '../queries.ts'
import type { PartRefusal } from '../types.ts'
import { partsOfBlock, type Shift, shiftedFields } from './utils.ts'

type Call = {
  forumId: string
  actor: string
  /** Slug of the block. */
  session: string
  /** The version of the block that was looked at. */
  base: number
  /** `YYYY-MM-DD` and `HH:MM` on the forum's clock: when it begins from now on. */
  day: string
  start: string
  /** Slug of the room that it stands in from now on, '' for none; it stays where nothing is said. */
  room?: string | undefined
  /** Which of its times is meant; its first where nothing is said. */
  slot?: number
  now: Date
}
type Refusal = 'not_found' | 'changed_since' | 'no_time' | 'same_time'
/** How many parts were moved, and the version that each has by it. */
type Shifted = { moved: number; versions: Readonly<Record<string, number>> }
type Answer = Result<Shifted, Refusal> | InvalidFields | PartRefusal<'another_day' | 'part_refused'>

/**
 * Moves a block with everything in it, in the draft of the programme: each part keeps its distance from
 * the block's beginning and its length, and its room too, unless that is the block's own. All of them or
 * none; each is an edit of its own, all are one step.
 */
export async function shiftBlock(call: Call): Promise<Answer> {
  const minutes = minutesOf(call.start)
  const faults: FieldFaults = {
    ...(isDay(call.day) ? {} : { day: [call.day === '' ? 'empty' : 'not_day'] }),
    ...(minutes === null || minutes >= 24 * 60
      ? { start: [call.start === '' ? 'empty' : 'not_time'] }
      : {}),
  }
  if (minutes === null || Object.keys(faults).length > 0) {
    return { ok: false, reason: 'invalid', fields: faults }
  }
  return inWholeTransaction(db, (tx) => shift(tx, call, minutes))
}

async function shift(tx: Tx, call: Call, start: number): Promise<Answer> {
  const { forumId, session, base, day, actor, now } = call
  await lockProgramme(tx, forumId)
  const programme = await getProgramme(forumId, tx)
  const block = programme?.sessions.find(({ slug, isRetired }) => slug === session && !isRetired)
  if (!programme || !block) return refused('not_found')
  if (block.version !== base) return refused('changed_since')
  const at = block.slots[call.slot ?? 0]
  if (!at?.day || at.from === null) return refused('no_time')
  const to = call.room === undefined ? at.room : call.room || null
  if (to !== null && !programme.rooms.some(({ slug }) => slug === to)) {
    return { ok: false, reason: 'invalid', fields: { room: ['unknown_value'] } }
  }
  const by: Shift = {
    ...{ days: daysBetween(at.day, day), minutes: start - at.from },
    room: { from: at.room, to },
  }
  if (by.days === 0 && by.minutes === 0 && to === at.room) return refused('same_time')
  const edits: (BulkEdit & { slug: string })[] = []
  for (const part of partsOfBlock(programme.sessions, block)) {
    const fields = shiftedFields(part, by)
    if (fields === null) return { ok: false, reason: 'another_day', part }
    const changes = changesBetween(part.fields, { ...part.fields, ...fields })
    if (Object.keys(changes).length === 0) continue
    // Nothing is written that the part's own form would refuse.
    const read = readFields(withChanges(part.fields, changes))
    if (!read.ok) return { ok: false, reason: 'part_refused', part, faults: read.fields }
    edits.push({ ...part, event: 'session.edited', changes })
  }
  await editParts(tx, { forumId, actor, now }, edits)
  const versions = edits.map(({ slug, version }) => [slug, version + 1])
  return done({ moved: edits.length, versions: Object.fromEntries(versions) })
}

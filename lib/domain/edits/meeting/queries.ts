import 'server-only'
import { getForumZone } from '#lib/domain/record/clock/queries.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { listEdits, namesOfActors } from '../queries.ts'
import type { Choice, Conflict, Fields, Meeting } from '../types.ts'
import { beforeEdits, meet } from '../utils.ts'

/** How an edit from version `base` meets a record that has been locked, and stands as `now`. One query at most. */
export async function meetSince(
  tx: Tx,
  options: {
    subjectId: string
    /** Of the record as it stands. */
    version: number
    now: Fields
    base: number
    /** The record as its editor wants it, given how it was when they began. */
    wanted: (began: Fields) => Fields
    choices: Readonly<Record<string, Choice>> | undefined
    /** The version whose conflicts `choices` answer; others have to be asked about anew. */
    answered: number | undefined
  },
): Promise<Meeting | Conflict> {
  const { subjectId, version, now, base, wanted, answered } = options
  const since = base < version ? await listEdits({ subjectId, since: base }, tx) : []
  const began = beforeEdits(now, since)
  const choices = answered === version ? options.choices : {}
  const met = meet({ base: began, now, mine: wanted(began), choices })
  const [last] = since
  if (met.conflicts.length === 0 || !last) return met
  const { actor: by, at } = last
  return { ok: false, reason: 'conflict', details: { version, by, at, fields: met.conflicts } }
}

/** A conflict as a form shows it: who, when on the forum's clock, and the fields. One query. */
export async function conflictFor({ details }: Conflict, timeZone: string, locale: Locale) {
  const { version, by, at, fields } = details
  const names = await namesOfActors([by])
  return {
    ok: false as const,
    reason: 'conflict' as const,
    details: { version, by: names.get(by) ?? '', at: formatDateTime(at, timeZone, locale), fields },
  }
}

/**
 * What a form is told that was not saved: a conflict on the clock of the forum from which it is edited, anything
 * else as it is. Two queries for a conflict.
 */
export async function unsavedAtForum<T extends { ok: false; reason: string }>(
  answer: T | Conflict,
  forumId: string,
  locale: Locale,
): Promise<T | Awaited<ReturnType<typeof conflictFor>>> {
  if (answer.reason !== 'conflict') return answer as T
  return conflictFor(answer as Conflict, await getForumZone(forumId), locale)
}

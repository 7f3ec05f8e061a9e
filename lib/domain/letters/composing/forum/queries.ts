import 'server-only'
import { toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { daysAndSettings } from '#lib/domain/registrations/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { LetterForum } from '../utils.ts'

/** What letters say of a forum. */
export const forumSelect = {
  ...daysAndSettings,
  slug: true,
  name: true,
  venue: true,
  city: { select: { name: true } },
} as const satisfies Prisma.ForumSelect
export type ForumRow = Prisma.ForumGetPayload<{ select: typeof forumSelect }>

export const toLetterForum = (row: ForumRow): LetterForum => ({
  slug: row.slug,
  name: toText(row.name),
  startsOn: toPartialDate(row.startsOn, row.startPrecision),
  endsOn: toPartialDate(row.endsOn, row.endPrecision),
  timeZone: row.timeZone,
  venue: toTextOrNull(row.venue),
  city: row.city && toText(row.city.name),
})

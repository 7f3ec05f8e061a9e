import 'server-only'
import { toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { daysAndSettings } from '#lib/domain/registrations/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { MailKind } from '#prisma/generated/enums.ts'
import type { TemplateText } from '../../templates/types.ts'
import { NO_TEMPLATE } from '../../templates/utils.ts'
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

/** A forum's own words in one kind of letter, read together with the forum. */
export const templateSelect = (kind: MailKind) =>
  ({
    mailTemplates: { where: { kind }, select: { subject: true, body: true } },
  }) as const satisfies Prisma.ForumSelect

type TemplateRow = { subject: Prisma.JsonValue; body: Prisma.JsonValue }

export const toTemplateText = (row: TemplateRow | undefined): TemplateText =>
  row ? { subject: toTextOrNull(row.subject), body: toTextOrNull(row.body) } : NO_TEMPLATE

import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { dayOfColumn } from '#lib/platform/dates/partial-date.ts'
import { dayInZone } from '#lib/platform/dates/zone.ts'
import { db } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { AGREEMENTS_ROLES, NEAR_DAYS } from '../editing/constants.ts'
import type { MilestoneLetterFacts } from './types.ts'

const DAY_MS = 86_400_000

/**
 * What the letter of a reminder says at this moment, and to whom: everything of the forum that is open
 * and near, or over its day. Null where nothing is, or where the reader manages and edits it no more.
 * Two queries.
 */
export async function getMilestoneLetterFacts(
  id: string,
  locale: Locale,
  now: Date,
): Promise<(MilestoneLetterFacts & { to: string }) | null> {
  const row = await db.milestoneReminder.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      forumId: true,
      forum: { select: { slug: true, name: true, timeZone: true } },
      account: { select: { id: true, email: true, disabledAt: true } },
    },
  })
  if (!row || row.account.disabledAt) return null
  const { forumId, forum, account } = row
  const today = dayInZone(now, forum.timeZone)
  const until = new Date(new Date(`${today}T00:00:00Z`).getTime() + NEAR_DAYS * DAY_MS)
  const open = await db.agreementMilestone.findMany({
    relationLoadStrategy: 'join',
    where: {
      ...{ doneOn: null, dueOn: { lte: until } },
      agreement: {
        ...{ forumId, retiredAt: null, state: { not: 'voided' } },
        forum: { roles: { some: { accountId: account.id, role: { in: [...AGREEMENTS_ROLES] } } } },
      },
    },
    orderBy: [{ dueOn: 'asc' }, { agreement: { slug: 'asc' } }, { position: 'asc' }],
    select: { title: true, owner: true, dueOn: true, agreement: { select: { title: true } } },
  })
  if (open.length === 0) return null
  return {
    to: account.email,
    ...{ locale, today },
    forum: { slug: forum.slug, name: pickString(toText(forum.name), locale) },
    open: open.flatMap(({ title, owner, dueOn, agreement }) =>
      dueOn === null
        ? []
        : {
            ...{ dueOn: dayOfColumn(dueOn), owner, title: pickString(toText(title), locale) },
            agreement: pickString(toText(agreement.title), locale),
          },
    ),
  }
}

import 'server-only'
import { publishedForum } from '#lib/domain/record/public/queries.ts'
import { forumRefSelect, toForumRef, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import { isLocale, type Locale } from '#lib/platform/i18n/locales.ts'
import { isFeedOpen } from '../policy.ts'

/** Whose calendar an address is; null for one that was taken back, and for an account that was disabled. */
export async function getFeedOwner(address: {
  id: string
  version: number
}): Promise<{ accountId: string; emailNorm: string; locale: Locale } | null> {
  if (!isFeedOpen(address.version)) return null
  const account = await db.account.findFirst({
    where: { id: address.id, feedVersion: address.version, disabledAt: null },
    select: { id: true, emailNorm: true, locale: true },
  })
  if (!account) return null
  return {
    accountId: account.id,
    emailNorm: account.emailNorm,
    locale: isLocale(account.locale) ? account.locale : 'zh',
  }
}

export async function getFeedVersion(accountId: string): Promise<number> {
  const account = await db.account.findUnique({
    where: { id: accountId },
    select: { feedVersion: true },
  })
  return account?.feedVersion ?? 0
}

/** The forums at which somebody holds or held a place: what ended stays, as cancelled. One query. */
export async function listFeedRegistrations(emailNorm: string) {
  const rows = await db.registration.findMany({
    relationLoadStrategy: 'join',
    where: {
      emailNorm,
      erasedAt: null,
      status: { in: ['confirmed', 'attended', 'cancelled'] },
      forum: publishedForum,
    },
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: {
      id: true,
      code: true,
      status: true,
      acceptBy: true,
      version: true,
      updatedAt: true,
      ticketType: { select: { name: true } },
      forum: {
        select: {
          ...forumRefSelect,
          venue: true,
          registrationSettings: { select: { cancelledAt: true } },
        },
      },
    },
  })
  return rows.map(({ forum, ticketType, ...row }) => ({
    registrationId: row.id,
    code: row.code,
    version: row.version,
    updatedAt: row.updatedAt,
    isHeld: row.status !== 'cancelled' && row.acceptBy === null,
    isCalledOff: forum.registrationSettings?.cancelledAt != null,
    ticketType: toText(ticketType.name),
    forum: { ...toForumRef(forum), venue: toTextOrNull(forum.venue) },
  }))
}

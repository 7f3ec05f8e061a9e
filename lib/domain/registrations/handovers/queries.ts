import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { consentTextArgs, forumFactsSelect, toConsentText, toForumFacts } from '../queries.ts'
import { questionArgs, toQuestion } from '../questions/queries.ts'
import { handoverState } from './policy.ts'
import type { HandoverDetail } from './types.ts'

/** An offer as the colleague sees it; null when there is none. One query. */
export async function getHandover(
  id: string,
  { now }: { now: Date },
): Promise<HandoverDetail | null> {
  const row = await db.handover.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      locale: true,
      expiresAt: true,
      acceptedAt: true,
      withdrawnAt: true,
      registration: {
        select: {
          name: true,
          ticketType: { select: { id: true, slug: true, name: true } },
          forum: {
            select: {
              ...forumFactsSelect,
              consentTexts: consentTextArgs,
              questions: questionArgs,
            },
          },
        },
      },
    },
  })
  if (!row) return null
  const { registration, expiresAt } = row
  const { forum, ticketType } = registration
  const state = handoverState(row, now)
  const isOpen = state === 'open'
  return {
    ...{ id, state, expiresAt },
    // Whoever has the link later learns nothing of either.
    name: isOpen ? row.name : '',
    email: isOpen ? row.email : '',
    offeredBy: isOpen ? registration.name : '',
    locale: row.locale as Locale,
    forum: toForumFacts(forum),
    ticketType: { ...ticketType, name: toText(ticketType.name) },
    consentTexts: forum.consentTexts.map(toConsentText),
    questions: forum.questions.map(toQuestion),
  }
}

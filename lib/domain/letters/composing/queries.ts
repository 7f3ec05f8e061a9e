import 'server-only'
import { codeLetter } from '#lib/domain/accounts/emails.ts'
import { getCodeLetterFacts } from '#lib/domain/accounts/sign-in/queries.ts'
import { milestoneLetter } from '#lib/domain/agreements/milestones/emails.ts'
import { getMilestoneLetterFacts } from '#lib/domain/agreements/milestones/queries.ts'
import { toText } from '#lib/domain/record/queries.ts'
import {
  type RegistrationLetterKind,
  registrationLetter,
} from '#lib/domain/registrations/emails.ts'
import {
  handedOverLetter,
  handoverOfferedLetter,
} from '#lib/domain/registrations/handovers/emails.ts'
import { invitationLetter } from '#lib/domain/registrations/invitations/emails.ts'
import { handoverToken, registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { messageLetter } from '#lib/domain/registrations/messages/emails.ts'
import { getWaitingPosition } from '#lib/domain/registrations/own/queries.ts'
import { canChange } from '#lib/domain/registrations/policy.ts'
import { daysAndSettings } from '#lib/domain/registrations/queries.ts'
import { termsOrClosed } from '#lib/domain/registrations/utils.ts'
import { db } from '#lib/platform/db.ts'
import { isLocale, type Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'
import { templateSelect, toTemplateText } from '../templates/queries.ts'
import { composeTest } from '../templates/trying/queries.ts'
import { ownWords, valuesOf } from '../templates/utils.ts'
import type { ClaimedLetter, Composed, DropReason } from '../types.ts'
import { type ForumRow, forumSelect, toLetterForum } from './forum/queries.ts'
import { composeProgrammeChanged } from './programme/queries.ts'
import { calendarFor, forumWords, untilWords } from './utils.ts'

/** Where the portal stands, what time it is, and whether somebody else than the recipient reads it. */
type Setting = { origin: string; now: Date; forOrganiser?: boolean }
type Subject = Pick<
  ClaimedLetter,
  'kind' | 'registrationId' | 'challengeId' | 'invitationId' | 'handoverId' | 'locale'
> &
  Partial<
    Pick<ClaimedLetter, 'messageId' | 'testId' | 'milestoneReminderId' | 'accountId' | 'noticeId'>
  >

const dropped = (reason: DropReason): Composed => ({ ok: false, reason })
const localeOf = (value: string): Locale => (isLocale(value) ? value : 'zh')

/**
 * What a letter says at this moment, and to whom: read when it is sent, so that nothing personal lies
 * in the outbox and nothing in a letter is old. Dropped where what it tells is not so any more.
 */
export async function composeLetter(subject: Subject, setting: Setting): Promise<Composed> {
  const { kind, registrationId, challengeId, invitationId, handoverId } = subject
  if (kind === 'code') return composeCode(challengeId ?? '', setting)
  if (kind === 'invitation') return composeInvitation(invitationId ?? '', setting)
  if (kind === 'handover_offered') return composeOffer(handoverId ?? '', setting)
  if (kind === 'handed_over')
    return composeHandedOver(registrationId ?? '', localeOf(subject.locale))
  if (kind === 'message') return composeMessage(subject)
  if (kind === 'test')
    return composeTest(subject.testId ?? '', localeOf(subject.locale), setting.now)
  if (kind === 'milestones') return composeMilestones(subject, setting)
  if (kind === 'programme_changed') return composeProgrammeChanged(subject, setting)
  return composeRegistration(kind, registrationId ?? '', setting)
}

async function composeCode(id: string, { now }: Setting): Promise<Composed> {
  const facts = await getCodeLetterFacts(id, now)
  return facts ? { ok: true, to: facts.to, letter: codeLetter(facts) } : dropped('over')
}

async function composeMilestones(subject: Subject, { now }: Setting): Promise<Composed> {
  const id = subject.milestoneReminderId ?? ''
  const facts = await getMilestoneLetterFacts(id, localeOf(subject.locale), now)
  return facts ? { ok: true, to: facts.to, letter: milestoneLetter(facts) } : dropped('over')
}

/** In which states a letter is still true. */
const TRUE_WHILE: Record<RegistrationLetterKind, readonly RegistrationStatus[]> = {
  confirmed: ['confirmed', 'attended'],
  promoted: ['confirmed', 'attended'],
  reminder: ['confirmed', 'attended'],
  pending: ['pending'],
  waitlisted: ['waitlisted'],
  declined: ['declined'],
  cancelled: ['cancelled'],
  changed: ['pending', 'confirmed', 'waitlisted', 'attended'],
  already_registered: ['pending', 'confirmed', 'waitlisted', 'attended'],
}

/** A reminder once the first day has begun, a place at a forum that is over, and both where it is called off. */
function comesTooLate(kind: RegistrationLetterKind, forum: ForumRow, now: Date): boolean {
  if (kind !== 'reminder' && kind !== 'promoted') return false
  const { cancelledAt, forumBeginsAt, forumEndsAt } = termsOrClosed(forum)
  const end = kind === 'reminder' ? forumBeginsAt : forumEndsAt
  return cancelledAt !== null || (end !== null && now >= end)
}

async function composeRegistration(
  kind: RegistrationLetterKind,
  id: string,
  { origin, now }: Setting,
): Promise<Composed> {
  const row = await db.registration.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      code: true,
      name: true,
      email: true,
      locale: true,
      status: true,
      linkVersion: true,
      acceptBy: true,
      decisionNote: true,
      erasedAt: true,
      version: true,
      updatedAt: true,
      ticketType: { select: { name: true } },
      bookings: { take: 1, select: { sessionId: true } },
      forum: {
        select: {
          ...forumSelect,
          ...templateSelect(kind),
          sessionPlaces: { take: 1, select: { sessionId: true } },
        },
      },
    },
  })
  if (!row) return dropped('gone')
  if (row.erasedAt !== null) return dropped('erased')
  if (!TRUE_WHILE[kind].includes(row.status) || comesTooLate(kind, row.forum, now)) {
    return dropped('over')
  }
  const locale = localeOf(row.locale)
  const forum = toLetterForum(row.forum)
  const token = registrationToken({ id, linkVersion: row.linkVersion })
  const { name, code, version, updatedAt } = row
  const said = {
    ...{ name, code },
    ticketType: pickString(toText(row.ticketType.name), locale),
    forum: forumWords(forum, locale),
    position: row.status === 'waitlisted' ? await getWaitingPosition(id) : null,
    acceptBy: row.acceptBy && untilWords(row.acceptBy, forum.timeZone, locale),
  }
  const letter = registrationLetter(kind, {
    ...{ locale, token, ...said },
    own: ownWords(toTemplateText(row.forum.mailTemplates[0]), locale, valuesOf(said)),
    decisionNote: row.decisionNote,
    isForumCancelled: row.forum.registrationSettings?.cancelledAt != null,
    canBookSessions:
      row.forum.sessionPlaces.length > 0 &&
      row.bookings.length === 0 &&
      canChange({ ...row, terms: termsOrClosed(row.forum) }, now),
    calendar: calendarFor({
      forum,
      registration: { id, code, version, updatedAt },
      isCancelled: row.status === 'cancelled',
      locale,
      origin,
    }),
  })
  return { ok: true, to: row.email, letter }
}

async function composeOffer(id: string, { now }: Setting): Promise<Composed> {
  const row = await db.handover.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      email: true,
      locale: true,
      expiresAt: true,
      acceptedAt: true,
      withdrawnAt: true,
      registration: {
        select: {
          name: true,
          erasedAt: true,
          ticketType: { select: { name: true } },
          forum: { select: forumSelect },
        },
      },
    },
  })
  if (!row) return dropped('gone')
  const { registration, expiresAt } = row
  if (registration.erasedAt !== null) return dropped('erased')
  if (row.acceptedAt || row.withdrawnAt || expiresAt <= now) return dropped('over')
  const locale = localeOf(row.locale)
  const forum = toLetterForum(registration.forum)
  const letter = handoverOfferedLetter({
    locale,
    from: registration.name,
    forum: forumWords(forum, locale),
    ticketType: pickString(toText(registration.ticketType.name), locale),
    expiresAt: untilWords(expiresAt, forum.timeZone, locale),
    token: handoverToken({ id }),
  })
  return { ok: true, to: row.email, letter }
}

/** What an organiser wrote to several people, in the language of this one. */
async function composeMessage({ registrationId, messageId }: Subject): Promise<Composed> {
  const [row, message] = await Promise.all([
    db.registration.findUnique({
      relationLoadStrategy: 'join',
      where: { id: registrationId ?? '' },
      select: {
        email: true,
        locale: true,
        status: true,
        linkVersion: true,
        erasedAt: true,
        forum: { select: { name: true, slug: true } },
      },
    }),
    db.registrationMessage.findUnique({ where: { id: messageId ?? '' } }),
  ])
  if (!row || !message) return dropped('gone')
  if (row.erasedAt !== null) return dropped('erased')
  const locale = localeOf(row.locale)
  const hasEnded = row.status === 'declined' || row.status === 'cancelled'
  const letter = messageLetter({
    locale,
    subject: pickString(toText(message.subject), locale),
    body: pickString(toText(message.body), locale),
    forum: { name: pickString(toText(row.forum.name), locale), slug: row.forum.slug },
    token: hasEnded
      ? null
      : registrationToken({ id: registrationId ?? '', linkVersion: row.linkVersion }),
  })
  return { ok: true, to: row.email, letter }
}

/** To whoever gave the place: the registration is the colleague's by now, and the offer says who it was. */
async function composeHandedOver(registrationId: string, locale: Locale): Promise<Composed> {
  const row = await db.handover.findFirst({
    relationLoadStrategy: 'join',
    where: { registrationId, acceptedAt: { not: null }, giverEmail: { not: null } },
    orderBy: { acceptedAt: 'desc' },
    select: {
      name: true,
      giverName: true,
      giverEmail: true,
      registration: { select: { forum: { select: forumSelect } } },
    },
  })
  if (!row?.giverEmail || !row.giverName) return dropped('gone')
  const letter = handedOverLetter({
    locale,
    name: row.giverName,
    to: row.name,
    forum: forumWords(toLetterForum(row.registration.forum), locale),
  })
  return { ok: true, to: row.giverEmail, letter }
}

async function composeInvitation(id: string, { now }: Setting): Promise<Composed> {
  const row = await db.invitationCode.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      code: true,
      name: true,
      email: true,
      locale: true,
      note: true,
      used: true,
      maxUses: true,
      expiresAt: true,
      retiredAt: true,
      forum: { select: { ...forumSelect, ...templateSelect('invitation') } },
    },
  })
  if (!row) return dropped('gone')
  if (row.email === null) return dropped('no_address')
  const isExpired = row.expiresAt !== null && row.expiresAt <= now
  if (row.retiredAt || row.used >= row.maxUses || isExpired) return dropped('over')
  const locale = localeOf(row.locale)
  const forum = toLetterForum(row.forum)
  const { name, code, maxUses, note } = row
  const expiresAt = row.expiresAt && untilWords(row.expiresAt, forum.timeZone, locale)
  const said = { name, forum: forumWords(forum, locale), acceptBy: expiresAt }
  const letter = invitationLetter({
    ...{ locale, name, code, maxUses, note, expiresAt },
    forum: said.forum,
    own: ownWords(toTemplateText(row.forum.mailTemplates[0]), locale, valuesOf(said)),
  })
  return { ok: true, to: row.email, letter }
}

import { CALENDAR_MEDIA_TYPE } from '#lib/platform/calendar/calendar-of.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Letter, LetterBlock, LetterFact } from '#lib/platform/mail/letter.ts'

/** What letters say of a forum, in the recipient's language. Null is unknown, and is left out. */
export type ForumWords = {
  slug: string
  name: string
  days: string | null
  place: string | null
}

/** What a forum says in its own words, filled in; null where the house speaks. */
export type OwnWords = { subject: string | null; body: string | null }

export const HOUSE_WORDS: OwnWords = { subject: null, body: null }

/** What letters say of a registration: nothing of the person but the name. */
export type RegistrationWords = {
  locale: Locale
  name: string
  code: string
  /** The part of the address that manages it */
  token: string
  ticketType: string
  forum: ForumWords
  /** Place in the waiting list, while it waits */
  position: number | null
  /** Until when the place must be accepted, as date and time with zone; null where nobody asks */
  acceptBy: string | null
  decisionNote: string | null
  isForumCancelled: boolean
  /** Sessions give seats of their own, and none is booked yet */
  canBookSessions: boolean
  /** A calendar file of the forum's days; null while no day is known */
  calendar: string | null
  own: OwnWords
}

export type RegistrationLetterKind =
  | 'confirmed'
  | 'pending'
  | 'waitlisted'
  | 'promoted'
  | 'declined'
  | 'cancelled'
  | 'changed'
  | 'reminder'
  | 'already_registered'

const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text })

/** The forum's own paragraphs, or else the house's. */
export const bodyOf = ({ body }: OwnWords, house: string): LetterBlock[] =>
  (body?.split(/\n{2,}/) ?? [house]).map(paragraph)

const note = (text: string): LetterBlock => ({ kind: 'note', text })

/** A letter to the person who is registered. */
export function registrationLetter(kind: RegistrationLetterKind, words: RegistrationWords): Letter {
  const { locale, name, forum } = words
  const t = getT(locale, 'letters')
  const parts = PARTS[kind](words)
  return {
    locale,
    subject: words.own.subject ?? t(`${kind}.subject`, { forum: forum.name }),
    preheader: parts.preheader ?? t(`${kind}.preheader`, { name, ...VALUES(words) }),
    blocks: [...parts.blocks, ...(parts.link === 'forum' ? [] : [note(t('linkIsKey'))])],
    reason: t('reason', { forum: forum.name }),
    attachments:
      words.calendar !== null && parts.hasCalendar
        ? [
            {
              fileName: `${forum.slug}.ics`,
              mediaType: `${CALENDAR_MEDIA_TYPE}; method=PUBLISH`,
              content: words.calendar,
            },
          ]
        : [],
  }
}

/** What the sentences under the headings name beside the person. */
const VALUES = ({ position, acceptBy, forum }: RegistrationWords) => ({
  position: position ?? 0,
  acceptBy: acceptBy ?? '',
  days: forum.days ?? '',
})

type Parts = {
  preheader?: string
  blocks: LetterBlock[]
  /** Where the button leads */
  link: 'registration' | 'forum'
  hasCalendar?: boolean
}

const PARTS: Record<RegistrationLetterKind, (words: RegistrationWords) => Parts> = {
  confirmed: (words) => withQuote(words, withTicket(words, 'confirmed')),
  reminder: (words) => withTicket(words, 'reminder'),
  changed: (words) => withTicket(words, 'changed'),
  promoted: (words) => (words.acceptBy === null ? withTicket(words, 'promoted') : toAccept(words)),
  pending: (words) => toManage(words, 'pending'),
  waitlisted: (words) => withQuote(words, toManage(words, 'waitlisted')),
  already_registered: (words) => toManage(words, 'already_registered'),
  declined: (words) => withQuote(words, toManage(words, 'declined')),
  cancelled: (words) => {
    const t = getT(words.locale, 'letters')
    const why = words.isForumCancelled
      ? t('cancelled.forumCancelled')
      : words.acceptBy !== null
        ? t('cancelled.notAccepted', { acceptBy: words.acceptBy })
        : null
    return {
      blocks: [
        facts(words),
        // A reason is a fact: it is told beside whatever the forum says.
        ...withFact(words.own, why, t('cancelled.body')),
        button(t('seeForum'), `/${words.locale}/forums/${words.forum.slug}`),
        ...(words.calendar === null ? [] : [note(t('cancelled.calendar'))]),
      ],
      link: 'forum',
      hasCalendar: true,
    }
  },
}

/** What the organiser wrote with the decision stands first. */
function withQuote({ locale, decisionNote }: RegistrationWords, parts: Parts): Parts {
  if (!decisionNote) return parts
  const author = getT(locale, 'letters')('organiserNote')
  return { ...parts, blocks: [{ kind: 'quote', author, text: decisionNote }, ...parts.blocks] }
}

function withTicket(
  words: RegistrationWords,
  kind: 'confirmed' | 'promoted' | 'changed' | 'reminder',
): Parts {
  const t = getT(words.locale, 'letters')
  const about = kind === 'changed' ? t('changed.calendar') : t('confirmed.calendar')
  return {
    // A forum may lose its date after the reminder was written.
    ...(kind === 'reminder' && words.forum.days === null
      ? { preheader: t('confirmed.preheader', { name: words.name }) }
      : {}),
    blocks: [
      facts(words),
      ...bodyOf(words.own, t(`${kind}.body`)),
      ...(words.canBookSessions && kind !== 'reminder' ? [paragraph(t('bookSessions'))] : []),
      button(t('open'), managePath(words)),
      ...(words.calendar === null ? [] : [note(about)]),
    ],
    link: 'registration',
    hasCalendar: true,
  }
}

function toAccept(words: RegistrationWords): Parts {
  const t = getT(words.locale, 'letters')
  const acceptBy = words.acceptBy ?? ''
  return {
    preheader: t('promoted.preheaderToAccept', { name: words.name, acceptBy }),
    blocks: [
      facts(words, [{ label: t('facts.acceptBy'), value: acceptBy }]),
      ...withFact(words.own, t('promoted.toAccept'), ''),
      button(t('accept'), managePath(words)),
    ],
    link: 'registration',
  }
}

function toManage(
  words: RegistrationWords,
  kind: 'pending' | 'waitlisted' | 'already_registered' | 'declined',
): Parts {
  const t = getT(words.locale, 'letters')
  return {
    blocks: [
      facts(words),
      ...bodyOf(words.own, t(`${kind}.body`)),
      button(t('manage'), managePath(words)),
    ],
    link: 'registration',
  }
}

/** What must be said, and the forum's own words after it; the house's only where neither is. */
const withFact = (own: OwnWords, fact: string | null, house: string): LetterBlock[] =>
  fact === null
    ? bodyOf(own, house)
    : [paragraph(fact), ...(own.body === null ? [] : bodyOf(own, ''))]

const managePath = ({ locale, token }: RegistrationWords): `/${string}` =>
  `/${locale}/registrations/${token}`

const button = (label: string, path: `/${string}`): LetterBlock => ({ kind: 'button', label, path })

function facts(words: RegistrationWords, more: readonly LetterFact[] = []): LetterBlock {
  const t = getT(words.locale, 'letters')
  return {
    kind: 'facts',
    facts: [
      ...forumFacts(words.locale, words.forum),
      { label: t('facts.ticketType'), value: words.ticketType },
      { label: t('facts.code'), value: words.code },
      ...more,
    ],
  }
}

/** The forum with its date and place, as far as they are known. */
export function forumFacts(locale: Locale, { name, days, place }: ForumWords): LetterFact[] {
  const t = getT(locale, 'letters')
  return [
    { label: t('facts.forum'), value: name },
    ...(days === null ? [] : [{ label: t('facts.days'), value: days }]),
    ...(place === null ? [] : [{ label: t('facts.place'), value: place }]),
  ]
}

import { programmeChangedLetter } from '#lib/domain/programme/telling/emails.ts'
import { type RegistrationWords, registrationLetter } from '#lib/domain/registrations/emails.ts'
import { invitationLetter } from '#lib/domain/registrations/invitations/emails.ts'
import { formatZone } from '#lib/platform/dates/zone.ts'
import { LOCALES, type Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Letter, LetterBlock } from '#lib/platform/mail/letter.ts'
import { renderText } from '#lib/platform/mail/render-text.ts'
import { forumWords, type LetterForum, untilWords } from '../../composing/utils.ts'
import { SAMPLE_CODE } from '../constants.ts'
import type { ReadSample, TemplateKind, TemplateText } from '../types.ts'
import { ownWords, valuesOf } from '../utils.ts'

const DAY_MS = 86_400_000
const POSITION = 3

export type SampleForum = LetterForum & { ticketType: LocalizedText | null }

/**
 * A letter as somebody at this forum would get it, about a person who is not there: everything of the
 * forum is real, name and number are made up, and no button opens anybody's registration.
 */
export function sampleLetter(options: {
  kind: TemplateKind
  text: TemplateText
  locale: Locale
  forum: SampleForum
  now: Date
}): Letter {
  const { kind, text, locale, forum, now } = options
  const t = getT(locale, 'letters')
  const said = {
    name: t('templates.sample.name'),
    code: SAMPLE_CODE,
    ticketType: forum.ticketType
      ? pickString(forum.ticketType, locale)
      : t('templates.sample.ticketType'),
    forum: forumWords(forum, locale),
    position: kind === 'waitlisted' ? POSITION : null,
    acceptBy:
      kind === 'promoted' || kind === 'invitation'
        ? untilWords(new Date(now.getTime() + 2 * DAY_MS), forum.timeZone, locale)
        : null,
  }
  const own = ownWords(text, locale, valuesOf(said))
  const letter =
    kind === 'programme_changed'
      ? programmeChangedLetter({
          ...{ locale, own, name: said.name, forum: said.forum, token: '' },
          zone: formatZone(forum.timeZone, locale),
          changes: [sampleChange(locale)],
        })
      : kind === 'invitation'
        ? invitationLetter({
            ...{ locale, own, name: said.name, code: said.code, forum: said.forum },
            ...{ maxUses: 1, expiresAt: said.acceptBy, note: null },
          })
        : registrationLetter(kind, { ...FOR_NOBODY, ...{ locale, own, ...said } })
  const path = `/${locale}/forums/${forum.slug}` as const
  return { ...letter, attachments: [], blocks: letter.blocks.map((block) => ledTo(block, path)) }
}

/** The letter as text, in every language. */
export function samplesOf(
  options: Omit<Parameters<typeof sampleLetter>[0], 'locale'> & { origin: string },
): ReadSample[] {
  return LOCALES.map((locale) => {
    const letter = sampleLetter({ ...options, locale })
    return { locale, subject: letter.subject, text: renderText(letter, options.origin) }
  })
}

function sampleChange(locale: Locale) {
  const t = getT(locale, 'letters')
  const at = (when: string) => t('programme_changed.at', { when, room: t('templates.sample.room') })
  return { title: t('templates.sample.session'), was: at('10:00–10:40'), is: at('11:00–11:40') }
}

const FOR_NOBODY = {
  token: '',
  decisionNote: null,
  isForumCancelled: false,
  canBookSessions: false,
  calendar: null,
} satisfies Partial<RegistrationWords>

const ledTo = (block: LetterBlock, path: `/${string}`): LetterBlock =>
  block.kind === 'button' ? { ...block, path } : block

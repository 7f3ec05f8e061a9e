import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Letter } from '#lib/platform/mail/letter.ts'
import { type ForumWords, forumFacts } from '../emails.ts'

/** To a colleague to whom somebody wants to give a place. */
export function handoverOfferedLetter(words: {
  locale: Locale
  /** Who offers it */
  from: string
  forum: ForumWords
  ticketType: string
  /** Date and time with zone */
  expiresAt: string
  token: string
}): Letter {
  const { locale, from, forum, ticketType, expiresAt, token } = words
  const t = getT(locale, 'letters')
  return {
    locale,
    subject: t('handover_offered.subject', { forum: forum.name }),
    preheader: t('handover_offered.preheader', { from }),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...forumFacts(locale, forum),
          { label: t('facts.ticketType'), value: ticketType },
          { label: t('facts.acceptBy'), value: expiresAt },
        ],
      },
      { kind: 'paragraph', text: t('handover_offered.body') },
      { kind: 'button', label: t('accept'), path: `/${locale}/handovers/${token}` },
    ],
    reason: t('handover_offered.reason'),
  }
}

/** To the person who gave a place away, once the colleague has taken it. */
export function handedOverLetter(words: {
  locale: Locale
  name: string
  /** Who has it now */
  to: string
  forum: ForumWords
}): Letter {
  const { locale, name, to, forum } = words
  const t = getT(locale, 'letters')
  return {
    locale,
    subject: t('handed_over.subject', { forum: forum.name }),
    preheader: t('handed_over.preheader', { name, to }),
    blocks: [
      { kind: 'facts', facts: forumFacts(locale, forum) },
      { kind: 'paragraph', text: t('handed_over.body') },
    ],
    reason: t('reason', { forum: forum.name }),
  }
}

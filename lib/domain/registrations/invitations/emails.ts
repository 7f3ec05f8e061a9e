import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Letter, LetterBlock } from '#lib/platform/mail/letter.ts'
import { bodyOf, type ForumWords, forumFacts, type OwnWords } from '../emails.ts'

/** An invitation code, to somebody whom the organiser wants to come. */
export function invitationLetter(words: {
  locale: Locale
  name: string | null
  code: string
  maxUses: number
  /** Date and time with zone; null for a code without an end */
  expiresAt: string | null
  note: string | null
  forum: ForumWords
  own: OwnWords
}): Letter {
  const { locale, name, code, maxUses, expiresAt, note, forum, own } = words
  const t = getT(locale, 'letters')
  const until = expiresAt === null ? [] : [{ label: t('facts.validUntil'), value: expiresAt }]
  const quote: LetterBlock[] = note
    ? [{ kind: 'quote', author: t('organiserNote'), text: note }]
    : []
  return {
    locale,
    subject: own.subject ?? t('invitation.subject', { forum: forum.name }),
    preheader: name ? t('invitation.preheader', { name }) : t('invitation.preheaderWithoutName'),
    blocks: [
      { kind: 'facts', facts: [...forumFacts(locale, forum), ...until] },
      ...quote,
      ...bodyOf(own, t('invitation.body')),
      {
        kind: 'button',
        label: t('register'),
        path: `/${locale}/forums/${forum.slug}/register?invitation=${encodeURIComponent(code)}`,
      },
      { kind: 'code', label: t('invitation.code'), code },
      ...(maxUses > 1
        ? [{ kind: 'note' as const, text: t('invitation.uses', { count: maxUses }) }]
        : []),
    ],
    reason: t('invitation.reason', { forum: forum.name }),
  }
}

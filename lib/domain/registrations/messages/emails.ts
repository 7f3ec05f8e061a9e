import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Letter } from '#lib/platform/mail/letter.ts'

/** What the letter of a message says beside what the organiser wrote. */
export type MessageWords = {
  locale: Locale
  subject: string
  body: string
  forum: { name: string; slug: string }
  /** The part of the address that manages the registration; null for one that has ended. */
  token: string | null
}

/** What an organiser wrote, set apart as theirs, and the way to one's own registration. */
export function messageLetter({ locale, subject, body, forum, token }: MessageWords): Letter {
  const t = getT(locale, 'letters')
  const [preheader = subject] = body.split('\n')
  return {
    locale,
    subject,
    preheader,
    blocks: [
      { kind: 'quote', author: t('message.author', { forum: forum.name }), text: body },
      token === null
        ? { kind: 'button', label: t('seeForum'), path: `/${locale}/forums/${forum.slug}` }
        : { kind: 'button', label: t('manage'), path: `/${locale}/registrations/${token}` },
      ...(token === null ? [] : [{ kind: 'note' as const, text: t('linkIsKey') }]),
    ],
    reason: t('reason', { forum: forum.name }),
  }
}

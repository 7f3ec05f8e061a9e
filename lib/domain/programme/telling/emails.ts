import {
  bodyOf,
  type ForumWords,
  forumFacts,
  type OwnWords,
} from '#lib/domain/registrations/emails.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Letter, LetterBlock } from '#lib/platform/mail/letter.ts'

/** One part as a letter says it: what it is called, how it was, how it is. */
export type ChangeWords = { title: string; was: string; is: string }

/** To somebody who has a seat at a part of a programme, or has starred it: what is not as it was. */
export function programmeChangedLetter(words: {
  locale: Locale
  /** Null for an account that says none */
  name: string | null
  forum: ForumWords
  changes: readonly ChangeWords[]
  /** The clock that times are said on */
  zone: string
  /** Opens the person's registration; null for whoever has none and has starred something */
  token: string | null
  own: OwnWords
}): Letter {
  const { locale, name, forum, changes, zone, token, own } = words
  const t = getT(locale, 'letters')
  return {
    locale,
    subject: own.subject ?? t('programme_changed.subject', { forum: forum.name }),
    preheader: name
      ? t('programme_changed.preheader', { name })
      : t('programme_changed.preheaderWithoutName'),
    blocks: [
      ...changes.map(
        ({ title, was, is }): LetterBlock => ({
          kind: 'facts',
          facts: [
            { label: t('programme_changed.session'), value: title },
            { label: t('programme_changed.was'), value: was },
            { label: t('programme_changed.is'), value: is },
          ],
        }),
      ),
      { kind: 'note', text: t('programme_changed.zone', { zone }) },
      { kind: 'facts', facts: forumFacts(locale, forum) },
      ...bodyOf(own, t('programme_changed.body')),
      ...(token === null
        ? [
            {
              ...{ kind: 'button' as const, label: t('programme_changed.agenda') },
              path: `/${locale}/me/agenda` as const,
            },
          ]
        : [
            {
              ...{ kind: 'button' as const, label: t('manage') },
              path: `/${locale}/registrations/${token}` as const,
            },
            { kind: 'note' as const, text: t('linkIsKey') },
          ]),
    ],
    reason: t(token === null ? 'programme_changed.reason' : 'reason', { forum: forum.name }),
  }
}

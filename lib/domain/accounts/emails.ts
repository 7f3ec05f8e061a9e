import { getT } from '#lib/platform/i18n/translate.ts'
import type { Letter } from '#lib/platform/mail/letter.ts'
import type { CodeLetterFacts } from './sign-in/types.ts'

/** The letter with a code and a link to sign in. */
export function codeLetter(facts: Omit<CodeLetterFacts, 'to'>): Letter {
  const { locale, code, linkPath, minutes } = facts
  const t = getT(locale, 'accounts')
  return {
    locale,
    subject: t('letter.subject', { code }),
    preheader: t('letter.preheader', { minutes }),
    blocks: [
      { kind: 'paragraph', text: t('letter.enter') },
      { kind: 'code', label: t('code.label'), code },
      { kind: 'paragraph', text: t('letter.orOpen') },
      { kind: 'button', label: t('letter.open'), path: linkPath },
      { kind: 'note', text: t('letter.note', { minutes }) },
    ],
    reason: t('letter.reason'),
  }
}

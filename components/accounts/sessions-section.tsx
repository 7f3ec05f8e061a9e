import { signInWords } from '#components/accounts/sign-in-words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { Section } from '#components/patterns/section.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { ForgetTickets } from '#components/tickets/forget-tickets.tsx'
import {
  endAllSessionsAction,
  endSessionAction,
} from '#lib/domain/accounts/account-sessions/actions.ts'
import type { SecurityPage } from '#lib/domain/accounts/second-factor/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The browsers in which somebody is signed in, each with its way out. */
export function SessionsSection({
  locale,
  sessions,
}: {
  locale: Locale
  sessions: SecurityPage['sessions']
}) {
  const t = getT(locale, 'accounts')
  const words = signInWords(locale)
  return (
    <Section id="sessions" title={t('security.sessions')} note={t('security.sessionsNote')}>
      <ul className="ruled-rows">
        {sessions.map(({ publicId, device, isThis, signedInAt, seenAt }) => (
          <li key={publicId}>
            <div>
              <p className="row-name">
                {device || t('security.unknownDevice')}
                {isThis ? <span className="tag">{t('security.thisOne')}</span> : null}
              </p>
              <p className="small muted">{t('security.seenAt', { when: seenAt })}</p>
              <p className="small muted">{t('security.signedInAt', { when: signedInAt })}</p>
            </div>
            <ActionForm id={`end-${publicId}`} action={endSessionAction} words={words}>
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="session" value={publicId} />
              {isThis ? <ForgetTickets /> : null}
              <SubmitButton tone="line">
                {isThis ? t('security.signOutThis') : t('security.signOut')}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm id="end-all" action={endAllSessionsAction} words={words}>
        <input type="hidden" name="locale" value={locale} />
        <ForgetTickets />
        <div className="form-actions">
          <SubmitButton tone="line">{t('security.signOutAll')}</SubmitButton>
          <span className="small muted">{t('security.signOutAllHint')}</span>
        </div>
      </ActionForm>
    </Section>
  )
}

import { ForgetTyping } from '#components/edits/kept-typing/forget-typing.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { OwnRegistrations } from '#components/me/own-registrations.tsx'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Section } from '#components/patterns/section.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { ForgetTickets } from '#components/tickets/forget-tickets.tsx'
import { signOutAction } from '#lib/domain/accounts/account-sessions/actions.ts'
import type { Affairs, Duties } from '#lib/domain/me/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type MeViewProps = {
  email: string
  name: string | null
  affairs: Affairs
  /** Null for everybody but organisers. */
  duties: Duties | null
  now: Date
  locale: Locale
}

const PLACES = ['agenda', 'security', 'data'] as const

/** What somebody signed in comes for: registrations first, with what to do next; then the further pages. */
export function MeView({ email, name, affairs, duties, now, locale }: MeViewProps) {
  const t = getT(locale, 'me')
  const { coming, past } = affairs
  return (
    <div className="wrap me">
      <PageHeader
        title={t('title')}
        sub={name ? t('signedInNamed', { name, email }) : t('signedIn', { email })}
      />
      <Section id="coming" title={t('coming')} rail={t('count', { count: coming.length })} bare>
        {coming.length === 0 ? (
          <EmptyState
            title={past.length === 0 ? t('noneYet') : t('noneComing')}
            action={{ href: hrefOf(locale, 'forums'), label: t('findForum') }}
          >
            {t('howTo', { email })}
          </EmptyState>
        ) : (
          <OwnRegistrations registrations={coming} now={now} locale={locale} />
        )}
      </Section>
      {past.length > 0 ? (
        <Section id="past" title={t('past')} rail={t('count', { count: past.length })} bare>
          <OwnRegistrations registrations={past} now={now} locale={locale} />
        </Section>
      ) : null}
      {duties === null ? null : (
        <Section id="duties" title={t('duties.title')} bare>
          <ul className="onward">
            <li>
              <a href={hrefOf(locale, 'organise')}>
                <b>{t('duties.panel')}</b>
                <small>{t('duties.panelNote')}</small>
              </a>
            </li>
            {duties.failedLetters === null ? null : (
              <li>
                <a href={hrefOf(locale, 'organise/letters')}>
                  <b>{t('duties.letters')}</b>
                  <small>{t('duties.failedLetters', { count: duties.failedLetters })}</small>
                </a>
              </li>
            )}
          </ul>
        </Section>
      )}
      <Section id="further" title={t('further')} bare>
        <ul className="onward">
          {PLACES.map((place) => (
            <li key={place}>
              <a href={hrefOf(locale, `me/${place}`)}>
                <b>{t(`places.${place}`)}</b>
                <small>{t(`places.${place}Note`)}</small>
              </a>
            </li>
          ))}
        </ul>
        <ActionForm
          id="sign-out"
          action={signOutAction}
          words={formWords(locale)}
          className="sign-out"
        >
          <input type="hidden" name="locale" value={locale} />
          <ForgetTickets />
          <ForgetTyping />
          <div className="form-actions">
            <SubmitButton tone="line">{t('signOut')}</SubmitButton>
          </div>
        </ActionForm>
      </Section>
    </div>
  )
}

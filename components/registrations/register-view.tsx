import { ForumDates } from '#components/forums/forum-dates.tsx'
import { ForumPlace } from '#components/forums/forum-place.tsx'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { Section } from '#components/patterns/section.tsx'
import { PhaseNotice } from '#components/registrations/phase-notice.tsx'
import { Places } from '#components/registrations/places.tsx'
import { RegisterForm, type RegisterFormProps } from '#components/registrations/register-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ForumFrameData } from '#lib/domain/forums/frame/types.ts'
import { canRegister } from '#lib/domain/registrations/policy.ts'
import type { RegistrationPhase } from '#lib/domain/registrations/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type RegisterViewProps = RegisterFormProps & {
  frame: ForumFrameData
  phase: RegistrationPhase
}

/** A forum's registration: where it stands, what is left, and the form while it can be sent. */
export function RegisterView(props: RegisterViewProps) {
  const { offer, phase, locale, frame, invitation, types } = props
  const t = getT(locale, 'register-form')
  const showsPlaces = phase === 'open' || phase === 'full'
  return (
    <div className="wrap">
      <Section id="phase" title={t('state')}>
        <PhaseNotice offer={offer} phase={phase} locale={locale} />
        <DataList kind="facts">
          <DataRow locale={locale} label={t('date')}>
            <ForumDates forum={frame} locale={locale} weekday />
          </DataRow>
          <DataRow locale={locale} label={t('place')}>
            {frame.city || frame.venue ? <ForumPlace forum={frame} locale={locale} /> : null}
          </DataRow>
        </DataList>
        {showsPlaces && types.length > 0 ? <Places types={types} locale={locale} /> : null}
      </Section>
      {canRegister(phase, offer.terms) ? (
        <Section id="form" title={t('formTitle')} rail={t('formRail')}>
          {invitation ? null : <InvitationEntry locale={locale} />}
          <RegisterForm
            offer={offer}
            locale={locale}
            formKey={props.formKey}
            person={props.person}
            invitation={invitation}
            types={types}
            typed={props.typed}
          />
        </Section>
      ) : null}
    </div>
  )
}

/** Asks for the page again with the code, which may open a kind of place that others do not see. */
function InvitationEntry({ locale }: { locale: Locale }) {
  const t = getT(locale, 'register-form')
  return (
    <details className="more">
      <summary>{t('invitation.summary')}</summary>
      <form method="get" className="code-entry">
        <label htmlFor="invitation-code">{t('fields.invitation')}</label>
        <p className="hint" id="invitation-hint">
          {t('invitation.hint')}
        </p>
        <div>
          <Input
            id="invitation-code"
            name="invitation"
            required
            maxLength={80}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="invitation-hint"
          />
          <Button type="submit" tone="line">
            {t('invitation.use')}
          </Button>
        </div>
      </form>
    </details>
  )
}

import { ActionForm } from '#components/patterns/action-form.tsx'
import { SelectField, TextField } from '#components/patterns/field.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { correctAccountAction, correctRegistrationAction } from '#lib/domain/privacy/actions.ts'
import type { Asker, CorrectableRegistration } from '#lib/domain/privacy/types.ts'
import { NAME_MAX, ORGANISATION_MAX, PHONE_MAX } from '#lib/domain/registrations/constants.ts'
import type { SentValues } from '#lib/platform/action.ts'
import { LOCALES, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type Props = {
  asker: Asker
  registrations: readonly CorrectableRegistration[]
  locale: Locale
  /** Of one of these forms, which names its registration if it has one. */
  typed: SentValues | null
}

/**
 * A small form for the account and for each registration. Not folded away: without scripts the answer to a form would
 * come back inside what is closed.
 */
export function Corrections({ asker, registrations, locale, typed }: Props) {
  const t = getT(locale, 'privacy')
  return (
    <ul className="corrections">
      {asker.account ? (
        <li>
          <h3>{t('data.account')}</h3>
          <AccountForm
            account={asker.account}
            locale={locale}
            typed={typed && 'registration' in typed ? null : typed}
          />
        </li>
      ) : null}
      {registrations.length === 0 ? <li>{t('data.noRegistrations')}</li> : null}
      {registrations.map((registration) => (
        <li key={registration.id}>
          <h3>
            <Localized text={registration.forumName} locale={locale} />
          </h3>
          <RegistrationForm
            registration={registration}
            token={asker.token ?? ''}
            locale={locale}
            typed={typed?.registration === registration.id ? typed : null}
          />
        </li>
      ))}
    </ul>
  )
}

function RegistrationForm({
  registration,
  token,
  locale,
  typed,
}: {
  registration: CorrectableRegistration
  token: string
  locale: Locale
  typed: SentValues | null
}) {
  const t = getT(locale, 'privacy')
  const { id, version, name, phone, organisation } = registration
  const labels = {
    name: t('data.name'),
    phone: t('data.phone'),
    organisation: t('data.organisation'),
  }
  return (
    <ActionForm
      id={`correct-${id}`}
      action={correctRegistrationAction}
      words={formWords(locale, { refusals: { stale: t('data.stale') } })}
      labels={labels}
      typed={typed}
      done={t('data.saved')}
    >
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="registration" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextField
        name="name"
        label={labels.name}
        defaultValue={name}
        maxLength={NAME_MAX}
        autoComplete="name"
      />
      <TextField
        name="phone"
        label={labels.phone}
        defaultValue={phone ?? ''}
        maxLength={PHONE_MAX}
        type="tel"
        autoComplete="tel"
        optional
      />
      <TextField
        name="organisation"
        label={labels.organisation}
        defaultValue={organisation ?? ''}
        maxLength={ORGANISATION_MAX}
        autoComplete="organization"
        optional
      />
      <div className="form-actions">
        <SubmitButton tone="line">{t('data.save')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

function AccountForm({
  account,
  locale,
  typed,
}: {
  account: NonNullable<Asker['account']>
  locale: Locale
  typed: SentValues | null
}) {
  const t = getT(locale, 'privacy')
  const labels = { name: t('data.accountName'), locale: t('data.language') }
  return (
    <ActionForm
      id="correct-account"
      action={correctAccountAction}
      words={formWords(locale)}
      labels={labels}
      typed={typed}
      done={t('data.saved')}
    >
      <TextField
        name="name"
        label={labels.name}
        defaultValue={account.name ?? ''}
        maxLength={NAME_MAX}
        autoComplete="name"
        optional
      />
      <SelectField
        name="locale"
        label={labels.locale}
        defaultValue={account.locale}
        options={LOCALES.map((value) => ({ value, label: t(`values.${value}`) }))}
      />
      <div className="form-actions">
        <SubmitButton tone="line">{t('data.save')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

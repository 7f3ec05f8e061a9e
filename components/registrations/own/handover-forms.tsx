import { ActionForm } from '#components/patterns/action-form.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { consentChoices } from '#components/registrations/consent-choices.ts'
import { Consents } from '#components/registrations/consents.tsx'
import { formLabels, ownFaults } from '#components/registrations/form-labels.ts'
import { LinkFields } from '#components/registrations/own/link-forms.tsx'
import { ownRefusals } from '#components/registrations/own/own-refusals.ts'
import { PersonFields } from '#components/registrations/person-fields.tsx'
import { Questions } from '#components/registrations/questions.tsx'
import {
  offerHandoverAction,
  takeHandoverAction,
} from '#lib/domain/registrations/handovers/actions.ts'
import type { HandoverDetail } from '#lib/domain/registrations/handovers/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type FormProps = { token: string; locale: Locale; typed: SentValues | null }

/** Names the colleague to whom the place is offered. */
export function OfferForm({ token, locale, typed }: FormProps) {
  const t = getT(locale, 'register-form')
  const labels = { name: t('handover.name'), email: t('handover.email') }
  return (
    <ActionForm
      id="handover"
      action={offerHandoverAction}
      words={formWords(locale, { refusals: ownRefusals(locale) })}
      labels={labels}
      typed={typed}
    >
      <LinkFields token={token} locale={locale} />
      <TextField name="name" label={labels.name} autoComplete="off" />
      <TextField
        name="email"
        type="email"
        label={labels.email}
        autoComplete="off"
        inputMode="email"
        spellCheck={false}
      />
      <div className="form-actions">
        <SubmitButton>{t('handover.submit')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** The colleague's own data and consents; the address is the one that the offer went to. */
export function TakeForm({ token, locale, typed, offer }: FormProps & { offer: HandoverDetail }) {
  const t = getT(locale, 'register-form')
  const questions = offer.questions.filter(
    ({ forTypes }) => forTypes.length === 0 || forTypes.includes(offer.ticketType.slug),
  )
  return (
    <ActionForm
      id="take"
      action={takeHandoverAction}
      words={formWords(locale, { refusals: ownRefusals(locale), faults: ownFaults(locale) })}
      labels={formLabels(offer, locale)}
      typed={typed}
    >
      <LinkFields token={token} locale={locale} />
      <PersonFields locale={locale} person={{ name: offer.name }} />
      <Questions
        // The kind of place is given: what depends on it alone is simply asked.
        questions={questions.map((question) => ({ ...question, forTypes: [] }))}
        types={[]}
        locale={locale}
      />
      <Consents legend={t('consents.legend')} texts={consentChoices(offer.consentTexts, locale)} />
      <div className="form-actions">
        <SubmitButton>{t('take.submit')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

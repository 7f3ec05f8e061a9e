import { hrefOf } from '#components/layout/nav.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { formLabels, ownFaults } from '#components/registrations/form-labels.ts'
import { LinkFields } from '#components/registrations/own/link-forms.tsx'
import { ownRefusals } from '#components/registrations/own/own-refusals.ts'
import type { OwnProps } from '#components/registrations/own/own-state.tsx'
import { PersonFields } from '#components/registrations/person-fields.tsx'
import { KindField, SessionsField } from '#components/registrations/place-fields.tsx'
import { Questions } from '#components/registrations/questions.tsx'
import { changeRegistrationAction } from '#lib/domain/registrations/changes/actions.ts'
import type { RegistrationOffer } from '#lib/domain/registrations/types.ts'
import { offeredTypes } from '#lib/domain/registrations/utils.ts'
import type { SentValues } from '#lib/platform/action.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const filesOf = ({ answered }: OwnProps['registration']) =>
  Object.fromEntries(
    answered.flatMap(({ question, file }) => (file ? [[question.slug, file.name]] : [])),
  )

/** The whole registration as a form, filled with what stands; the address alone cannot change. */
export function ChangeForm({
  registration,
  token,
  locale,
  offer,
  typed,
}: OwnProps & { offer: RegistrationOffer; typed: SentValues | null }) {
  const t = getT(locale, 'register-form')
  const own = registration.ticketType
  // A hidden kind of place is kept by whoever has it.
  const types = offer.ticketTypes.filter(
    (type) => type.slug === own.slug || offeredTypes(offer).includes(type),
  )
  return (
    <ActionForm
      id="change"
      action={changeRegistrationAction}
      words={formWords(locale, { refusals: ownRefusals(locale), faults: ownFaults(locale) })}
      labels={formLabels(offer, locale)}
      typed={typed}
    >
      <LinkFields token={token} locale={locale} />
      <input type="hidden" name="version" value={registration.version} />
      <PersonFields locale={locale} person={registration} />
      <KindField types={types} terms={offer.terms} locale={locale} own={own.slug} />
      {registration.status === 'confirmed' ? (
        <SessionsField
          sessions={offer.sessionPlaces}
          zone={offer.forum.timeZone}
          locale={locale}
          own={registration.sessions.map(({ slug }) => slug)}
        />
      ) : null}
      <Questions
        questions={offer.questions}
        types={types}
        locale={locale}
        answers={registration.answers}
        files={filesOf(registration)}
      />
      <div className="form-actions">
        <SubmitButton>{t('change.submit')}</SubmitButton>
        <a className="act" href={hrefOf(locale, `registrations/${token}`)}>
          {t('manage.back')}
        </a>
      </div>
    </ActionForm>
  )
}

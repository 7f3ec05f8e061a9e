import { hrefOf } from '#components/layout/nav.ts'
import { MailKeptNotice } from '#components/letters/mail-kept-notice.tsx'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { HiddenField, TextField } from '#components/patterns/field.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { SignInFirstButton } from '#components/patterns/sign-in-first-button.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { consentChoices } from '#components/registrations/consent-choices.ts'
import { Consents } from '#components/registrations/consents.tsx'
import { formLabels, ownFaults } from '#components/registrations/form-labels.ts'
import { PersonFields } from '#components/registrations/person-fields.tsx'
import { KindField, SessionsField } from '#components/registrations/place-fields.tsx'
import { Questions } from '#components/registrations/questions.tsx'
import { registerAction } from '#lib/domain/registrations/actions.ts'
import type { RegistrationOffer, TicketType } from '#lib/domain/registrations/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type RegisterFormProps = {
  offer: RegistrationOffer
  locale: Locale
  /** One wish to register, one key: sending it twice registers once. */
  formKey: string
  /** Who is signed in. */
  person: { name: string; email: string } | null
  /** The code that the address of the page brings. */
  invitation?: string
  /** What may be chosen: what is offered to everybody, and what the invitation opens. */
  types: readonly TicketType[]
  typed: SentValues | null
}

/** The form that takes a place: few fields first, what the forum asks after them, consent last. */
export function RegisterForm(props: RegisterFormProps) {
  const { offer, locale, formKey, person, invitation, types, typed } = props
  const t = getT(locale, 'register-form')
  return (
    <ActionForm
      id="register"
      action={registerAction}
      words={formWords(locale, {
        faults: ownFaults(locale),
        refusals: {
          not_open_not_yet_open: t('phase.notYetOpen'),
          not_open_closed: t('phase.closed'),
          not_open_cancelled: t('phase.cancelled'),
          not_open_over: t('phase.over'),
          not_open_full: t('phase.full'),
          sent_before: t('refusals.sentBefore'),
          not_found: t('refusals.notOffered'),
        },
      })}
      labels={formLabels(offer, locale)}
      typed={typed}
      done={<LookIntoMail locale={locale} forum={offer.forum.slug} />}
      doneReplaces
    >
      <HiddenField name="key" value={formKey} />
      <input type="hidden" name="forum" value={offer.forum.slug} />
      <input type="hidden" name="locale" value={locale} />
      <PersonFields locale={locale} person={person ?? {}} withEmail />
      {invitation ? (
        <TextField
          name="invitation"
          label={t('fields.invitation')}
          optional
          autoComplete="off"
          spellCheck={false}
          defaultValue={invitation}
        />
      ) : null}
      <KindField types={types} terms={offer.terms} locale={locale} />
      <SessionsField sessions={offer.sessionPlaces} zone={offer.forum.timeZone} locale={locale} />
      <Questions questions={offer.questions} types={types} locale={locale} />
      <Consents legend={t('consents.legend')} texts={consentChoices(offer.consentTexts, locale)} />
      <div className="form-actions">
        <SubmitButton>{t('submit')}</SubmitButton>
        {/* After it: Enter in a field presses the first button of the form. */}
        {person ? null : <SignInFirstButton>{t('signInFirst')}</SignInFirstButton>}
      </div>
    </ActionForm>
  )
}

/** Said to whoever registers an address again; its owner finds the details in the mail. */
function LookIntoMail({ locale, forum }: { locale: Locale; forum: string }) {
  const t = getT(locale, 'register-form')
  return (
    <>
      <p className="phase-words">{t('lookIntoMail.title')}</p>
      <p>{t('lookIntoMail.text')}</p>
      <MailKeptNotice locale={locale} />
      <p>
        <a className="act" href={hrefOf(locale, `forums/${forum}`)}>
          {t('lookIntoMail.back')}
        </a>
      </p>
    </>
  )
}

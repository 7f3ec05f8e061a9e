import { ActionForm } from '#components/patterns/action-form.tsx'
import { SelectField, TextareaField } from '#components/patterns/field.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { decisionFormWords } from '#components/registrations/panel/decision-words.ts'
import { NOTE_MAX } from '#lib/domain/registrations/constants.ts'
import { decideRegistrationAction } from '#lib/domain/registrations/panel/actions.ts'
import type { PanelDecision, PlaceType } from '#lib/domain/registrations/panel/types.ts'
import { hasFreePlace } from '#lib/domain/registrations/policy.ts'
import type { RegistrationDetail } from '#lib/domain/registrations/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const OFFERED: Record<RegistrationDetail['status'], readonly PanelDecision[]> = {
  pending: ['approve', 'decline', 'move', 'cancel'],
  confirmed: ['move', 'cancel'],
  waitlisted: ['move', 'cancel'],
  attended: [],
  declined: [],
  cancelled: [],
}

type DecideProps = {
  locale: Locale
  slug: string
  registration: RegistrationDetail
  types: readonly PlaceType[]
}

/** What can be done with one registration; each is confirmed below what it brings about. */
export function DecideForms(props: DecideProps) {
  const { locale, registration } = props
  const t = getT(locale, 'panel-registrations')
  const offered = OFFERED[registration.status]
  if (offered.length === 0) {
    const hasCome = registration.status === 'attended'
    return <p className="muted">{t(hasCome ? 'detail.arrivedNothing' : 'detail.nothingToDo')}</p>
  }
  return (
    <div className="reg-decisions">
      {offered.map((decision) => (
        <details key={decision} name="decision">
          <summary>{t(`decisions.${decision}`)}</summary>
          <DecideForm {...props} decision={decision} />
        </details>
      ))}
    </div>
  )
}

function DecideForm(props: DecideProps & { decision: PanelDecision }) {
  const { locale, slug, registration, types, decision } = props
  const t = getT(locale, 'panel-registrations')
  const withNote = decision === 'approve' || decision === 'decline'
  return (
    <ActionForm
      id={decision}
      action={decideRegistrationAction}
      words={decisionFormWords(locale)}
      labels={{ note: t('detail.decisionNote'), ticketType: t('batch.type') }}
    >
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="registration" value={registration.id} />
      <input type="hidden" name="version" value={registration.version} />
      <input type="hidden" name="decision" value={decision} />
      <p>{t(`confirm.${decision}`, { name: registration.name })}</p>
      {withNote ? (
        <TextareaField name="note" label={t('detail.decisionNote')} optional maxLength={NOTE_MAX} />
      ) : null}
      {decision === 'move' ? (
        <SelectField
          name="ticketType"
          label={t('batch.type')}
          options={[
            { value: '', label: t('batch.choose') },
            ...types
              .filter(({ id }) => id !== registration.ticketType.id)
              .map((type) => ({ value: type.id, label: freeOf(type, locale) })),
          ]}
        />
      ) : null}
      <div className="form-actions">
        <SubmitButton tone={decision === 'cancel' || decision === 'decline' ? 'danger' : 'main'}>
          {t(`confirmNow.${decision}`)}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

/** A kind of place with what is left of it. */
export function freeOf(type: PlaceType, locale: Locale, canWait = false): string {
  const t = getT(locale, 'panel-registrations')
  const left = hasFreePlace(type)
    ? t('add.left', { count: type.capacity - type.confirmed })
    : t(canWait ? 'add.full' : 'add.fullNoWait')
  const separator = locale === 'en' ? ', ' : '，'
  return `${pickString(type.name, locale)}${separator}${left}`
}

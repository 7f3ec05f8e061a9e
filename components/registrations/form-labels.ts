import type { RegistrationOffer } from '#lib/domain/registrations/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Names of the fields in the order of the page, for the summary of what must be changed. */
export function formLabels(
  offer: Pick<RegistrationOffer, 'questions'>,
  locale: Locale,
): Record<string, string> {
  const t = getT(locale, 'register-form')
  return {
    name: t('fields.name'),
    email: t('fields.email'),
    phone: t('fields.phone'),
    organisation: t('fields.organisation'),
    ticketType: t('fields.ticketType'),
    sessions: t('fields.sessions'),
    ...Object.fromEntries(
      offer.questions.map(({ slug, label }) => [`answers.${slug}`, pickString(label, locale)]),
    ),
    consents: t('consents.legend'),
    invitation: t('fields.invitation'),
  }
}

/** Words for faults that only these forms know. */
export function ownFaults(locale: Locale): Record<string, string> {
  const t = getT(locale, 'register-form')
  return {
    bad_invitation: t('faults.bad_invitation'),
    invitation_used: t('faults.invitation_used'),
    invitation_expired: t('faults.invitation_expired'),
    full: t('faults.full'),
    unknown_file: t('faults.unknown_file'),
    file_too_large: t('faults.file_too_large'),
    bad_kind: t('faults.bad_kind'),
    bad_file: t('faults.bad_file'),
    active_content: t('faults.active_content'),
    acts_at_opening: t('faults.acts_at_opening'),
    sealed_file: t('faults.sealed_file'),
    too_many_pages: t('faults.too_many_pages'),
    too_much_today: t('faults.too_much_today'),
    storage_full: t('faults.storage_full'),
  }
}

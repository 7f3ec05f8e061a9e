import { addDays, instantOf } from '#lib/platform/dates/zone.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { RegistrationInput } from './schema.ts'
import type {
  FieldFaults,
  GivenConsent,
  RegistrationOffer,
  RegistrationTerms,
  TicketType,
} from './types.ts'

/** A forum's own days and its settings, as they are stored. */
type TermsRow = {
  endsOn: Date | null
  endPrecision: 'day' | 'month' | 'year' | null
  timeZone: string
  registrationSettings: Omit<RegistrationTerms, 'forumEndsAt'> | null
}

/** The terms of a forum; null when it takes no registrations. Of a month or a year no last day is known. */
export function toTerms(forum: TermsRow): RegistrationTerms | null {
  const { registrationSettings, endsOn, endPrecision, timeZone } = forum
  if (registrationSettings === null) return null
  const lastDay = endPrecision === 'day' ? endsOn?.toISOString().slice(0, 10) : undefined
  return {
    ...registrationSettings,
    forumEndsAt: lastDay ? instantOf(addDays(lastDay, 1), '00:00', timeZone) : null,
  }
}

/** The address as addresses are compared; `email` has gone through the schema. */
export function comparableEmail(email: string): string {
  return email.toLowerCase()
}

/**
 * What can be judged only against the forum's offer: the kind of place, the texts agreed to, and the
 * questions. `null` stands for no fault.
 */
export function faultsAgainst(
  offer: RegistrationOffer,
  input: RegistrationInput,
): FieldFaults | null {
  const faults: FieldFaults = {}
  if (!offeredType(offer, input.ticketType)) faults.ticketType = ['unknown_value']
  const slugs = offer.consentTexts.map((text) => text.slug)
  if (input.consents.some((given) => !slugs.includes(given))) faults.consents = ['unknown_value']
  const missing = offer.consentTexts.some(
    ({ slug, isRequired }) => isRequired && !input.consents.includes(slug),
  )
  if (missing) faults.consents = ['required']
  for (const question of Object.keys(input.answers)) {
    faults[`answers.${question}`] = ['unknown_value']
  }
  return Object.keys(faults).length === 0 ? null : faults
}

/** A kind of place that anybody may take; a hidden one looks as if it did not exist. */
export function offeredType(offer: RegistrationOffer, slug: string): TicketType | undefined {
  return offer.ticketTypes.find((type) => type.slug === slug && !type.isHidden)
}

/** The consents to write down, each with the hash of the words that this reader was shown. */
export function consentsGiven(
  offer: RegistrationOffer,
  { consents, locale }: Pick<RegistrationInput, 'consents' | 'locale'>,
  hashOf: (text: RegistrationOffer['consentTexts'][number], locale: Locale) => string,
): GivenConsent[] {
  return offer.consentTexts
    .filter(({ slug }) => consents.includes(slug))
    .map((text) => ({
      textId: text.id,
      textVersion: text.textVersion,
      textHash: hashOf(text, locale),
      locale,
    }))
}

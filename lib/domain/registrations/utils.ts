import { addDays, instantOf } from '#lib/platform/dates/zone.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { comparableMailbox } from '#lib/platform/mail/mailbox.ts'
import type { DatePrecision } from '#prisma/generated/enums.ts'
import { opens } from './invitations/policy.ts'
import type { Invitation } from './invitations/types.ts'
import { answerFaults } from './questions/utils.ts'
import type { RegistrationInput } from './schema.ts'
import { sessionFaults } from './session-places/utils.ts'
import type {
  DecidingOffer,
  FieldFaults,
  GivenConsent,
  RegistrationOffer,
  RegistrationTerms,
  TicketType,
} from './types.ts'

/** A forum's own days and its settings, as they are stored. */
type TermsRow = {
  startsOn: Date | null
  startPrecision: DatePrecision | null
  endsOn: Date | null
  endPrecision: DatePrecision | null
  timeZone: string
  registrationSettings: Omit<RegistrationTerms, 'forumBeginsAt' | 'forumEndsAt'> | null
}

/**
 * The terms of a forum; null when it takes no registrations. Of a month or a year neither the first
 * nor the last day is known.
 */
export function toTerms(forum: TermsRow): RegistrationTerms | null {
  const { registrationSettings, timeZone } = forum
  if (registrationSettings === null) return null
  const first = knownDay(forum.startsOn, forum.startPrecision)
  const last = knownDay(forum.endsOn, forum.endPrecision)
  return {
    ...registrationSettings,
    forumBeginsAt: first ? instantOf(first, '00:00', timeZone) : null,
    forumEndsAt: last ? instantOf(addDays(last, 1), '00:00', timeZone) : null,
  }
}

const knownDay = (on: Date | null, precision: DatePrecision | null) =>
  precision === 'day' ? on?.toISOString().slice(0, 10) : undefined

/** For registrations whose forum takes none any more: nothing of them may be changed. */
export function termsOrClosed(forum: TermsRow): RegistrationTerms {
  const longAgo = new Date(0)
  const closed = {
    ...{ opensAt: null, closesAt: longAgo, cancelledAt: null, changesUntil: longAgo },
    ...{ waitingList: false, needsApproval: false, acceptWithin: null },
  }
  const { registrationSettings } = forum
  return toTerms({
    ...forum,
    registrationSettings: registrationSettings ?? closed,
  }) as RegistrationTerms
}

/** The address as addresses are compared; `email` has gone through the schema. */
export function comparableEmail(email: string): string {
  return comparableMailbox(email)
}

/**
 * What can be judged only against the forum's offer: the kind of place, the texts agreed to, the
 * sessions and the questions. `null` stands for no fault.
 */
export function faultsAgainst(
  offer: DecidingOffer,
  input: Pick<RegistrationInput, 'ticketType' | 'consents' | 'answers' | 'sessions'>,
  type: TicketType | undefined,
): FieldFaults | null {
  const faults: FieldFaults = {
    ...(type ? {} : { ticketType: ['unknown_value'] }),
    ...consentFaults(offer, input.consents),
    ...sessionFaults(offer, input.sessions),
    ...answerFaults(offer.questions, input),
  }
  return Object.keys(faults).length === 0 ? null : faults
}

/** Unknown texts, and required ones that were not agreed to. */
export function consentFaults(
  { consentTexts }: Pick<RegistrationOffer, 'consentTexts'>,
  given: readonly string[],
): FieldFaults {
  const isMissing = consentTexts.some(({ slug, isRequired }) => isRequired && !given.includes(slug))
  if (isMissing) return { consents: ['required'] }
  const slugs = consentTexts.map(({ slug }) => slug)
  return given.every((slug) => slugs.includes(slug)) ? {} : { consents: ['unknown_value'] }
}

/** What is drawn and listed: kinds of place that anybody may take. */
export function offeredTypes(offer: Pick<RegistrationOffer, 'ticketTypes'>): TicketType[] {
  return offer.ticketTypes.filter(({ isHidden }) => !isHidden)
}

/** The kind of place wanted; a hidden one looks as if it did not exist, unless the invitation opens it. */
export function wantedType(
  offer: DecidingOffer,
  slug: string,
  invitation: Invitation | null,
): TicketType | undefined {
  const type = offer.ticketTypes.find((one) => one.slug === slug)
  if (!type?.isHidden) return type
  return invitation && opens(invitation, type) ? type : undefined
}

/** The consents to write down, each with the hash of the words that this reader was shown. */
export function consentsGiven(
  offer: Pick<DecidingOffer, 'consentTexts'>,
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

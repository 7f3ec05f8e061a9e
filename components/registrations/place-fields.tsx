import { CheckboxGroup, RadioGroup } from '#components/patterns/choices.tsx'
import { placesLeft } from '#components/registrations/places.tsx'
import { hasFreePlace } from '#lib/domain/registrations/policy.ts'
import type { SessionPlaces } from '#lib/domain/registrations/session-places/types.ts'
import type { RegistrationTerms, TicketType } from '#lib/domain/registrations/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import { formatTimeRange } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type KindFieldProps = {
  types: readonly TicketType[]
  terms: RegistrationTerms
  locale: Locale
  /** The one that is held already: it can be kept even when it is full. */
  own?: string
}

/** The kinds of place as plates, each with what is left of it. One alone is chosen. */
export function KindField({ types, terms, locale, own }: KindFieldProps) {
  const t = getT(locale, 'register-form')
  const canWait = terms.waitingList || terms.needsApproval
  return (
    <RadioGroup
      name="ticketType"
      label={t('fields.ticketType')}
      plates
      defaultValue={own ?? (types.length === 1 ? types[0]?.slug : undefined)}
      choices={types.map((type) => ({
        value: type.slug,
        label: pickString(type.name, locale),
        hint: type.slug === own ? t('places.yours') : placesLeft(type, terms, locale),
        disabled: type.slug !== own && !hasFreePlace(type) && !canWait,
      }))}
    />
  )
}

/** Sessions with places of their own. */
export function SessionsField({
  sessions,
  zone,
  locale,
  own = [],
}: {
  sessions: readonly SessionPlaces[]
  zone: string
  locale: Locale
  own?: readonly string[]
}) {
  const t = getT(locale, 'register-form')
  if (sessions.length === 0) return null
  return (
    <CheckboxGroup
      name="sessions"
      label={t('fields.sessions')}
      hint={t('fields.sessionsHint')}
      optional
      plates
      defaultValue={own}
      choices={sessions.map((session) => {
        const left = session.capacity - session.taken
        const isOwn = own.includes(session.slug)
        const places = isOwn
          ? t('places.yours')
          : left > 0
            ? t('places.left', { count: left })
            : t('places.none')
        return {
          value: session.slug,
          label: pickString(session.title, locale),
          hint: [whenOf(session, zone, locale), places].filter(Boolean).join(t('separator')),
          disabled: left <= 0 && !isOwn,
        }
      })}
    />
  )
}

/** Day and time of a session as far as they are known. */
export function whenOf(
  { slots }: Pick<SessionPlaces, 'slots'>,
  zone: string,
  locale: Locale,
): string {
  const [slot] = slots
  if (!slot) return ''
  const day = slot.day ? formatDay(slot.day, locale, { year: false }) : ''
  const time = slot.startsAt ? formatTimeRange(slot.startsAt, slot.endsAt, zone, locale) : ''
  return [day, time].filter(Boolean).join(' ')
}

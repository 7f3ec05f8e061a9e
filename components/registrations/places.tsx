import { Localized } from '#components/patterns/localized.tsx'
import { hasFreePlace } from '#lib/domain/registrations/policy.ts'
import type { RegistrationTerms, TicketType } from '#lib/domain/registrations/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

/** Places as the level of a gauge: 已确认 186 / 200, and who waits. */
export function Places({ types, locale }: { types: readonly TicketType[]; locale: Locale }) {
  return (
    <ul className="levels">
      {types.map((type) => (
        <li key={type.slug}>
          <p className="level-name">
            <Localized text={type.name} locale={locale} />
          </p>
          <Level type={type} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

function Level({ type, locale }: { type: TicketType; locale: Locale }) {
  const t = getT(locale, 'register-form')
  const share = type.capacity === 0 ? 1 : Math.min(1, type.confirmed / type.capacity)
  return (
    <>
      <p className="level-words num">
        {t('places.confirmedOf', {
          confirmed: formatCount(type.confirmed, locale),
          capacity: formatCount(type.capacity, locale),
        })}
        {type.waitlisted > 0 ? (
          <span>{t('places.waiting', { count: type.waitlisted })}</span>
        ) : null}
      </p>
      <div className="level" aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </>
  )
}

/** What choosing this kind of place leads to, as far as can be said before it is decided. */
export function placesLeft(
  type: TicketType,
  { needsApproval, waitingList }: Pick<RegistrationTerms, 'needsApproval' | 'waitingList'>,
  locale: Locale,
): string {
  const t = getT(locale, 'register-form')
  if (needsApproval) return t('places.approval')
  if (hasFreePlace(type)) return t('places.left', { count: type.capacity - type.confirmed })
  return waitingList ? t('places.toWaitingList', { count: type.waitlisted }) : t('places.none')
}

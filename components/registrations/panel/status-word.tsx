import type { RegistrationDetail } from '#lib/domain/registrations/types.ts'
import { cn } from '#lib/platform/cn.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** How a registration stands; what waits for an organiser stands out. */
export function StatusWord({
  locale,
  status,
}: {
  locale: Locale
  status: RegistrationDetail['status']
}) {
  return (
    <span
      className={cn(
        'reg-status',
        status === 'pending' && 'due',
        (status === 'declined' || status === 'cancelled') && 'ended',
      )}
    >
      {getT(locale, 'panel-registrations')(`statuses.${status}`)}
    </span>
  )
}

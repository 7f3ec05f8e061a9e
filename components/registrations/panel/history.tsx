import type { HistoryEntry, PlaceType } from '#lib/domain/registrations/panel/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const EVENTS = [
  'made',
  'approved',
  'declined',
  'cancelled',
  'promoted',
  'accepted',
  'expired',
  'changed',
  'moved',
  'corrected',
  'checked_in',
  'checked_out',
  'check_in_undone',
  'handed_over',
  'offered',
  'offer_withdrawn',
  'erased',
] as const

type HistoryProps = {
  locale: Locale
  timeZone: string
  history: readonly HistoryEntry[]
  types: readonly PlaceType[]
}

/** What happened to a registration, from the audit. */
export function History({ locale, timeZone, history, types }: HistoryProps) {
  const t = getT(locale, 'panel-registrations')
  return (
    <ol className="reg-history">
      {history.map((entry) => (
        <li key={entry.id}>
          <time className="num" dateTime={entry.at.toISOString()}>
            {formatDateTime(entry.at, timeZone, locale)}
          </time>
          <span>
            <b>{eventWords(entry, locale)}</b>
            {movedWords(entry, types, locale)}
          </span>
          <span className="muted">{entry.actor ?? t(`by.${entry.by}`)}</span>
        </li>
      ))}
    </ol>
  )
}

function eventWords({ event, details }: HistoryEntry, locale: Locale): string {
  const t = getT(locale, 'panel-registrations')
  const name = event.replace(/^registration\./, '')
  if (name === 'made' && details.byHand === true) return t('events.madeByHand')
  if (event.startsWith('consent.')) return t('events.consent_withdrawn')
  return t(`events.${EVENTS.find((one) => one === name) ?? 'other'}`)
}

function movedWords({ event, details }: HistoryEntry, types: readonly PlaceType[], locale: Locale) {
  if (event !== 'registration.moved') return null
  const nameOf = (id: unknown) => {
    const type = types.find((one) => one.id === id)
    return type ? pickString(type.name, locale) : '□'
  }
  const t = getT(locale, 'panel-registrations')
  return (
    <span className="reg-of">
      {t('movedFromTo', { from: nameOf(details.from), to: nameOf(details.to) })}
    </span>
  )
}

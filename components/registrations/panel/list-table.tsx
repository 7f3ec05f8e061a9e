import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { ChooseAll, ChosenBox, ChosenRows } from '#components/registrations/panel/chosen-rows.tsx'
import { StatusWord } from '#components/registrations/panel/status-word.tsx'
import type { ListedRegistration } from '#lib/domain/registrations/panel/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const COLUMNS = ['name', 'email', 'type', 'status', 'made', 'arrived'] as const

type TableProps = {
  locale: Locale
  slug: string
  timeZone: string
  rows: readonly ListedRegistration[]
}

/** The rows of the list, each with a box; the keyboard goes from row to row. */
export function ListTable({ locale, slug, timeZone, rows }: TableProps) {
  const t = getT(locale, 'panel-registrations')
  return (
    <ChosenRows>
      <table className="panel-table reg-table" aria-label={t('table')} aria-describedby="reg-keys">
        <thead>
          <tr>
            <th scope="col">
              <ChooseAll label={t('chooseAll')} />
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} {...{ locale, slug, timeZone, row }} />
          ))}
        </tbody>
      </table>
      <p className="reg-keys" id="reg-keys">
        {t('keys')}
      </p>
    </ChosenRows>
  )
}

type RowProps = { locale: Locale; slug: string; timeZone: string; row: ListedRegistration }

function Row({ locale, slug, timeZone, row }: RowProps) {
  const t = getT(locale, 'panel-registrations')
  const { id, code, version, name, organisation, email, status, ticketType, isErased } = row
  const at = (instant: Date) => formatDateTime(instant, timeZone, locale)
  const shown = isErased ? t('erased') : name
  return (
    <tr>
      <td className="reg-box">
        <ChosenBox value={`${id}.${version}`} label={t('choose', { name: shown })} />
      </td>
      <th scope="row">
        <a href={hrefOf(locale, `organise/${slug}/registrations/${code}`)}>{shown}</a>
        {organisation ? <span className="reg-of">{organisation}</span> : null}
      </th>
      <td data-label={t('columns.email')} className="reg-email" translate="no">
        {isErased ? null : email}
      </td>
      <td data-label={t('columns.type')}>
        <Localized text={ticketType.name} locale={locale} />
      </td>
      <td data-label={t('columns.status')}>
        <StatusWord locale={locale} status={status} />
        {row.acceptBy ? (
          <span className="reg-of">{t('acceptBy', { when: at(row.acceptBy) })}</span>
        ) : null}
      </td>
      <td data-label={t('columns.made')} className="num">
        {at(row.createdAt)}
      </td>
      <td data-label={t('columns.arrived')} className="num">
        {row.arrivedAt ? at(row.arrivedAt) : <span className="muted">{t('notArrived')}</span>}
      </td>
    </tr>
  )
}

import type { ListedParticipation } from '#lib/domain/participations/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Column, Table } from '#lib/platform/tables/table.ts'
import { yesLabel } from '../../words/choices/utils.ts'

/** Who takes part and as what, in the order of the panel's list. */
export function roleTable(
  rows: readonly ListedParticipation[],
  { locale, timeZone }: { locale: Locale; timeZone: string },
): Table<ListedParticipation> {
  const t = getT(locale, 'participation-panel')
  const roles = getT(locale, 'forums')
  const lists = getT(locale, 'imports')
  const text = (
    key: string,
    label: string,
    value: (row: ListedParticipation) => string | null,
  ): Column<ListedParticipation> => ({ key, label, type: 'text', value })
  const columns = [
    text('role', t('fields.role'), ({ role }) => roles(`roles.${role}`)),
    text('slug', lists('columns.slug'), ({ organisation }) => organisation.slug),
    text('organisation', t('fields.organisation'), ({ organisation }) =>
      pickString(organisation.name, locale),
    ),
    text('asPrinted', t('fields.asPrinted'), ({ asPrinted }) => asPrinted),
    text('session', t('fields.session'), ({ session }) =>
      session ? pickString(session.title, locale) : t('wholeForum'),
    ),
    text('source', lists('told.source'), ({ hasSource }) => (hasSource ? yesLabel(locale) : null)),
  ]
  return { name: t('title'), columns, rows, timeZone }
}

import { MoveButtons } from '#components/edits/move-buttons.tsx'
import { OrderedList } from '#components/edits/ordered-list.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { participationWords } from '#components/participations/words.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { moveParticipationAction } from '#lib/domain/participations/actions.ts'
import type { ListedParticipation } from '#lib/domain/participations/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ViewProps = {
  locale: Locale
  slug: string
  rows: readonly ListedParticipation[]
  notice: string | null
}

/** Who takes part and as what, by role in the order of convention; each role in the order of its print. */
export function ParticipationsView({ locale, slug, rows, notice }: ViewProps) {
  const t = getT(locale, 'participation-panel')
  const path = hrefOf(locale, `organise/${slug}/roles`)
  const roles = [...new Set(rows.map(({ role }) => role))]
  return (
    <OrderedList
      {...{ locale, slug, path, notice }}
      hasFiles
      words={{
        ...{ title: t('title'), note: t('note'), add: t('add') },
        ...{ none: t('none'), noneHint: t('noneHint') },
      }}
      move={moveParticipationAction}
      moveWords={participationWords(locale)}
      isEmpty={rows.length === 0}
    >
      {roles.map((role) => (
        <RoleTable
          key={role}
          {...{ locale, role, path }}
          rows={rows.filter((one) => one.role === role)}
        />
      ))}
    </OrderedList>
  )
}

type TableProps = Pick<ViewProps, 'locale' | 'rows'> & {
  role: ListedParticipation['role']
  path: string
}

function RoleTable({ locale, role, rows, path }: TableProps) {
  const t = getT(locale, 'participation-panel')
  const roles = getT(locale, 'forums')
  return (
    <section className="panel-part">
      <h2>{roles(`roles.${role}`)}</h2>
      <table className="panel-table roles-table">
        <thead>
          <tr>
            <th scope="col">{t('fields.organisation')}</th>
            <th scope="col">{t('fields.asPrinted')}</th>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('lacks')}</th>
            <th scope="col">{t('order')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} id={`p-${row.id}`}>
              <th scope="row">
                <a href={`${path}/${row.id}`}>
                  <Localized locale={locale} text={row.organisation.name} />
                </a>
              </th>
              <td data-label={t('fields.asPrinted')} lang="zh-Hans">
                {row.asPrinted}
              </td>
              <td data-label={t('at')}>
                {row.session ? (
                  <Localized locale={locale} text={row.session.title} />
                ) : (
                  <span className="is-quiet">{t('wholeForum')}</span>
                )}
              </td>
              <td data-label={t('lacks')}>
                {row.hasSource ? null : <span className="is-quiet">{t('noSource')}</span>}
              </td>
              <td data-label={t('order')}>
                <Moves {...{ locale, row, rows }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Moved among those of the same place. */
function Moves(props: Pick<ViewProps, 'locale' | 'rows'> & { row: ListedParticipation }) {
  const { locale, row, rows } = props
  const peers = rows.filter((one) => one.session?.slug === row.session?.slug)
  const at = peers.findIndex(({ id }) => id === row.id)
  const name = pickString(row.organisation.name, locale)
  return <MoveButtons {...{ locale, name, at }} row={row.id} count={peers.length} />
}

import type { AgendaContext } from '#components/agenda/context.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import type { Grid } from '#lib/domain/sessions/grid/types.ts'
import type { AgendaRoom } from '#lib/domain/sessions/types.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

export type GridHeadsProps = {
  grid: Grid
  rooms: readonly AgendaRoom[]
  hasHalves: boolean
  context: AgendaContext
}

/** The rooms over the wide grid. Hidden from assistive technology: every entry names its own room. */
export function GridHeads({ grid, rooms, hasHalves, context: { locale } }: GridHeadsProps) {
  const t = getT(locale, 'agenda')
  return (
    <div className="heads" aria-hidden="true">
      <i />
      {grid.columns.length === 0 ? <i /> : null}
      {grid.columns.map(({ room, lanes }) => {
        const known = rooms.find(({ slug }) => slug === room)
        return (
          <div key={room ?? ''} style={{ gridColumn: `span ${lanes}` }}>
            <b>
              {known ? (
                <Localized text={known.name} locale={locale} />
              ) : (
                <Unknown locale={locale} label={t('roomUnknown')} />
              )}
            </b>
            {known?.capacity == null ? null : (
              <span>{t('seats', { count: formatCount(known.capacity, locale) })}</span>
            )}
          </div>
        )
      })}
      {hasHalves ? (
        <div>
          <b>{t('halfDay')}</b>
          <span>{t('halfDayNote')}</span>
        </div>
      ) : null}
    </div>
  )
}

import { OrderedRecords } from '#components/edits/ordered-records.tsx'
import { infrastructureWords } from '#components/infrastructure/words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { moveInfrastructureAction } from '#lib/domain/infrastructure/actions.ts'
import type { ListedInfrastructure } from '#lib/domain/infrastructure/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ViewProps = {
  locale: Locale
  slug: string
  rows: readonly ListedInfrastructure[]
  notice: string | null
}

/** The works that a forum's sources tell of, each in the state that they say. */
export function WorksView({ locale, slug, rows, notice }: ViewProps) {
  const t = getT(locale, 'infrastructure-panel')
  const states = getT(locale, 'forums')
  return (
    <OrderedRecords
      {...{ locale, slug, rows, notice, t }}
      path={hrefOf(locale, `organise/${slug}/infrastructure`)}
      move={moveInfrastructureAction}
      moveWords={infrastructureWords(locale)}
      heading={t('parts.name')}
      mark="i"
      nameOf={({ name }) => name}
      columns={[
        { label: t('fields.state'), cell: ({ state }) => states(`works.states.${state}`) },
        {
          label: t('fields.city'),
          cell: ({ city }) =>
            city ? (
              <Localized locale={locale} text={city} />
            ) : (
              <Unknown locale={locale} label={t('fields.city')} />
            ),
        },
      ]}
    />
  )
}

import { OrderedRecords } from '#components/edits/ordered-records.tsx'
import { honourWords } from '#components/honours/words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { moveHonourAction } from '#lib/domain/honours/actions.ts'
import type { ListedHonour } from '#lib/domain/honours/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ViewProps = {
  locale: Locale
  slug: string
  rows: readonly ListedHonour[]
  notice: string | null
}

/** The titles that a forum's sources tell of, and who holds each. */
export function HonoursView({ locale, slug, rows, notice }: ViewProps) {
  const t = getT(locale, 'honour-panel')
  return (
    <OrderedRecords
      {...{ locale, slug, rows, notice, t }}
      path={hrefOf(locale, `organise/${slug}/honours`)}
      move={moveHonourAction}
      moveWords={honourWords(locale)}
      heading={t('parts.name')}
      mark="h"
      nameOf={({ title }) => title}
      columns={[
        {
          label: t('parts.holder'),
          cell: ({ holder }) =>
            holder ? (
              <Localized locale={locale} text={holder} />
            ) : (
              <Unknown locale={locale} label={t('parts.holder')} />
            ),
        },
        { label: t('fields.state'), cell: ({ state }) => t(`states.${state}`) },
      ]}
    />
  )
}

import { OrderedRecords } from '#components/edits/ordered-records.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { referenceWords } from '#components/references/words.ts'
import { moveReferenceAction } from '#lib/domain/references/actions.ts'
import type { ListedReference } from '#lib/domain/references/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ViewProps = {
  locale: Locale
  slug: string
  rows: readonly ListedReference[]
  notice: string | null
}

/** The papers to which a forum's sources refer, with whoever issued each and when. */
export function ReferencesView({ locale, slug, rows, notice }: ViewProps) {
  const t = getT(locale, 'reference-panel')
  return (
    <OrderedRecords
      {...{ locale, slug, rows, notice, t }}
      path={hrefOf(locale, `organise/${slug}/references`)}
      move={moveReferenceAction}
      moveWords={referenceWords(locale)}
      heading={t('parts.name')}
      mark="p"
      nameOf={({ title }) => title}
      columns={[
        {
          label: t('parts.issuer'),
          cell: ({ issuer }) =>
            issuer ? (
              <Localized locale={locale} text={issuer} />
            ) : (
              <Unknown locale={locale} label={t('parts.issuer')} />
            ),
        },
        {
          label: t('fields.issuedOn'),
          cell: ({ issuedOn }) =>
            issuedOn ? (
              formatDay(issuedOn, locale)
            ) : (
              <Unknown locale={locale} label={t('fields.issuedOn')} />
            ),
        },
      ]}
    />
  )
}

import type { StatedList } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

/** What the source leaves open or only counts: said in words under the list. */
export function ListRemarks({ lists, locale }: { lists: readonly StatedList[]; locale: Locale }) {
  if (lists.length === 0) return null
  const t = getT(locale, 'agenda')
  return (
    <>
      {lists.map(({ slug, kind, label: text, isOpen, statedCount }) => {
        const label = pickString(text, locale)
        if (statedCount === null) {
          return (
            <p className="meta" key={slug}>
              {t('listOpen', { label })}
            </p>
          )
        }
        const words = { label, count: formatCount(statedCount, locale), kind }
        return (
          <p className="meta" key={slug}>
            {isOpen ? t('listCountOpen', words) : t('listCount', words)}
          </p>
        )
      })}
    </>
  )
}

import { completenessOf } from '#lib/domain/completeness/utils.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** What one record has of languages and sources, above its form. */
export function RecordLine({ locale, fields }: { locale: Locale; fields: Fields }) {
  const t = getT(locale, 'completeness')
  const { texts, english, traditional, sources } = completenessOf(fields)
  return (
    <ul className="record-line">
      {texts > 0 ? (
        <>
          <li className={english < texts ? 'is-lacking' : undefined}>
            {t('line.english', { english, texts })}
          </li>
          <li>{t('line.derived', { count: texts - traditional })}</li>
        </>
      ) : null}
      <li className={sources === 0 ? 'is-lacking' : undefined}>
        {t('line.sources', { count: sources })}
      </li>
    </ul>
  )
}

import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import type { MergeChoice } from '#lib/domain/merging/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

type ChoiceProps = {
  locale: Locale
  /** The address of the one that would stay, after the language. */
  path: string
  choices: readonly MergeChoice[]
}

/** Records of a forum, each with the way to be compared with the one that this is about. */
export function ChoiceList({ locale, path, choices }: ChoiceProps) {
  const t = getT(locale, 'merging')
  const words = getT(locale, 'record-panel')
  if (choices.length === 0) return null
  return (
    <table className="panel-table merge-choices" aria-label={t('choices.found')}>
      <thead>
        <tr>
          <th scope="col">{words('columns.name')}</th>
          <th scope="col">{words('columns.en')}</th>
          <th scope="col">{words('fields.aliases')}</th>
          <th scope="col" className="num">
            {words('columns.here')}
          </th>
          <th scope="col">{t('choices.compare')}</th>
        </tr>
      </thead>
      <tbody>
        {choices.map(({ slug, name, latinAsPrinted, aliases, here, everywhere }) => (
          <tr key={slug}>
            <th scope="row">
              <Localized locale={locale} text={{ 'zh-Hans': name['zh-Hans'] }} />
            </th>
            <td data-label={words('columns.en')}>
              {name.en || latinAsPrinted ? (
                <span lang="en">{name.en ?? latinAsPrinted}</span>
              ) : (
                <Unknown locale={locale} label={words('lacks.en')} />
              )}
            </td>
            <td data-label={words('fields.aliases')}>{aliases.join(' / ')}</td>
            <td className="num" data-label={words('columns.here')}>
              {formatCount(here, locale)}
              {everywhere > here ? (
                <span className="is-quiet"> / {formatCount(everywhere, locale)}</span>
              ) : null}
            </td>
            <td>
              <a
                className="act"
                href={hrefOf(locale, `${path}/merge/${slug}`)}
                aria-label={t('choices.compareWith', { name: pickString(name, locale) })}
              >
                {t('choices.compare')}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

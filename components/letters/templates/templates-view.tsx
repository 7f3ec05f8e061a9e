import { hrefOf } from '#components/layout/nav.ts'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import type { ListedTemplate } from '#lib/domain/letters/templates/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The letters of a forum, when each is sent, and who speaks in it. */
export function TemplatesView(props: {
  locale: Locale
  slug: string
  timeZone: string
  templates: readonly ListedTemplate[]
}) {
  const { locale, slug, timeZone, templates } = props
  const t = getT(locale, 'letters')
  const separator = getT(locale, 'common')('listSeparator')
  return (
    <>
      <PanelHead title={t('templates.title')} note={t('templates.note')} />
      <table className="panel-table record-table">
        <thead>
          <tr>
            <th scope="col">{t('templates.columns.letter')}</th>
            <th scope="col">{t('templates.columns.when')}</th>
            <th scope="col">{t('templates.columns.words')}</th>
          </tr>
        </thead>
        <tbody>
          {templates.map(({ kind, langs, updatedAt }) => (
            <tr key={kind}>
              <th scope="row">
                <a href={hrefOf(locale, `organise/${slug}/letters/${kind}`)}>
                  {t(`panel.kinds.${kind}`)}
                </a>
              </th>
              <td data-label={t('templates.columns.when')}>{t(`templates.when.${kind}`)}</td>
              <td data-label={t('templates.columns.words')}>
                {updatedAt === null ? (
                  <span className="is-quiet">{t('templates.house')}</span>
                ) : (
                  <>
                    {t('templates.own', {
                      langs: langs.map((lang) => t(`templates.langs.${lang}`)).join(separator),
                    })}{' '}
                    <span className="is-quiet">
                      {t('templates.changed', {
                        when: formatDateTime(updatedAt, timeZone, locale),
                      })}
                    </span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Section } from '#components/patterns/section.tsx'
import type { ForumRef } from '#lib/domain/record/types.ts'
import type { ThemeEntry } from '#lib/domain/themes/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ThemesViewProps = { themes: readonly ThemeEntry[]; locale: Locale }

/** The themes of the record under the forums that have them, in the order of their texts. */
export function ThemesView({ themes, locale }: ThemesViewProps) {
  const t = getT(locale, 'themes')
  const forums = new Map<string, ForumRef>(
    themes.flatMap((theme) => theme.forums.map(({ forum }) => [forum.slug, forum] as const)),
  )
  return (
    <div className="wrap directory">
      <PageHeader title={t('title')} sub={t('lead')} aside={t('count', { count: themes.length })} />
      {themes.length === 0 ? <EmptyState title={t('none')} /> : null}
      {[...forums.values()].map((forum) => {
        const own = themes.filter((theme) =>
          theme.forums.some((one) => one.forum.slug === forum.slug),
        )
        return (
          <Section
            key={forum.slug}
            id={forum.slug}
            title={
              <a className="quiet kw" href={hrefOf(locale, `forums/${forum.slug}`)}>
                <Localized text={forum.shortName ?? forum.name} locale={locale} breaks />
              </a>
            }
            rail={t('count', { count: own.length })}
          >
            <ol className="theme-names">
              {own.map((theme) => (
                <li key={theme.slug}>
                  <a className="quiet" href={hrefOf(locale, `themes/${theme.slug}`)}>
                    <Localized text={theme.name} locale={locale} />
                  </a>
                </li>
              ))}
            </ol>
          </Section>
        )
      })}
    </div>
  )
}

import { forumCount } from '#components/forums/forum-count.ts'
import { ForumDates } from '#components/forums/forum-dates.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Documents } from '#components/sources/documents.tsx'
import { Noted } from '#components/sources/noted.tsx'
import type { Sources } from '#lib/domain/sources/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import type { ThemeDetail } from '#lib/domain/themes/types.ts'
import { wordingsOf } from '#lib/domain/themes/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ThemeViewProps = { theme: ThemeDetail; sources: Sources; locale: Locale }

/** One theme: the words it is printed in, the forums that have it, the sessions about it. */
export function ThemeView({ theme, sources, locale }: ThemeViewProps) {
  const t = getT(locale, 'themes')
  const other = locale === 'en' ? theme.name['zh-Hans'] : theme.name.en
  return (
    <div className="wrap directory-page">
      <PageHeader
        title={<Localized text={theme.name} locale={locale} breaks />}
        sub={other ? <span lang={locale === 'en' ? 'zh-Hans' : 'en'}>{other}</span> : undefined}
      />
      {theme.description ? (
        <p className="lead theme-lead">
          <Localized text={theme.description} locale={locale} tag />
        </p>
      ) : null}
      <Section id="wordings" title={t('wordings')} rail={t('wordingsRail')} span="wide">
        {wordingsOf(theme).map(({ text, citations }) => (
          <Noted
            key={text}
            note={<Citations citations={citations} sources={sources} locale={locale} />}
          >
            <p className="song tie-title" lang={langAsPrinted(citations, sources)}>
              {text}
            </p>
          </Noted>
        ))}
        {theme.forums.length === 0 && theme.aliases.length === 0 ? (
          <Unknown locale={locale} />
        ) : null}
      </Section>
      <Section
        id="forums"
        title={t('forums')}
        rail={forumCount(
          theme.forums.map(({ forum }) => forum),
          locale,
        )}
      >
        <ul className="directory-entries">
          {theme.forums.map(({ forum }) => (
            <li key={forum.slug}>
              <p className="song tie-title">
                <a className="quiet kw" href={hrefOf(locale, `forums/${forum.slug}`)}>
                  <Localized text={forum.name} locale={locale} breaks />
                </a>
              </p>
              <p className="meta">
                <ForumDates forum={forum} locale={locale} />
              </p>
            </li>
          ))}
        </ul>
        {theme.forums.length === 0 ? <Unknown locale={locale} /> : null}
      </Section>
      <Section id="sessions" title={t('sessions')}>
        {theme.sessions.length === 0 ? (
          <Unknown locale={locale} label={t('sessionsUnknown')} />
        ) : (
          <ul className="directory-entries">
            {theme.sessions.map(({ forum, session }) => (
              <li key={`${forum.slug} ${session.slug}`}>
                <a href={hrefOf(locale, `forums/${forum.slug}/sessions/${session.slug}`)}>
                  <Localized text={session.title} locale={locale} />
                </a>
                <p className="meta">
                  <Localized text={forum.shortName ?? forum.name} locale={locale} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Documents
        citations={[theme, ...theme.forums].flatMap(({ citations }) => citations)}
        sources={sources}
        locale={locale}
      />
    </div>
  )
}

import { ForumRoles } from '#components/forums/forum-roles.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Noted } from '#components/sources/noted.tsx'
import { rolesInParts } from '#lib/domain/forums/utils.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { OverviewSectionProps } from './about.tsx'

/** Works of a city: in which state, by whom, with their numbers. */
export function Works({ forum, sources, locale }: OverviewSectionProps) {
  if (forum.infrastructure.length === 0) return null
  const t = getT(locale, 'forums')
  const roles = rolesInParts(forum)
  return (
    <Section id="works" title={t('works.title')} rail={t('works.rail')} span="wide">
      {forum.infrastructure.map((work) => (
        <Noted
          key={work.slug}
          note={
            <Citations
              citations={work.citations}
              doubt={work.doubt}
              sources={sources}
              locale={locale}
            />
          }
        >
          <div id={work.slug}>
            <h3 className="kw">
              <Localized text={work.name} locale={locale} breaks />{' '}
              <Tag>{t(`works.states.${work.state}`)}</Tag>
            </h3>
            {work.stateAsPrinted ? (
              <p className="meta">
                <q className="as-printed" lang={langAsPrinted(work.citations, sources)}>
                  {work.stateAsPrinted}
                </q>
              </p>
            ) : null}
            {work.description ? (
              <p className="small muted">
                <Localized text={work.description} locale={locale} />
              </p>
            ) : null}
            {roles
              .filter(({ kind, slug }) => kind === 'infrastructure' && slug === work.slug)
              .map((part) => (
                <ForumRoles key={part.slug} roles={part.roles} locale={locale} />
              ))}
          </div>
        </Noted>
      ))}
    </Section>
  )
}

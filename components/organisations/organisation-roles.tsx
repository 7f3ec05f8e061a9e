import { isPrintedAlike } from '#components/agreements/printed-form.ts'
import { ForumDates } from '#components/forums/forum-dates.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import type { OrganisationSectionProps } from '#components/organisations/section-props.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt, Tag } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Noted } from '#components/sources/noted.tsx'
import { rolesByForum } from '#lib/domain/organisations/utils.ts'
import type { ForumRef, Participation } from '#lib/domain/record/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Its roles over time: latest forum first, within a forum in conventional order. */
export function OrganisationRoles({ organisation, sources, locale }: OrganisationSectionProps) {
  const t = getT(locale, 'organisations')
  const forums = rolesByForum(organisation.participations)
  if (forums.length === 0) return null
  return (
    <Section
      id="roles"
      title={t('roles')}
      rail={t('roleCount', { count: organisation.participations.length })}
      span="wide"
    >
      {forums.map(({ forum, roles }) => (
        <div className="at-forum" key={forum.slug}>
          <ForumHeading forum={forum} locale={locale} />
          {roles.map((role, index) => (
            <Noted
              // A role may be taken several times at one forum
              key={index}
              note={
                <Citations
                  citations={role.citations}
                  sources={sources}
                  locale={locale}
                  doubt={role.doubt}
                />
              }
            >
              <RoleLine one={role} locale={locale} lang={langAsPrinted(role.citations, sources)} />
            </Noted>
          ))}
        </div>
      ))}
    </Section>
  )
}

export function ForumHeading({ forum, locale }: { forum: ForumRef; locale: Locale }) {
  return (
    <h3 className="at-forum-name">
      <a className="quiet kw" href={hrefOf(locale, `forums/${forum.slug}`)}>
        <Localized text={forum.name} locale={locale} breaks />
      </a>{' '}
      {forum.isSample ? <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag> : null}
      <span className="meta">
        <ForumDates forum={forum} locale={locale} />
      </span>
    </h3>
  )
}

function RoleLine({ one, locale, lang }: { one: Participation; locale: Locale; lang: string }) {
  const role = getT(locale, 'forums')(`roles.${one.role}`)
  return (
    <div className="role-line" data-role={one.role}>
      <p className="role-name">
        {one.doubt ? (
          <Doubt locale={locale} note={pickString(one.doubt, locale)}>
            {role}
          </Doubt>
        ) : (
          role
        )}
      </p>
      <div>
        <RoleScope one={one} locale={locale} />
        {isPrintedAlike(one.organisation.name, one.asPrinted) ? null : (
          <p className="meta">
            {getT(locale, 'common')('asPrinted')}{' '}
            <q className="as-printed" lang={lang}>
              {one.asPrinted}
            </q>
          </p>
        )}
        {one.remark ? (
          <p className="small muted">
            <Localized text={one.remark} locale={locale} />
          </p>
        ) : null}
      </div>
    </div>
  )
}

/** Of what it took the role: the whole forum, a part of it, an outcome, a work. */
function RoleScope({ one, locale }: { one: Participation; locale: Locale }) {
  const forum = `forums/${one.forum.slug}`
  const scope = one.session
    ? { text: one.session.title, href: hrefOf(locale, `${forum}/sessions/${one.session.slug}`) }
    : one.outcome
      ? {
          text: one.outcome.title,
          href: `${hrefOf(locale, `${forum}/outcomes`)}#${one.outcome.slug}`,
        }
      : one.infrastructure && {
          text: one.infrastructure.name,
          href: `${hrefOf(locale, forum)}#${one.infrastructure.slug}`,
        }
  if (!scope) return <p>{getT(locale, 'organisations')(`wholeForum.${one.forum.kind}`)}</p>
  return (
    <p>
      <a href={scope.href}>
        <Localized text={scope.text} locale={locale} />
      </a>
    </p>
  )
}

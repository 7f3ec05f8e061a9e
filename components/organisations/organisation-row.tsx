import { hrefOf } from '#components/layout/nav.ts'
import { OrganisationSecondName } from '#components/organisations/organisation-name.tsx'
import { RoleTicks } from '#components/organisations/role-ticks.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { RecordPicture } from '#components/pictures/record-picture.tsx'
import type { OrganisationEntry } from '#lib/domain/organisations/types.ts'
import type { ForumRef } from '#lib/domain/record/types.ts'
import { countryName } from '#lib/platform/i18n/country-name.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type OrganisationRowProps = {
  organisation: OrganisationEntry
  /** Every forum of the portal by slug. */
  forums: ReadonlyMap<string, ForumRef>
  locale: Locale
}

/** An organisation in the list: name, what it is and where, its roles as ticks, its forums. */
export function OrganisationRow({ organisation, forums, locale }: OrganisationRowProps) {
  const t = getT(locale, 'organisations')
  const { slug, name, picture, kind, country, isJoint, isSample, roles } = organisation
  const facts = [
    t(`kinds.${kind}`),
    ...(country ? [countryName(country, locale)] : []),
    ...(isJoint ? [t('joint')] : []),
  ]
  return (
    <li className="directory-entry organisation-entry">
      <div className="entry-name">
        {picture ? (
          <RecordPicture {...{ locale, picture, name }} widthPx={48} className="entry-picture" />
        ) : null}
        <a href={hrefOf(locale, `organisations/${slug}`)}>
          <Localized text={name} locale={locale} />
        </a>
        <OrganisationSecondName organisation={organisation} locale={locale} />
        <p className="meta">
          {isSample ? (
            <>
              <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag>{' '}
            </>
          ) : null}
          {facts.join(' · ')}
        </p>
      </div>
      <div className="role-count">
        {roles.length > 0 ? (
          <>
            <RoleTicks roles={roles} />
            <span className="meta num">{t('roleCount', { count: roles.length })}</span>
          </>
        ) : null}
      </div>
      <div className="where">
        {organisation.forums.map((forumSlug) => {
          const forum = forums.get(forumSlug)
          return forum ? (
            <p key={forumSlug}>
              <a href={hrefOf(locale, `forums/${forumSlug}`)}>
                <Localized text={forum.shortName ?? forum.name} locale={locale} />
              </a>
            </p>
          ) : null
        })}
      </div>
    </li>
  )
}

import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag, Unknown } from '#components/patterns/marks.tsx'
import { Plate } from '#components/patterns/plate.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import type { AllianceDetail } from '#lib/domain/alliances/types.ts'
import type { ForumRef, Participation } from '#lib/domain/record/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { formatDayRange } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type AllianceForumsProps = { alliance: AllianceDetail; sources: Sources; locale: Locale }

type Part = { forum: ForumRef; roles: string[] }

/** The forums that the alliance hosted, took part in, or was launched at. */
export function AllianceForums({ alliance, sources, locale }: AllianceForumsProps) {
  const t = getT(locale, 'alliances')
  const parts = partsOf(alliance, locale)
  return (
    <Section
      id="forums"
      title={t('forums')}
      note={
        alliance.participations.length > 0 ? (
          <Citations
            citations={alliance.participations.flatMap(({ citations }) => citations)}
            sources={sources}
            locale={locale}
          />
        ) : undefined
      }
    >
      {parts.length === 0 ? (
        <p>
          <Unknown locale={locale} label={t('forumsUnknown')} />
        </p>
      ) : (
        <ul className="alliance-forums">
          {parts.map(({ forum, roles }) => (
            <li key={forum.slug}>
              <Plate kind={forum.motif} seed={forum.slug} />
              <div>
                <p className="song">
                  <a className="quiet" href={hrefOf(locale, `forums/${forum.slug}`)}>
                    <Localized text={forum.name} locale={locale} />
                  </a>
                </p>
                <p className="alliance-roles">
                  {roles.map((role) => (
                    <Tag key={role}>{role}</Tag>
                  ))}
                  {forum.startsOn ? (
                    <span className="small muted">
                      {formatDayRange(forum.startsOn, forum.endsOn, locale)}
                    </span>
                  ) : null}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Each forum once, with the alliance's roles there; a launch counts as a part too. */
function partsOf(alliance: AllianceDetail, locale: Locale): Part[] {
  const roleWord = (role: Participation['role']) => getT(locale, 'forums')(`roles.${role}`)
  const all = [
    ...alliance.participations.map(({ forum, role }) => ({ forum, role: roleWord(role) })),
    ...alliance.launches.map(({ forum }) => ({ forum, role: getT(locale, 'alliances')('launch') })),
  ]
  const parts = new Map<string, Part>()
  for (const { forum, role } of all) {
    const known = parts.get(forum.slug) ?? { forum, roles: [] }
    if (!known.roles.includes(role)) known.roles.push(role)
    parts.set(forum.slug, known)
  }
  return [...parts.values()]
}

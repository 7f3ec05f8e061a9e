import { Localized } from '#components/patterns/localized.tsx'
import { MarginNote } from '#components/patterns/notes.tsx'
import { Section } from '#components/patterns/section.tsx'
import type { ProgrammeCities } from '#lib/domain/cities/pilots/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The cities of the programmes, as type: comprehensive pilots large, the others in one run. */
export function HomeCities({
  locale,
  programmes,
}: {
  locale: Locale
  programmes: readonly ProgrammeCities[]
}) {
  if (programmes.length === 0) return null
  const t = getT(locale, 'home')
  return (
    <Section
      id="cities"
      title={t('cities.title')}
      rail={programmes.map(({ forum }) => (
        <p key={forum.slug}>
          <a className="quiet" href={`/${locale}/forums/${forum.slug}`}>
            <Localized text={forum.shortName ?? forum.name} locale={locale} />
          </a>
        </p>
      ))}
      note={<MarginNote>{t('cities.note')}</MarginNote>}
    >
      {programmes.flatMap(({ forum, groups }) =>
        groups.map(({ role, cities }) => (
          <div className="city-group" key={`${forum.slug}-${role}`}>
            <h3 className="sub">{t(`cities.${role}`, { count: cities.length })}</h3>
            <ul className={role === 'comprehensive_pilot' ? 'cities big' : 'cities'}>
              {cities.map((city) => (
                <li key={city.slug}>
                  <a className="quiet" href={`/${locale}/cities/${city.slug}`}>
                    <Localized text={city.name} locale={locale} />
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )),
      )}
    </Section>
  )
}

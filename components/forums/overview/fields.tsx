import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt, OpenList } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import type { CityInForum } from '#lib/domain/forums/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { foldScript } from '#lib/platform/i18n/traditional.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { OverviewSectionProps } from './about.tsx'

const CITY_ROLES = ['comprehensive_pilot', 'specialised_pilot', 'practice_case'] as const

/** The cities of a programme by their part in it; which city works in which field is not recorded. */
export function Cities({ forum, sources, locale }: OverviewSectionProps) {
  if (forum.cities.length === 0) return null
  const t = getT(locale, 'forums')
  const open = forum.lists.find(({ slug }) => slug === 'practice-cities')
  const doubts = [
    ...new Map(
      forum.cities.flatMap(({ doubt }) => (doubt ? [[doubt['zh-Hans'], doubt] as const] : [])),
    ).values(),
  ]
  return (
    <Section
      id="cities"
      title={t('cities.title')}
      rail={t('cities.rail')}
      note={
        <>
          {doubts.map((doubt) => (
            <Citations
              key={doubt['zh-Hans']}
              citations={[]}
              doubt={doubt}
              sources={sources}
              locale={locale}
            />
          ))}
          <Citations
            citations={[...forum.cities, ...(open ? [open] : [])].flatMap(
              ({ citations }) => citations,
            )}
            sources={sources}
            locale={locale}
          />
          <p className="src">
            <span className="unk">{t('cities.matrixUnknown')}</span>
          </p>
        </>
      }
    >
      {CITY_ROLES.map((role) => {
        const cities = forum.cities.filter((one) => one.role === role)
        return cities.length === 0 ? null : (
          <div className="city-role" key={role}>
            <h3 className="sub-head">
              {t(`cities.roles.${role}`)} <span className="num">{cities.length}</span>
            </h3>
            <ul className={role === 'comprehensive_pilot' ? 'city-names big' : 'city-names'}>
              {cities.map((one) => (
                <li key={one.city.slug}>
                  <CityName one={one} locale={locale} />
                </li>
              ))}
              {role === 'practice_case' && open?.isOpen ? (
                <li className="small">
                  <OpenList locale={locale} />
                </li>
              ) : null}
            </ul>
          </div>
        )
      })}
    </Section>
  )
}

function CityName({
  one: { city, doubt },
  locale,
}: { one: CityInForum } & Pick<OverviewSectionProps, 'locale'>) {
  const name = <Localized text={city.name} locale={locale} />
  return (
    <>
      <a className="quiet" href={hrefOf(locale, `cities/${city.slug}`)}>
        {doubt ? (
          <Doubt locale={locale} note={pickString(doubt, locale)}>
            {name}
          </Doubt>
        ) : (
          name
        )}
      </a>
      {city.isCity ? null : (
        <span className="meta"> {getT(locale, 'forums')('cities.notCity')}</span>
      )}
    </>
  )
}

/** The fields of a forum, each with every wording that its source prints. */
export function Themes({ forum, sources, locale }: OverviewSectionProps) {
  if (forum.themes.length === 0) return null
  const t = getT(locale, 'forums')
  return (
    <Section
      id="themes"
      title={t('themes.title')}
      rail={forum.themes.length > 1 ? t('themes.rail') : null}
      note={
        <Citations
          citations={forum.themes.flatMap(({ citations }) => citations)}
          sources={sources}
          locale={locale}
        />
      }
    >
      <ol className="theme-names">
        {forum.themes.map(({ theme, asPrinted, citations }) => (
          <li key={theme.slug}>
            <a className="quiet" href={hrefOf(locale, `themes/${theme.slug}`)}>
              <Localized text={theme.name} locale={locale} />
            </a>
            {wordings(asPrinted, theme.aliases, theme.name['zh-Hans']).map((wording) => (
              <q key={wording} className="as-printed" lang={langAsPrinted(citations, sources)}>
                {wording}
              </q>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** The printed wordings, if the source has more than one or another than the name; each once. */
function wordings(asPrinted: string, aliases: readonly string[], name: string): string[] {
  const all = [...new Set([asPrinted, ...aliases])]
  return all.length > 1 || foldScript(asPrinted) !== foldScript(name) ? all : []
}

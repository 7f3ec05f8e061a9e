import { InitiatorDots } from '#components/outcomes/initiator-dots.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import type { AllianceGlance } from '#lib/domain/alliances/glance/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type HomeAlliancesProps = {
  locale: Locale
  alliances: readonly AllianceGlance[]
  sources: Sources
}

/** The alliances; initiators as dots (named) and squares (only counted). Initiators are not members. */
export function HomeAlliances({ locale, alliances, sources }: HomeAlliancesProps) {
  const t = getT(locale, 'home')
  const counted = alliances.find((alliance) => alliance.launch?.stated)
  return (
    <Section
      id="alliances"
      title={t('alliances.title')}
      note={
        counted?.launch ? (
          <Citations citations={counted.launch.citations} sources={sources} locale={locale} />
        ) : undefined
      }
    >
      {alliances.length === 0 ? <Unknown locale={locale} /> : null}
      {alliances.map((alliance) => (
        <Alliance key={alliance.slug} locale={locale} alliance={alliance} />
      ))}
    </Section>
  )
}

function Alliance({ locale, alliance }: { locale: Locale; alliance: AllianceGlance }) {
  const t = getT(locale, 'home')
  const { launch } = alliance
  const named = launch?.initiators.length ?? 0
  const stated = Math.max(named, launch?.stated ?? 0)
  return (
    <div className="ally">
      <div>
        <h3 className="kw">
          <a className="quiet" href={`/${locale}/alliances/${alliance.slug}`}>
            <Localized text={alliance.name} locale={locale} breaks />
          </a>
        </h3>
        <p className="small muted">{sentences(alliance, locale)}</p>
      </div>
      {stated > 0 ? (
        <InitiatorDots named={named} unnamed={stated - named} locale={locale} />
      ) : (
        <p className="small">
          {alliance.founder ? (
            <>
              <span className="muted">{t('alliances.founder')} </span>
              <a className="quiet" href={`/${locale}/organisations/${alliance.founder.slug}`}>
                <Localized text={alliance.founder.name} locale={locale} />
              </a>
            </>
          ) : (
            <Unknown locale={locale} label={t('alliances.initiatorsUnknown')} />
          )}
        </p>
      )}
    </div>
  )
}

/** Launched when and by how many; what it hosted. Only what the record says. */
function sentences({ launch, hosted }: AllianceGlance, locale: Locale): string {
  const t = getT(locale, 'home')
  const name = (text: Parameters<typeof pickText>[0]) => pickText(text, locale).text
  const said: string[] = []
  if (launch?.on) said.push(t('alliances.launched', { when: formatDay(launch.on, locale) }))
  if (launch?.stated) {
    said.push(t('alliances.initiators', { stated: launch.stated, named: launch.initiators.length }))
  }
  for (const forum of hosted) said.push(t('alliances.hosted', { name: name(forum.name) }))
  return said.join(locale === 'en' ? ' ' : '')
}

import { initiatorsOf, LaunchLine } from '#components/alliances/launch-line.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { InitiatorDots } from '#components/outcomes/initiator-dots.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Noted } from '#components/sources/noted.tsx'
import type { AllianceSummary } from '#lib/domain/alliances/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type AllianceListProps = {
  alliances: readonly AllianceSummary[]
  sources: Sources
  locale: Locale
}

/** Every alliance of the record: name, launch, and its initiators as dots and squares. */
export function AllianceList({ alliances, sources, locale }: AllianceListProps) {
  const t = getT(locale, 'alliances')
  return (
    <Section
      id="alliances"
      title={t('count', { count: alliances.length })}
      rail={t('rule')}
      span="wide"
    >
      {alliances.map((alliance) => (
        <Noted
          key={alliance.slug}
          note={
            <Citations citations={provingClauses(alliance)} sources={sources} locale={locale} />
          }
        >
          <Alliance alliance={alliance} locale={locale} />
        </Noted>
      ))}
    </Section>
  )
}

function Alliance({ alliance, locale }: { alliance: AllianceSummary; locale: Locale }) {
  const t = getT(locale, 'alliances')
  const { founder, launches } = alliance
  const counted = launches.find(({ initiators }) => initiators.length > 0)
  return (
    <article className="alliance-row">
      <div>
        <h3 className="kw">
          <a className="quiet" href={hrefOf(locale, `alliances/${alliance.slug}`)}>
            <Localized text={alliance.organisation.name} locale={locale} breaks />
          </a>
        </h3>
        {launches.map((launch) => (
          <p className="small" key={launch.slug}>
            <LaunchLine launch={launch} locale={locale} />
          </p>
        ))}
        <p className="small muted">
          <Localized text={alliance.description} locale={locale} tag />
        </p>
      </div>
      <div>
        {counted ? (
          <>
            <p className="small">{t('initiatedBy', initiatorsOf(counted))}</p>
            <InitiatorDots {...initiatorsOf(counted)} locale={locale} />
          </>
        ) : founder ? (
          <p className="small">
            {t.rich('foundedBy', {
              founder: () => (
                <a href={hrefOf(locale, `organisations/${founder.slug}`)}>
                  <Localized text={founder.name} locale={locale} />
                </a>
              ),
            })}
          </p>
        ) : (
          <p className="small">
            <Unknown locale={locale} label={t('initiatorsUnknown')} />
          </p>
        )}
      </div>
    </article>
  )
}

/** The launch proves it; an alliance whose launch is not recorded is proved by its own first clause. */
function provingClauses({ launches, citations }: AllianceSummary) {
  const ofLaunches = launches.flatMap((launch) => launch.citations)
  return ofLaunches.length > 0 ? ofLaunches : citations.slice(0, 1)
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HomeAlliances } from '#components/home/alliances.tsx'
import { HomeCities } from '#components/home/cities.tsx'
import { riverEntries } from '#components/home/entries.tsx'
import { Ledger } from '#components/home/ledger.tsx'
import { NowStrip } from '#components/home/now-strip.tsx'
import { Opening, type RecordCounts } from '#components/home/opening.tsx'
import { HomeOutcomes } from '#components/home/outcomes.tsx'
import { TimeRiver } from '#components/home/time-river.tsx'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { loadLatestAgreements } from '#lib/domain/agreements/latest/loaders.ts'
import { loadAlliancesAtAGlance } from '#lib/domain/alliances/glance/loaders.ts'
import { loadProgrammeCities } from '#lib/domain/cities/pilots/loaders.ts'
import { loadRiverForums } from '#lib/domain/forums/river/loaders.ts'
import type { RiverForum } from '#lib/domain/forums/river/types.ts'
import { loadLatestOutcomes } from '#lib/domain/outcomes/featured/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { pageExpiresAt } from '#lib/platform/cache/clock.ts'
import { addDays, dayInZone, instantOf } from '#lib/platform/dates/zone.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

/** The day that the river stops at, everywhere the same: the zone in which most of the record was made. */
const ZONE = 'Asia/Shanghai'
const LEDGER_ROWS = 9
const OUTCOMES = 8

type Props = { params: Promise<{ locale: string }> }

export default async function HomePage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const [forums, agreements, outcomes, alliances, programmes, sources] = await Promise.all([
    loadRiverForums(),
    loadLatestAgreements(LEDGER_ROWS),
    loadLatestOutcomes(OUTCOMES),
    loadAlliancesAtAGlance(),
    loadProgrammeCities(),
    loadSources(),
  ])
  const now = new Date()
  const today = dayInZone(now, ZONE)
  pageExpiresAt(instantOf(addDays(today, 1), '00:00', ZONE), now)
  const entries = riverEntries(forums, { locale, today })
  return (
    <PageFrame
      locale={locale}
      path=""
      section="home"
      strip={<NowStrip locale={locale} forums={forums} now={now} />}
    >
      <div className="wrap">
        <Opening locale={locale} counts={countRecord(forums, sourcesOf(sources, forums))} />
        {entries.length > 0 ? (
          <TimeRiver locale={locale} entries={entries} today={today} />
        ) : (
          <EmptyState title={getT(locale, 'home')('river.empty')} />
        )}
        <Ledger locale={locale} entries={agreements} />
        <HomeOutcomes locale={locale} outcomes={outcomes} sources={sources} />
        <HomeAlliances locale={locale} alliances={alliances} sources={sources} />
        <HomeCities locale={locale} programmes={programmes} />
      </div>
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return pageMetadata({ locale, path: '', description: getT(locale, 'home')('description') })
}

/** How many documents are on record; the sample brings one of its own name, which is none. */
function sourcesOf(sources: Sources, forums: readonly RiverForum[]): number {
  const samples = new Set(forums.flatMap(({ slug, isSample }) => (isSample ? [slug] : [])))
  return Object.keys(sources).filter((slug) => !samples.has(slug)).length
}

/** How much is on record, the sample left out. Aggregates are never added to single agreements. */
function countRecord(forums: readonly RiverForum[], sources: number): RecordCounts {
  const real = forums.filter((forum) => !forum.isSample)
  const agreements = real.flatMap((forum) => forum.agreements)
  const aggregates = agreements.filter((agreement) => agreement.scope === 'aggregate')
  return {
    forums: real.filter((forum) => forum.kind === 'conference').length,
    programmes: real.filter((forum) => forum.kind === 'programme').length,
    agreements: agreements.length - aggregates.length,
    aggregates: aggregates.length,
    counted: aggregates.reduce((sum, { count }) => sum + (count ?? 0), 0),
    sources,
  }
}

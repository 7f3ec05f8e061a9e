import { ProposalsNote } from '#components/editions/proposals-note.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { previewPath } from '#components/previews/preview-path.ts'
import type { OpenProposals } from '#lib/domain/editions/types.ts'
import type { Panel, PanelCounts } from '#lib/domain/forums/panel/types.ts'
import { formatDayRange } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

/** How a forum stands: what waits for its organisers, and its numbers. */
export function OverviewView(props: { locale: Locale; panel: Panel; proposals: OpenProposals }) {
  const { locale, panel, proposals } = props
  const t = getT(locale, 'panel')
  const { forum, role, counts } = panel
  const isManager = role === 'manager' || role === 'administrator'
  return (
    <>
      <PanelHead
        title={<Localized text={forum.name} locale={locale} />}
        note={t('overview.note', {
          role: t(`roles.${role}`),
          state: t(`states.${forum.state}`),
        })}
        ways={
          <>
            {isManager || role === 'editor' ? (
              <a className="act" href={hrefOf(locale, previewPath(forum.slug, 'overview'))}>
                {getT(locale, 'programme')('preview.open')}
              </a>
            ) : null}
            {isManager ? (
              <a className="act" href={hrefOf(locale, `organise/${forum.slug}/copy`)}>
                {getT(locale, 'editions')('copy.way')}
              </a>
            ) : null}
          </>
        }
      />
      {isManager || (role === 'editor' && forum.programmeWaits) ? (
        <Waiting {...{ locale, panel, proposals, isManager }} />
      ) : null}
      {isManager ? null : <ProposalsNote {...{ locale, proposals }} slug={forum.slug} />}
      {role === 'editor' ? null : <Numbers locale={locale} counts={counts} isManager={isManager} />}
      <section className="panel-part" aria-labelledby="overview-facts">
        <h2 id="overview-facts">{t('overview.facts')}</h2>
        <DataList>
          <DataRow locale={locale} label={t('home.days')}>
            {forum.startsOn ? formatDayRange(forum.startsOn, forum.endsOn, locale) : null}
          </DataRow>
          <DataRow locale={locale} label={t('overview.zone')}>
            {forum.timeZone}
          </DataRow>
          <DataRow locale={locale} label={t('overview.address')}>
            <span translate="no">{forum.slug}</span>
          </DataRow>
        </DataList>
      </section>
    </>
  )
}

type WaitingProps = {
  locale: Locale
  panel: Panel
  proposals: OpenProposals
  /** Others are shown what they decide about: a version of the programme. */
  isManager: boolean
}

/** Everything that somebody has to decide, each leading to where it is decided. */
function Waiting({ locale, panel, proposals, isManager }: WaitingProps) {
  const t = getT(locale, 'panel')
  const { counts } = panel
  const proposed = proposals.people + proposals.organisations
  const items = [
    {
      key: 'programme',
      count: panel.forum.programmeWaits ? 1 : 0,
      words: t('overview.programmeWaits'),
      href: hrefOf(locale, `organise/${panel.forum.slug}/programme/review`),
    },
    {
      key: 'pending',
      count: counts.pending,
      words: t('home.pending', { count: counts.pending }),
      href: `${hrefOf(locale, `organise/${panel.forum.slug}/registrations`)}?status=pending`,
    },
    {
      key: 'letters',
      count: counts.failedLetters,
      words: t('overview.failedLetters', { count: counts.failedLetters }),
      href: hrefOf(locale, 'organise/letters'),
    },
    {
      key: 'proposals',
      count: proposed,
      words: getT(locale, 'editions')('proposals.waiting', { count: proposed }),
      href: hrefOf(locale, `organise/${panel.forum.slug}/proposals`),
    },
  ].filter(({ key, count }) => count > 0 && (isManager || key === 'programme'))
  return (
    <section className="panel-part" aria-labelledby="overview-waiting">
      <h2 id="overview-waiting">{t('overview.waiting')}</h2>
      {items.length === 0 ? (
        <EmptyState title={t('overview.nothingWaits')}>{t('overview.nothingWaitsHint')}</EmptyState>
      ) : (
        <ul className="panel-todo">
          {items.map(({ key, words, href }) => (
            <li key={key}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const MANAGED = ['registrations', 'confirmed', 'waitlisted', 'pending', 'attended'] as const
const AT_THE_DOOR = ['confirmed', 'attended'] as const

function Numbers(props: { locale: Locale; counts: PanelCounts; isManager: boolean }) {
  const { locale, counts, isManager } = props
  const t = getT(locale, 'panel')
  return (
    <section className="panel-part" aria-labelledby="overview-numbers">
      <h2 id="overview-numbers">{t('overview.numbers')}</h2>
      <dl className="panel-figures">
        {(isManager ? MANAGED : AT_THE_DOOR).map((name) => (
          <div key={name}>
            <dt>{t(`overview.counts.${name}`)}</dt>
            <dd className="num">{formatCount(counts[name], locale)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

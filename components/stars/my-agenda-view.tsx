import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { AgendaBoard, type BoardWords } from '#components/stars/agenda-board.tsx'
import { AgendaList } from '#components/stars/agenda-list.tsx'
import { CarryStars } from '#components/stars/carry-stars.tsx'
import { FeedPanel } from '#components/stars/feed-panel.tsx'
import type { MyAgenda } from '#lib/domain/stars/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** My agenda, the way to another phone, and the calendar that subscribes to it. */
export function MyAgendaView({ agenda, locale }: { agenda: MyAgenda | null; locale: Locale }) {
  const t = getT(locale, 'agenda')
  const words: BoardWords = {
    clashes: t('mine.clashes'),
    sameTime: t('mine.sameTime'),
    cancelled: t('mine.cancelled'),
    remove: t('mine.remove'),
    removeStar: t('mine.removeStar', { title: '{title}' }),
    loading: t('mine.loading'),
    failed: t('mine.failed'),
    offered: [
      t('mine.carry.offered', { count: 1 }),
      t('mine.carry.offered', { count: 2 }).replace('2', '#'),
    ],
    take: t('mine.carry.take'),
  }
  const empty = (
    <EmptyState
      title={t('mine.empty')}
      action={{ href: hrefOf(locale, 'forums'), label: t('mine.forums') }}
    >
      {t('mine.emptyNext')}
    </EmptyState>
  )
  return (
    <div className="wrap my-agenda-page">
      <PageHeader
        size="quiet"
        title={t('mine.title')}
        sub={agenda ? t('mine.inAccount') : t('mine.onDevice')}
      />
      {agenda ? null : (
        <div className="no-js">
          <p>{t('mine.noScript')}</p>
          <p>
            <a
              className="btn"
              href={hrefOf(locale, 'sign-in', '?next=%2Fzh%2Fme%2Fagenda'.replace('zh', locale))}
            >
              {t('mine.signIn')}
            </a>
          </p>
        </div>
      )}
      {agenda ? (
        <div className="no-js">
          {agenda.view.days.length === 0 ? empty : <AgendaList view={agenda.view} words={words} />}
        </div>
      ) : null}
      <AgendaBoard
        locale={locale}
        words={words}
        account={agenda && { view: agenda.view, ownerTag: agenda.ownerTag }}
        empty={empty}
      />
      <section className="my-more js-only" aria-labelledby="carry-h">
        <h2 id="carry-h">{t('mine.carry.title')}</h2>
        <p>{t('mine.carry.lead')}</p>
        <CarryStars
          locale={locale}
          words={{
            show: t('mine.carry.show'),
            alt: t('mine.carry.alt'),
            tooMany: t('mine.carry.tooMany'),
            failed: t('mine.failed'),
          }}
        />
      </section>
      {agenda ? <FeedPanel feedUrl={agenda.feedUrl} locale={locale} /> : null}
    </div>
  )
}

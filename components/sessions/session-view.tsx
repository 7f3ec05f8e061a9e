import { ListRemarks } from '#components/agenda/list-remarks.tsx'
import { SessionStar } from '#components/agenda/session-star.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { LaidOut } from '#components/patterns/laid-out.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Proof } from '#components/sessions/proof.tsx'
import { SessionFacts } from '#components/sessions/session-facts.tsx'
import { SessionNeighbours } from '#components/sessions/session-neighbours.tsx'
import { SessionParts } from '#components/sessions/session-parts.tsx'
import { SessionPeople } from '#components/sessions/session-people.tsx'
import { SessionTies } from '#components/sessions/session-ties.tsx'
import { SessionTitleLines } from '#components/sessions/session-title-lines.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { getForumDays, getProgrammePhase, isChangeShown } from '#lib/domain/sessions/policy.ts'
import type { SessionDetail } from '#lib/domain/sessions/types.ts'
import { isBookTitle } from '#lib/domain/sessions/utils.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SessionViewProps = {
  session: SessionDetail
  sources: Sources
  now: Date
  locale: Locale
}

/** Everything that the record holds about one session, hung from the rail, its sources in the margin. */
export function SessionView({ session, sources, now, locale }: SessionViewProps) {
  const t = getT(locale, 'sessions')
  const { forum, parent } = session
  const agenda = `forums/${forum.slug}/agenda`
  const days = getForumDays(forum)
  const isOpen = ['upcoming', 'running'].includes(
    getProgrammePhase(days, { now, zone: forum.timeZone }),
  )
  const people = session.appearances
  const lists = (kind: string) => session.lists.filter((list) => list.kind === kind)
  const otherLists = session.lists.filter(
    ({ kind }) => kind !== 'people' && kind !== 'organisations',
  )
  const source = (
    <Citations
      citations={session.citations}
      sources={sources}
      locale={locale}
      doubt={session.doubt}
    />
  )
  return (
    <div className="wrap session">
      <PageHeader
        size="quiet"
        title={
          <SessionTitleLines
            title={session.title}
            marks={locale !== 'en' && isBookTitle(session)}
            isCancelled={session.status === 'cancelled'}
            locale={locale}
          />
        }
        sub={<Under session={session} now={now} locale={locale} />}
        trail={{
          label: t('trail'),
          items: [
            {
              key: 'forum',
              name: <Localized text={forum.name} locale={locale} />,
              href: hrefOf(locale, `forums/${forum.slug}`),
            },
            { key: 'agenda', name: t('agenda'), href: hrefOf(locale, agenda) },
            ...(parent
              ? [
                  {
                    key: 'block',
                    name: <Localized text={parent.title} locale={locale} />,
                    href: hrefOf(locale, `forums/${forum.slug}/sessions/${parent.slug}`),
                  },
                ]
              : []),
          ],
        }}
      />
      <p className="star-line">
        <SessionStar session={session} context={{ forumSlug: forum.slug, locale }} />
        <a className="act" href={hrefOf(locale, 'me/agenda')}>
          {getT(locale, 'agenda')('mine.title')}
        </a>
      </p>
      <SessionFacts session={session} isOpen={isOpen} locale={locale} />
      <Section id="about" title={t('about')} note={source}>
        {session.theme ? (
          <p>
            <span className="muted">{t('theme')}</span>{' '}
            <b className="song">
              <Localized text={session.theme} locale={locale} />
            </b>
          </p>
        ) : null}
        {session.description ? (
          <LaidOut
            text={session.description}
            rich={session.descriptionRich}
            locale={locale}
            className="lead"
          />
        ) : null}
        {session.points.length > 0 ? (
          <ol className="points" aria-label={t('points')}>
            {session.points.map((point) => (
              <li key={point['zh-Hans']}>
                <Localized text={point} locale={locale} />
              </li>
            ))}
          </ol>
        ) : null}
        <ListRemarks lists={otherLists} locale={locale} />
        {!session.theme && !session.description && session.points.length === 0 ? (
          <p className="muted">{t('nothingMore')}</p>
        ) : null}
      </Section>
      {session.children.length > 0 ? (
        <Section
          id="parts"
          title={t('parts.title')}
          rail={session.children.some(({ slots }) => slots[0]?.startsAt) ? null : t('parts.order')}
        >
          <SessionParts parts={session.children} forum={forum} locale={locale} />
        </Section>
      ) : null}
      {people.length > 0 || lists('people').length > 0 ? (
        <Section
          id="people"
          title={t('people')}
          rail={t('titlesAsPrinted')}
          note={<Proof facts={people} sources={sources} locale={locale} />}
          bare
        >
          <SessionPeople appearances={people} locale={locale} />
          <ListRemarks lists={lists('people')} locale={locale} />
        </Section>
      ) : null}
      <SessionTies
        session={session}
        lists={lists('organisations')}
        sources={sources}
        locale={locale}
      />
      <SessionNeighbours session={session} locale={locale} />
    </div>
  )
}

/** Under the title: what has changed or was cancelled, and the form the source prints where ours differs. */
function Under({ session, now, locale }: Pick<SessionViewProps, 'session' | 'now' | 'locale'>) {
  const t = getT(locale, 'sessions')
  const { titleAsPrinted, title, change, status } = session
  const isOwn = titleAsPrinted === title['zh-Hans'] && locale === 'zh'
  return (
    <>
      {status === 'cancelled' ? <Tag>{t('cancelled')}</Tag> : null}
      {change && isChangeShown(session, now) ? (
        <p>
          <Tag tone="new">{t('changed')}</Tag> <Localized text={change.text} locale={locale} />
        </p>
      ) : null}
      {titleAsPrinted && !isOwn ? (
        <p>
          {t('asPrinted')}{' '}
          <span lang={titleAsPrinted === title['zh-Hans'] ? 'zh-Hans' : 'zh-Hant'}>
            {titleAsPrinted}
          </span>
        </p>
      ) : null}
    </>
  )
}

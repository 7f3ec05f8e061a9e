import { PeopleLine } from '#components/agenda/people-line.tsx'
import { SlotWords } from '#components/forums/slot-words.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import type { Agenda, AgendaSession } from '#lib/domain/sessions/types.ts'
import { countSessions, isBookTitle } from '#lib/domain/sessions/utils.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatOrdinalMark } from '#lib/platform/numbers/format-number.ts'
import type { OverviewSectionProps } from './about.tsx'

type Props<T> = Pick<OverviewSectionProps, 'forum' | 'locale'> & T

/** Longer programmes show their blocks alone; the agenda has the rest. */
const MOST_TALKS = 16

/** The programme in short: its blocks and, while they are few, their talks. */
export function AgendaDigest({ forum, agenda, locale }: Props<{ agenda: Agenda }>) {
  const t = getT(locale, 'forums')
  const sessions = agenda.sessions.filter(({ kind }) => kind !== 'break')
  if (sessions.length === 0) return null
  const blocks = sessions.filter(({ parentSlug }) => parentSlug === null)
  const hasTimes = sessions.some(({ slots }) =>
    slots.some(({ precision }) => precision === 'exact'),
  )
  const isShort = sessions.length - blocks.length <= MOST_TALKS
  return (
    <Section
      id="programme"
      title={t('tabs.agenda')}
      rail={t('sessionCount', { count: countSessions(sessions) })}
    >
      {hasTimes ? null : (
        <p className="bound">
          <Unknown locale={locale} label={t('timesUnknown')} /> {t('timesUnknownText')}
        </p>
      )}
      <ol className="blocks">
        {blocks.map((block) => (
          <Block
            key={block.slug}
            block={block}
            talks={sessions.filter(({ parentSlug }) => parentSlug === block.slug)}
            isShort={isShort}
            zone={forum.timeZone}
            days={forum.startsOn?.on !== forum.endsOn?.on && forum.endsOn !== null}
            forum={forum.slug}
            locale={locale}
          />
        ))}
      </ol>
      <p>
        <a className="act" href={hrefOf(locale, `forums/${forum.slug}/agenda`)}>
          {t('toAgenda')}
        </a>
      </p>
    </Section>
  )
}

type BlockProps = Pick<OverviewSectionProps, 'locale'> & {
  block: AgendaSession
  talks: AgendaSession[]
  isShort: boolean
  zone: string
  /** The forum has several days, so each block says its own. */
  days: boolean
  forum: string
}

function Block({ block, talks, isShort, zone, days, forum, locale }: BlockProps) {
  const t = getT(locale, 'forums')
  const session = (slug: string) => hrefOf(locale, `forums/${forum}/sessions/${slug}`)
  return (
    <li className="block">
      <div className="block-head">
        <h3>
          <a className="quiet" href={session(block.slug)}>
            <Localized text={block.title} locale={locale} />
          </a>
        </h3>
        <SlotWords slot={block.slots[0]} zone={zone} days={days} locale={locale} />
      </div>
      {block.people.length > 0 ? (
        <p className="small muted">
          <PeopleLine people={block.people} locale={locale} links />
        </p>
      ) : null}
      {talks.length > 0 && isShort ? (
        <ol className="turns">
          {talks.map((talk, index) => (
            <li className="turn" key={talk.slug}>
              <span className="n" aria-hidden="true">
                {formatOrdinalMark(index + 1, locale)}
              </span>
              <p className="ti">
                <TalkTitle talk={talk} href={session(talk.slug)} locale={locale} />
              </p>
              {talk.people.length > 0 ? (
                <p className="by">
                  <PeopleLine people={talk.people} locale={locale} links />
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {talks.length > 0 && !isShort ? (
        <p className="small muted">{t('parts', { count: talks.length })}</p>
      ) : null}
    </li>
  )
}

/** Between 《 》 where the source prints it so, the first of them outside the line. */
function TalkTitle({
  talk,
  href,
  locale,
}: { talk: AgendaSession; href: string } & Pick<OverviewSectionProps, 'locale'>) {
  const hasMarks = locale !== 'en' && isBookTitle(talk)
  return (
    <a className={hasMarks ? 'quiet hang' : 'quiet'} href={href}>
      {hasMarks ? '《' : null}
      <Localized text={talk.title} locale={locale} />
      {hasMarks ? '》' : null}
    </a>
  )
}

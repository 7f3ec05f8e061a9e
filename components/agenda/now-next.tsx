import { anchorOf } from '#components/agenda/context.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import type { getNowAndNext, Occurrence } from '#lib/domain/sessions/policy.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import { formatTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type NowNextProps = ReturnType<typeof getNowAndNext> & {
  today: string
  /** The one day on this page; null when all are */
  shown: string | null
  zone: string
  path: string
  locale: Locale
}

/** On a phone the list below must stay near: more than this is only counted there. */
const ON_PHONE = 3

/** What is on and what comes next, before everything else while the forum runs. */
export function NowNext({ on, next, ...rest }: NowNextProps) {
  if (on.length + next.length === 0) return null
  const t = getT(rest.locale, 'agenda')
  return (
    <section className="hot" aria-label={t('hot')}>
      {on.map((one, index) => (
        <Hot
          key={`${one.session.slug}-${one.slot.startsAt}`}
          one={one}
          isOn
          also={index === ON_PHONE - 1 ? on.length - ON_PHONE : 0}
          isWideOnly={index >= ON_PHONE}
          {...rest}
        />
      ))}
      {next.map((one, index) => (
        <Hot
          key={`${one.session.slug}-${one.slot.startsAt}`}
          one={one}
          isOn={false}
          also={index === 0 ? next.length - 1 : 0}
          isWideOnly={index >= 1}
          {...rest}
        />
      ))}
    </section>
  )
}

type HotProps = Omit<NowNextProps, 'on' | 'next'> & {
  one: Occurrence
  isOn: boolean
  also: number
  isWideOnly: boolean
}

function Hot({ one, isOn, also, isWideOnly, today, shown, zone, path, locale }: HotProps) {
  const t = getT(locale, 'agenda')
  const { session, slot, talk, endsAt } = one
  const number = session.slots.findIndex(({ startsAt }) => startsAt === slot.startsAt)
  const anchor = `#${anchorOf(number > 0 ? `${session.slug}-${number + 1}` : session.slug)}`
  const isHere = shown === null || shown === slot.day
  const time = formatTime(isOn ? endsAt : slot.startsAt, zone)
  return (
    <a
      className={isWideOnly ? 'only-wide' : undefined}
      href={isHere ? anchor : `${hrefOf(locale, path, `day=${slot.day}`)}${anchor}`}
    >
      <Tag tone={isOn ? 'now' : 'next'}>{isOn ? t('now') : t('next')}</Tag>
      <span>
        <b>
          <Localized text={talk?.title ?? session.title} locale={locale} />
        </b>
        <span className="meta">
          {slot.day === today ? null : `${formatDay(slot.day, locale, { year: false })} `}
          {isOn ? t('until', { time }) : time}
          {slot.room ? (
            <>
              {' '}
              <span className="where">
                <Localized text={slot.room.name} locale={locale} />
              </span>
            </>
          ) : null}
          {talk ? (
            <>
              {' '}
              <span className="where">
                <Localized text={session.title} locale={locale} />
              </span>
            </>
          ) : null}
          {also > 0 ? <span className="also">{t('alsoOn', { count: also })}</span> : null}
        </span>
      </span>
    </a>
  )
}

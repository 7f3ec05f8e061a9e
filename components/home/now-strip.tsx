import { Tag } from '#components/patterns/marks.tsx'
import type { RiverForum } from '#lib/domain/forums/river/types.ts'
import { formatTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** One line under the ruler while a forum runs: what is on now, where, until when. */
export function NowStrip({
  locale,
  forums,
  now,
}: {
  locale: Locale
  forums: readonly RiverForum[]
  now: Date
}) {
  const forum = forums.find((each) => each.running.length > 0)
  const [session, ...others] = forum?.running ?? []
  if (!forum || !session) return null
  const t = getT(locale, 'home')
  const title = pickText(session.title, locale)
  const until = t('now.until', { time: formatTime(session.endsAt, forum.timeZone) })
  const room = session.room && pickText(session.room.name, locale)
  return (
    <aside className="now-strip" aria-label={t('now.label')}>
      <div className="wrap">
        <a href={`/${locale}/forums/${forum.slug}/agenda`}>
          <Tag tone="now">{t('now.tag', { time: formatTime(now, forum.timeZone) })}</Tag>
          <span className="txt">
            <b lang={title.lang}>{title.text}</b>
            <span className="where">
              {room ? <span lang={room.lang}>{room.text}</span> : null}
              {room ? t('river.comma') : null}
              {until}
              {others.length > 0 ? t('now.others', { count: others.length }) : null}
            </span>
          </span>
          <span className="go">{t('now.go')}</span>
        </a>
      </div>
    </aside>
  )
}

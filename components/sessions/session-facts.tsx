import { hrefOf } from '#components/layout/nav.ts'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { SessionRoom, SessionWhen } from '#components/sessions/session-when.tsx'
import type { SessionDetail } from '#lib/domain/sessions/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SessionFactsProps = { session: SessionDetail; isOpen: boolean; locale: Locale }

/** When, where and what kind: every slot on its own line, the unknown as □. */
export function SessionFacts({ session, isOpen, locale }: SessionFactsProps) {
  const t = getT(locale, 'sessions')
  const { slots, forum } = session
  const rooms = new Set(slots.map(({ room }) => room?.slug ?? ''))
  return (
    <DataList kind="facts">
      <DataRow locale={locale} label={t('time')}>
        {slots.map((slot, index) => (
          // slots have no identity but their place
          <div key={index}>
            <SessionWhen slot={slot} zone={forum.timeZone} locale={locale} isOpen={isOpen} />
            {rooms.size > 1 ? (
              <>
                {' '}
                <SessionRoom slot={slot} locale={locale} />
              </>
            ) : null}
          </div>
        ))}
      </DataRow>
      {rooms.size === 1 && slots[0] ? (
        <DataRow locale={locale} label={t('room')}>
          <SessionRoom slot={slots[0]} locale={locale} />
        </DataRow>
      ) : null}
      <DataRow locale={locale} label={t('kind')}>
        {t(`kinds.${session.kind}`)}
      </DataRow>
      {session.capacity === null ? null : (
        <DataRow locale={locale} label={t('capacity')}>
          {t('capacityValue', { count: session.capacity })}
        </DataRow>
      )}
      {session.themes.length > 0 ? (
        <DataRow locale={locale} label={t('themes')}>
          {session.themes.map(({ slug, name }) => (
            <a className="quiet" key={slug} href={hrefOf(locale, `themes/${slug}`)}>
              <Localized text={name} locale={locale} />
            </a>
          ))}
        </DataRow>
      ) : null}
    </DataList>
  )
}

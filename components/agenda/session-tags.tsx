import type { AgendaContext } from '#components/agenda/context.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import type { AgendaEntry } from '#lib/domain/sessions/layout/types.ts'
import { isChangeShown } from '#lib/domain/sessions/policy.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** What stands out about an entry: on now, next, cancelled, changed, one part of several. Null when nothing does. */
export function SessionTags({ entry, context }: { entry: AgendaEntry; context: AgendaContext }) {
  const { locale, now } = context
  const t = getT(locale, 'agenda')
  const { session, part } = entry
  const isChanged = session.change !== null && isChangeShown(session, now)
  const isOn = entry.phase === 'now'
  if (!isOn && !entry.isNext && !isChanged && !part && session.status !== 'cancelled') return null
  return (
    <p className="tags">
      {isOn ? <Tag tone="now">{t('now')}</Tag> : null}
      {entry.isNext && context.isRunning ? <Tag tone="next">{t('next')}</Tag> : null}
      {session.status === 'cancelled' ? <Tag>{t('cancelled')}</Tag> : null}
      {isChanged && session.change ? (
        <span className="tag new">
          <b>{t('changedTag')}</b> <Localized text={session.change.text} locale={locale} />
        </span>
      ) : null}
      {part ? <span className="meta">{t('part', part)}</span> : null}
    </p>
  )
}

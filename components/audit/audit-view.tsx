import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { Input } from '#components/ui/input.tsx'
import type {
  AuditEntry,
  AuditFilter,
  AuditPage,
  LastCheck,
} from '#lib/domain/audit/reading/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type AuditProps = {
  locale: Locale
  slug: string
  timeZone: string
  audit: AuditPage & { filter: AuditFilter }
}

/** What happened at a forum, the latest first: who did it, to what, and what it changed. */
export function AuditView({ locale, slug, timeZone, audit }: AuditProps) {
  const t = getT(locale, 'audit')
  const { entries, next, check, filter } = audit
  const action = hrefOf(locale, `organise/${slug}/audit`)
  const set = Object.entries({ event: filter.event, q: filter.words, day: filter.day }).filter(
    (part): part is [string, string] => part[1] !== null,
  )
  const onwards = new URLSearchParams([...set, ['before', next ?? '']])
  return (
    <>
      <PanelHead title={t('title')} note={checkWords(check, timeZone, locale)} />
      <search>
        <form className="audit-filters" action={action} method="get" aria-label={t('filters')}>
          {filter.event ? <input type="hidden" name="event" value={filter.event} /> : null}
          <div className="field">
            <label htmlFor="audit-q">{t('words')}</label>
            <Input
              id="audit-q"
              name="q"
              type="search"
              defaultValue={filter.words ?? ''}
              autoComplete="off"
              spellCheck={false}
            />
          </div>
          <div className="field">
            <label htmlFor="audit-day">{t('day')}</label>
            <Input id="audit-day" name="day" type="date" defaultValue={filter.day ?? ''} />
          </div>
          <button className="btn line" type="submit">
            {t('show')}
          </button>
          {set.length > 0 ? (
            <a className="act" href={action}>
              {t('all')}
            </a>
          ) : null}
        </form>
      </search>
      {entries.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      ) : (
        <ol className="audit">
          {entries.map((entry) => (
            <Entry key={entry.id} {...{ locale, timeZone, entry, action }} />
          ))}
        </ol>
      )}
      {next ? (
        <p>
          <a className="act" rel="next" href={`${action}?${onwards}`}>
            {t('earlier')}
          </a>
        </p>
      ) : null}
    </>
  )
}

function checkWords(check: LastCheck | null, timeZone: string, locale: Locale): string {
  const t = getT(locale, 'audit')
  if (!check) return t('unchecked')
  const when = formatDateTime(check.at, timeZone, locale)
  return check.faultSeq === null
    ? t('whole', { when, seq: check.seq })
    : t('broken', { when, seq: check.faultSeq })
}

type EntryProps = { locale: Locale; timeZone: string; entry: AuditEntry; action: string }

function Entry({ locale, timeZone, entry, action }: EntryProps) {
  const t = getT(locale, 'audit')
  const { at, event, by, actor, subject, changes } = entry
  return (
    <li>
      <time className="num" dateTime={at.toISOString()}>
        {formatDateTime(at, timeZone, locale)}
      </time>
      <div>
        <p>
          <a className="audit-event" href={`${action}?event=${event}`}>
            {eventWords(event, locale)}
          </a>{' '}
          {subject === null ? null : (
            <b>{typeof subject === 'string' ? subject : pickString(subject, locale)}</b>
          )}
        </p>
        <p className="muted">{actor ?? t(`by.${by}`)}</p>
        {changes.length > 0 ? (
          <ul className="audit-changes">
            {changes.map(({ field, from, to }) => (
              <li key={`${from === null}-${field}`}>
                <span className="muted">{field}</span>{' '}
                {from === null ? null : (
                  <>
                    <del>{from || '□'}</del> →{' '}
                  </>
                )}
                {to || '□'}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  )
}

type Word = Parameters<ReturnType<typeof getT<'privacy'>>>[0]

/** Every event has words: a test compares. */
function eventWords(event: string, locale: Locale): string {
  const t = getT(locale, 'privacy')
  const word = `events.${event.replace('.', '_')}` as Word
  return t.has(word) ? t(word) : event
}

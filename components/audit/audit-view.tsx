import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { FileWays } from '#components/patterns/file-ways.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SearchForm } from '#components/patterns/search-form.tsx'
import { Input } from '#components/ui/input.tsx'
import type { AuditEntry, AuditPage, LastCheck } from '#lib/domain/audit/reading/types.ts'
import { eventWords } from '#lib/domain/audit/reading/utils.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type AuditProps = {
  locale: Locale
  /** Null for the whole portal. */
  slug: string | null
  audit: AuditPage
}

/** What happened at a forum, or at all, the latest first: who did it, to what, and what it changed. */
export function AuditView({ locale, slug, audit }: AuditProps) {
  const t = getT(locale, 'audit')
  const { entries, next, check, filter, timeZone } = audit
  const action = hrefOf(locale, slug === null ? 'organise/audit' : `organise/${slug}/audit`)
  const set = Object.entries({ event: filter.event, q: filter.words, day: filter.day }).filter(
    (part): part is [string, string] => part[1] !== null,
  )
  const onwards = new URLSearchParams([...set, ['before', next ?? '']])
  return (
    <>
      <PanelHead
        title={t(slug === null ? 'titleOfAll' : 'title')}
        note={checkWords(check, timeZone, locale)}
        ways={
          <FileWays
            locale={locale}
            path={`${action}/export`}
            query={`${new URLSearchParams(set)}`}
          />
        }
      />
      <SearchForm
        id="audit"
        {...{ action }}
        words={{ form: t('filters'), words: t('words'), submit: t('show') }}
        value={filter.words}
        reset={
          set.length > 0 ? (
            <a className="act" href={action}>
              {t('all')}
            </a>
          ) : null
        }
      >
        {filter.event ? <input type="hidden" name="event" value={filter.event} /> : null}
        <div className="field">
          <label htmlFor="audit-day">{t('day')}</label>
          <Input id="audit-day" name="day" type="date" defaultValue={filter.day ?? ''} />
        </div>
      </SearchForm>
      {entries.length === 0 ? (
        <EmptyState title={t('none')}>
          {set.length > 0 ? t('noneHint') : t('nothingYet')}
        </EmptyState>
      ) : (
        <ol className="audit">
          {entries.map((entry) => (
            <Entry
              key={entry.id}
              {...{ locale, timeZone, entry, action }}
              forum={slug === null ? entry.forum : null}
            />
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

type EntryProps = {
  locale: Locale
  timeZone: string
  entry: AuditEntry
  action: string
  /** Told where entries of several forums stand together. */
  forum: string | null
}

function Entry({ locale, timeZone, entry, action, forum }: EntryProps) {
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
        <p className="muted">
          {actor ?? t(`by.${by}`)}
          {forum === null ? null : (
            <>
              {' · '}
              <a href={hrefOf(locale, `organise/${forum}/audit`)}>{forum}</a>
            </>
          )}
        </p>
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

import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { FileWays } from '#components/patterns/file-ways.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag, Unknown } from '#components/patterns/marks.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SearchForm } from '#components/patterns/search-form.tsx'
import { Select } from '#components/ui/select.tsx'
import { STATES } from '#lib/domain/agreements/editing/constants.ts'
import type { AgreementListPage } from '#lib/domain/agreements/editing/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ListProps = {
  locale: Locale
  slug: string
  page: AgreementListPage
  now: Date
  /** On the forum’s clock */
  today: string
}

/** The agreements of a forum, drafts too: found by title or party, by state, by part of the programme. */
export function AgreementsView({ locale, slug, page, now, today }: ListProps) {
  const t = getT(locale, 'agreement-panel')
  const path = hrefOf(locale, `organise/${slug}/agreements`)
  const { agreements, asked, total } = page
  const isAsked = Object.values(asked).some((one) => one !== null)
  return (
    <>
      <PanelHead
        title={t('title')}
        note={t('note')}
        ways={
          <>
            <a className="act" href={`${path}/new`}>
              {t('new')}
            </a>{' '}
            <a className="act" href={`${path}/run-sheet`}>
              {t('runSheet')}
            </a>{' '}
            <FileWays locale={locale} path={`${path}/export`} query={queryOf(asked)} />
          </>
        }
      />
      <Filters {...{ locale, path, page, isAsked }} />
      {agreements.length === 0 ? (
        <EmptyState title={t(total === 0 ? 'none' : 'notFound')}>
          {t(total === 0 ? 'noneHint' : 'notFoundHint')}
        </EmptyState>
      ) : (
        <Rows {...{ locale, path, agreements, now, today }} />
      )}
    </>
  )
}

/** The filters in force, as the list's own address has them. */
const queryOf = (asked: AgreementListPage['asked']) =>
  `${new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))}`

function Filters(props: {
  locale: Locale
  path: string
  page: AgreementListPage
  isAsked: boolean
}) {
  const { locale, path, page, isAsked } = props
  const t = getT(locale, 'agreement-panel')
  const { asked, sessions, total } = page
  const any = { value: '', label: t('any') }
  const selects = [
    {
      name: 'state',
      label: t('byState'),
      value: asked.state ?? '',
      options: [any, ...STATES.map((value) => ({ value, label: t(`states.${value}`) }))],
    },
    {
      name: 'session',
      label: t('bySession'),
      value: asked.session ?? '',
      options: [
        any,
        ...sessions.map((one) => ({ value: one.slug, label: pickString(one.title, locale) })),
      ],
    },
  ]
  return (
    <SearchForm
      id="agreements"
      action={path}
      words={{ form: t('find'), words: t('words'), submit: t('find') }}
      value={asked.q}
      reset={
        isAsked ? (
          <a className="act" href={path}>
            {t('all', { count: total })}
          </a>
        ) : null
      }
    >
      {selects.map(({ name, label, value, options }) => (
        <div key={name} className="field">
          <label htmlFor={`agreements-${name}`}>{label}</label>
          <Select id={`agreements-${name}`} name={name} defaultValue={value} options={options} />
        </div>
      ))}
    </SearchForm>
  )
}

function Rows(props: {
  locale: Locale
  path: string
  agreements: AgreementListPage['agreements']
  now: Date
  today: string
}) {
  const { locale, path, agreements, now, today } = props
  const t = getT(locale, 'agreement-panel')
  const separator = getT(locale, 'common')('listSeparator')
  return (
    <table className="panel-table record-table">
      <thead>
        <tr>
          {(['title', 'state', 'parties', 'session', 'date', 'due', 'lacks'] as const).map(
            (name) => (
              <th key={name} scope="col">
                {t(`columns.${name}`)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {agreements.map((one) => {
          const isHeld = one.embargoedUntil !== null && one.embargoedUntil > now
          return (
            <tr key={one.slug}>
              <th scope="row">
                <a href={`${path}/${one.slug}`}>
                  <Localized locale={locale} text={one.title} />
                </a>
              </th>
              <td data-label={t('columns.state')}>
                <Tag>{t(`states.${one.state}`)}</Tag>
                {isHeld ? <span className="is-clash"> {t('parts.embargo')}</span> : null}
              </td>
              <td data-label={t('columns.parties')}>
                {one.parties.length > 0 ? (
                  one.parties.join(separator)
                ) : (
                  <span className="is-quiet">{t('noParties')}</span>
                )}
              </td>
              <td data-label={t('columns.session')}>
                {one.session ? (
                  <Localized locale={locale} text={one.session.title} />
                ) : (
                  <Unknown locale={locale} label={t('noSession')} />
                )}
              </td>
              <td data-label={t('columns.date')}>
                {one.signedOn ? (
                  formatDay(one.signedOn, locale)
                ) : (
                  <Unknown locale={locale} label={t('noDate')} />
                )}
              </td>
              <td data-label={t('columns.due')}>
                {one.nextDue ? (
                  <span className={one.nextDue.on < today ? 'is-clash' : undefined}>
                    {t(one.nextDue.on < today ? 'overdue' : 'dueBy', {
                      what: pickString(one.nextDue.title, locale),
                      day: formatDay(one.nextDue.on, locale),
                    })}
                  </span>
                ) : null}
              </td>
              <td data-label={t('columns.lacks')}>
                <span className="is-quiet">
                  {[
                    ...(one.title.en ? [] : [t('lacks.en')]),
                    ...(one.hasSource ? [] : [t('lacks.source')]),
                  ].join(separator)}
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

import { ProposalsNote } from '#components/editions/proposals-note.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { CheckboxField } from '#components/patterns/choices.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { DraftWays } from '#components/programme/draft-ways.tsx'
import { sessionLabels } from '#components/programme/session-labels.ts'
import { fieldNames, programmeWords } from '#components/programme/words.ts'
import type { OpenProposals } from '#lib/domain/editions/types.ts'
import { publishProgrammeAction } from '#lib/domain/programme/actions.ts'
import type {
  ProgrammeVersion,
  SessionDiff,
  Warning,
} from '#lib/domain/programme/publishing/types.ts'
import type { Requests } from '#lib/domain/programme/reviewing/types.ts'
import type { Programme } from '#lib/domain/programme/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type PublishViewProps = {
  locale: Locale
  programme: Programme
  mark: number
  diff: readonly SessionDiff[]
  warnings: readonly Warning[]
  versions: readonly ProgrammeVersion[]
  /** How many would be written to. */
  letters: number
  requests: Requests
  typed: SentValues | null
  notice: string | null
  /** People and bodies that nobody has confirmed yet: they will not be there. */
  proposals: OpenProposals
}

/** What readers would see differently, what is doubtful in it, and the button that lets them. */
export function PublishView(props: PublishViewProps) {
  const { locale, programme, mark, diff, warnings, versions, letters } = props
  const { requests, typed, notice, proposals } = props
  const t = getT(locale, 'programme')
  const number = programme.publishedNumber + 1
  return (
    <>
      <PanelHead
        title={t('publish.title')}
        note={t('publish.note')}
        ways={<DraftWays {...{ locale }} slug={programme.slug} />}
      />
      {notice ? <p role="status">{notice}</p> : null}
      <ProposalsNote {...{ locale, proposals }} slug={programme.slug} />
      <Asked {...{ locale, programme, requests }} />
      {diff.length === 0 ? (
        <EmptyState title={t('publish.nothing')}>{t('publish.nothingHint')}</EmptyState>
      ) : (
        <>
          <Changes {...{ locale, programme, diff }} />
          <Warnings {...{ locale, programme, warnings }} />
          <ActionForm
            id="publish"
            action={publishProgrammeAction}
            words={programmeWords(locale)}
            labels={{ reason: t('publish.reason') }}
            typed={typed}
          >
            <input type="hidden" name="slug" value={programme.slug} />
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="mark" value={mark} />
            <TextField
              name="reason"
              label={t('publish.reason')}
              hint={t('publish.reasonHint')}
              autoComplete="off"
            />
            {letters > 0 ? (
              <CheckboxField
                name="quiet"
                value="yes"
                optional
                label={t('publish.quiet')}
                hint={t('publish.letters', { count: letters })}
              />
            ) : (
              <p className="is-quiet">{t('publish.noLetters')}</p>
            )}
            {programme.secondEyes ? <p className="is-quiet">{t('publish.needsTwo')}</p> : null}
            <div className="form-actions">
              <SubmitButton>
                {t(programme.secondEyes ? 'publish.ask' : 'publish.submit', { number })}
              </SubmitButton>
            </div>
          </ActionForm>
        </>
      )}
      {versions.length > 0 ? (
        <section className="panel-part">
          <h2>{t('publish.versions')}</h2>
          <ol className="versions">
            {versions.map((version) => (
              <li key={version.number}>
                <b>{t('publish.version', { number: version.number })}</b>
                <span className="num">
                  {formatDateTime(version.publishedAt, programme.timeZone, locale)}
                </span>
                <span>{version.reason}</span>
                <span className="is-quiet">
                  {t('publish.changes', { count: version.changes.length })}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  )
}

type AskedProps = { locale: Locale; programme: Programme; requests: Requests }

/** What waits for somebody else, or why it was sent back. */
function Asked({ locale, programme, requests: { open, returned } }: AskedProps) {
  const t = getT(locale, 'programme')
  const at = (when: Date) => formatDateTime(when, programme.timeZone, locale)
  const nameOr = (name: string | null) => name ?? t('reviewing.somebody')
  if (open) {
    const who = nameOr(open.askedByName)
    const number = programme.publishedNumber + 1
    return (
      <p className="part-hint">
        {t('reviewing.waits', { who, time: at(open.askedAt), number })}{' '}
        <a className="act" href={hrefOf(locale, `organise/${programme.slug}/programme/review`)}>
          {t('reviewing.look')}
        </a>
      </p>
    )
  }
  if (!returned) return null
  const said = { who: nameOr(returned.by), time: at(returned.at), note: returned.note }
  return <p className="part-hint">{t('reviewing.returned', said)}</p>
}

type ChangesProps = { locale: Locale; programme: Programme; diff: readonly SessionDiff[] }

/** What readers would see differently, part by part. */
export function Changes({ locale, programme, diff }: ChangesProps) {
  return (
    <section className="panel-part">
      <h2>{getT(locale, 'programme')('publish.changes', { count: diff.length })}</h2>
      <ul className="diff">
        {diff.map((one) => (
          <DiffLine key={one.slug} {...{ locale, programme, one }} />
        ))}
      </ul>
    </section>
  )
}

export function Warnings(props: {
  locale: Locale
  programme: Programme
  warnings: readonly Warning[]
}) {
  const { locale, programme, warnings } = props
  const t = getT(locale, 'programme')
  const titleOf = (slug: string) => {
    const session = programme.sessions.find((one) => one.slug === slug)
    return session ? pickString(session.title, locale) : slug
  }
  return (
    <section className="panel-part">
      <h2>{t(warnings.length > 0 ? 'publish.warnings' : 'publish.noWarnings')}</h2>
      <ul className="warnings">
        {warnings.map(({ type, sessions }) => (
          <li key={type}>
            <details>
              <summary>{t(`publish.warning.${type}`, { count: sessions.length })}</summary>
              <ul>
                {sessions.map((slug) => (
                  <li key={slug}>
                    <a href={hrefOf(locale, `organise/${programme.slug}/programme/${slug}`)}>
                      {titleOf(slug)}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

function DiffLine(props: { locale: Locale; programme: Programme; one: SessionDiff }) {
  const { locale, programme, one } = props
  const t = getT(locale, 'programme')
  const session = programme.sessions.find(({ slug }) => slug === one.slug)
  const labels = sessionLabels(locale, session ?? null)
  return (
    <li>
      <p>
        <b className={`diff-kind is-${one.kind}`}>{t(`publish.${one.kind}`)}</b>{' '}
        <a href={hrefOf(locale, `organise/${programme.slug}/programme/${one.slug}`)}>
          <Localized text={one.title} locale={locale} />
        </a>{' '}
        <span className="is-quiet">{fieldNames(locale, one.fields)}</span>
      </p>
      {session && one.fields.length > 0 ? (
        <dl className="diff-fields">
          {one.fields
            .filter((name) => labels[name] !== undefined)
            .map((name) => (
              <div key={name}>
                <dt>{labels[name]}</dt>
                <dd>
                  <del>{readable(name, session.published[name])}</del>{' '}
                  <ins>{readable(name, session.fields[name])}</ins>
                </dd>
              </div>
            ))}
        </dl>
      ) : null}
    </li>
  )
}

const readable = (name: string, value = '') =>
  name.startsWith('person.') ? value.split('\n').slice(1).join(', ') : value

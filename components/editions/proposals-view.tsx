import { makingLabels, makingWords } from '#components/forums/making/words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { FileWays } from '#components/patterns/file-ways.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { ChooseAll, ChosenBox, ChosenRows } from '#components/registrations/panel/chosen-rows.tsx'
import { decideProposalsAction } from '#lib/domain/editions/actions.ts'
import type { Proposal } from '#lib/domain/editions/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ProposalsViewProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  proposals: readonly Proposal[]
  typed: SentValues | null
  notice: string | null
}

/** Who took part in the last edition, to be confirmed for this one or dropped, one by one or all at once. */
export function ProposalsView({ locale, slug, proposals, typed, notice }: ProposalsViewProps) {
  const t = getT(locale, 'editions')
  const open = proposals.filter(({ state }) => state === 'open')
  const decided = proposals.filter(({ state }) => state !== 'open')
  const people = open.filter(({ noun }) => noun === 'person')
  const bodies = open.filter(({ noun }) => noun === 'organisation')
  return (
    <>
      <PanelHead
        title={t('proposals.title')}
        note={t('proposals.note')}
        ways={
          proposals.length === 0 ? null : (
            <FileWays
              locale={locale}
              path={hrefOf(locale, `organise/${slug}/proposals/export`)}
              query=""
            />
          )
        }
      />
      {notice ? <p role="status">{notice}</p> : null}
      {open.length === 0 ? (
        <EmptyState title={t(decided.length > 0 ? 'proposals.allDecided' : 'proposals.none')}>
          {t(decided.length > 0 ? 'proposals.allDecidedHint' : 'proposals.noneHint')}
        </EmptyState>
      ) : (
        <DecisionForm {...{ locale, slug, typed }} id="proposals">
          <p>{t('proposals.open', { people: people.length, organisations: bodies.length })}</p>
          <Rows {...{ locale, slug }} title={t('proposals.people')} rows={people} />
          <Rows {...{ locale, slug }} title={t('proposals.organisations')} rows={bodies} />
          <div className="form-actions proposals-actions">
            <SubmitButton name="decision" value="confirm">
              {t('proposals.confirm')}
            </SubmitButton>
            <SubmitButton name="decision" value="drop" tone="line">
              {t('proposals.drop')}
            </SubmitButton>
            <SubmitButton name="decision" value="confirm_all" tone="line">
              {t('proposals.confirmAll')}
            </SubmitButton>
            <SubmitButton name="decision" value="drop_all" tone="line">
              {t('proposals.dropAll')}
            </SubmitButton>
          </div>
        </DecisionForm>
      )}
      {decided.length > 0 ? (
        <details className="form-part" open={open.length === 0}>
          <summary>{t('proposals.decided', { count: decided.length })}</summary>
          <DecisionForm {...{ locale, slug }} typed={null} id="decided">
            <Rows {...{ locale, slug }} title={null} rows={decided} />
            <div className="form-actions">
              <SubmitButton name="decision" value="reopen" tone="line">
                {t('proposals.reopen')}
              </SubmitButton>
            </div>
          </DecisionForm>
        </details>
      ) : null}
    </>
  )
}

function DecisionForm(props: {
  locale: Locale
  slug: string
  id: string
  typed: SentValues | null
  children: React.ReactNode
}) {
  const { locale, slug, id, typed, children } = props
  return (
    <ActionForm
      {...{ id, typed }}
      className="proposals-form"
      action={decideProposalsAction}
      words={makingWords(locale)}
      labels={makingLabels(locale)}
    >
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      {children}
    </ActionForm>
  )
}

type RowsProps = {
  locale: Locale
  slug: string
  /** Null where what stands above says it. */
  title: string | null
  rows: readonly Proposal[]
}

function Rows({ locale, slug, title, rows }: RowsProps) {
  const t = getT(locale, 'editions')
  if (rows.length === 0) return null
  const isDecided = title === null
  return (
    <ChosenRows>
      {title === null ? null : <h2 className="proposals-head">{title}</h2>}
      <table
        className="panel-table proposals-table"
        aria-label={title ?? t('proposals.columns.state')}
      >
        <thead>
          <tr>
            <th scope="col">
              <ChooseAll label={t('proposals.chooseAll')} />
            </th>
            <th scope="col">{t('proposals.columns.who')}</th>
            <th scope="col">{t('proposals.columns.role')}</th>
            <th scope="col">{t('proposals.columns.part')}</th>
            {isDecided ? <th scope="col">{t('proposals.columns.state')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} {...{ locale, slug, row, isDecided }} />
          ))}
        </tbody>
      </table>
    </ChosenRows>
  )
}

function Row(props: { locale: Locale; slug: string; row: Proposal; isDecided: boolean }) {
  const { locale, slug, row, isDecided } = props
  const t = getT(locale, 'editions')
  const { id, name, titles, part, state, isGone } = row
  return (
    <tr>
      <td>
        <ChosenBox
          value={id}
          label={t('proposals.choose', {
            name: `${pickString(name, locale)} ${roleOf(row, locale)}`,
          })}
        />
      </td>
      <th scope="row">
        <Localized text={name} locale={locale} />
        {titles.length > 0 ? (
          <span className="proposal-titles is-quiet" lang="zh-Hans">
            {titles.join(getT(locale, 'common')('listSeparator'))}
          </span>
        ) : null}
        {isGone ? <span className="is-clash">{t('proposals.gone')}</span> : null}
      </th>
      <td data-label={t('proposals.columns.role')}>{roleOf(row, locale)}</td>
      <td data-label={t('proposals.columns.part')}>
        {part ? (
          <a href={hrefOf(locale, `organise/${slug}/programme/${part.slug}`)}>
            <Localized text={part.title} locale={locale} />
          </a>
        ) : (
          t('proposals.forum')
        )}
      </td>
      {isDecided ? (
        <td data-label={t('proposals.columns.state')}>{t(`proposals.states.${state}`)}</td>
      ) : null}
    </tr>
  )
}

function roleOf({ role }: Proposal, locale: Locale): string {
  const t = getT(locale, 'forums')
  return role.of === 'appearance' ? t(`appearanceRoles.${role.role}`) : t(`roles.${role.role}`)
}

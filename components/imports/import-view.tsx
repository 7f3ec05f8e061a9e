import { ImportForm } from '#components/imports/import-form.tsx'
import { ImportRows } from '#components/imports/import-rows.tsx'
import { importWords, PLACES } from '#components/imports/words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { CheckboxGroup } from '#components/patterns/choices.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { HiddenField, TextareaField } from '#components/patterns/field.tsx'
import { Pager } from '#components/patterns/pager.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import {
  applyImportAction,
  giveUpImportAction,
  undoImportAction,
} from '#lib/domain/imports/actions.ts'
import { GROUND_MAX, ROWS_SHOWN, VERDICTS } from '#lib/domain/imports/constants.ts'
import type { ImportBatch, ImportKind, PlannedRow, Verdict } from '#lib/domain/imports/types.ts'
import { figuresOf } from '#lib/domain/imports/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ImportViewProps = {
  locale: Locale
  slug: string
  batch: ImportBatch
  shown: Verdict | null
  page: number
  notice: string | null
}

/** One import: its figures, what becomes of each row, and the decision about it. */
export function ImportView(props: ImportViewProps) {
  const { locale, slug, batch, shown, page, notice } = props
  const t = getT(locale, 'imports')
  const base = `organise/${slug}/imports`
  return (
    <>
      <PanelHead
        title={batch.fileName ?? t('pasted')}
        note={`${t(`sheets.${batch.kind}`)} · ${t(`states.${batch.state}`)}`}
        ways={
          <>
            <a className="act" href={hrefOf(locale, base)}>
              {t('back')}
            </a>
            <a className="act" href={hrefOf(locale, `organise/${slug}/${PLACES[batch.kind]}`)}>
              {t(`ways.${batch.kind}`)}
            </a>
          </>
        }
      />
      {notice ? <p role="status">{notice}</p> : null}
      <Decision {...{ locale, slug, batch }} />
      {batch.plan ? <Plan {...{ locale, slug, batch, shown, page }} plan={batch.plan} /> : null}
    </>
  )
}

const UNDO_HINTS = {
  session: 'undo.hint',
  person: 'undo.hintRecords',
  organisation: 'undo.hintRecords',
  agreement: 'undo.hintRecords',
  registration: 'undo.hintPeople',
} as const satisfies Record<ImportKind, string>

type DecisionProps = { locale: Locale; slug: string; batch: ImportBatch }

function Decision({ locale, slug, batch }: DecisionProps) {
  const t = getT(locale, 'imports')
  const named = (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="import" value={batch.id} />
    </>
  )
  const words = importWords(locale)
  if (batch.state === 'applied') {
    return (
      <section className="panel-part">
        <p>{t(UNDO_HINTS[batch.kind])}</p>
        <ImportForm id="undo" action={undoImportAction} words={words}>
          {named}
          <SubmitButton tone="danger">{t('undo.send')}</SubmitButton>
        </ImportForm>
      </section>
    )
  }
  if (batch.state !== 'looked_at') return null
  const { refused, create, change } = figuresOf(batch.plan ?? [])
  const refusedRows = hrefOf(locale, `organise/${slug}/imports/${batch.id}/refused`)
  return (
    <section className="panel-part import-decision">
      {refused > 0 ? (
        <>
          <p>{t('confirm.blocked', { count: refused })}</p>
          <p className="import-ways">
            {(['xlsx', 'csv'] as const).map((format) => (
              <a key={format} className="act" href={`${refusedRows}?format=${format}`} download>
                {t('confirm.refusedRows', { format: format.toUpperCase() })}
              </a>
            ))}
          </p>
        </>
      ) : create + change === 0 ? (
        <p>{t('confirm.nothing')}</p>
      ) : (
        <>
          <p>{t('confirm.ready', { create, change })}</p>
          <ImportForm
            id="apply"
            action={applyImportAction}
            words={words}
            labels={{ ground: t('people.ground') }}
          >
            {named}
            {batch.kind === 'registration' ? <PeopleFields locale={locale} /> : null}
            <HiddenField name="version" value={String(batch.version)} />
            <SubmitButton>{t('confirm.send')}</SubmitButton>
          </ImportForm>
        </>
      )}
      <ImportForm id="give-up" action={giveUpImportAction} words={words}>
        {named}
        <SubmitButton tone="line">{t('confirm.giveUp')}</SubmitButton>
      </ImportForm>
    </section>
  )
}

/** Whoever enters people says on what ground, and whether the portal writes to them. */
function PeopleFields({ locale }: { locale: Locale }) {
  const t = getT(locale, 'imports')
  return (
    <>
      <TextareaField
        name="ground"
        label={t('people.ground')}
        hint={t('people.groundHint')}
        rows={3}
        maxLength={GROUND_MAX}
      />
      <CheckboxGroup
        name="letters"
        label={t('people.letters')}
        optional
        choices={[{ value: 'yes', label: t('people.lettersYes') }]}
      />
    </>
  )
}

type PlanProps = Omit<ImportViewProps, 'notice'> & { plan: readonly PlannedRow[] }

function Plan({ locale, slug, batch, plan, shown, page }: PlanProps) {
  const t = getT(locale, 'imports')
  const figures = figuresOf(plan)
  const path = hrefOf(locale, `organise/${slug}/imports/${batch.id}`)
  const rows = shown ? plan.filter(({ verdict }) => verdict === shown) : plan
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_SHOWN))
  const at = Math.min(Math.max(1, page), pages)
  const hrefFor = (verdict: Verdict | null, to: number) =>
    `${path}?${new URLSearchParams({ ...(verdict ? { show: verdict } : {}), page: String(to) })}`
  return (
    <section className="panel-part" id="rows">
      <h2>{t('rows.title')}</h2>
      <nav className="import-ways" aria-label={t('rows.verdict')}>
        <a className="act" href={hrefFor(null, 1)} aria-current={shown ? undefined : 'page'}>
          {t('all')} <span className="num">{plan.length}</span>
        </a>
        {VERDICTS.map((verdict) => (
          <a
            key={verdict}
            className="act"
            href={hrefFor(verdict, 1)}
            aria-current={shown === verdict ? 'page' : undefined}
          >
            {t(`verdicts.${verdict}`)} <span className="num">{figures[verdict]}</span>
          </a>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={t('rows.none')}>{null}</EmptyState>
      ) : (
        <ImportRows
          {...{ locale, slug }}
          kind={batch.kind}
          rows={rows.slice((at - 1) * ROWS_SHOWN, at * ROWS_SHOWN)}
          isThere={batch.state === 'applied'}
        />
      )}
      <Pager
        locale={locale}
        page={at}
        pages={pages}
        label={t('rows.pages')}
        hrefFor={(to) => hrefFor(shown, to)}
      />
    </section>
  )
}

import { ImportForm } from '#components/imports/import-form.tsx'
import { importWords, PLACES } from '#components/imports/words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { FileField, SelectField, TextareaField } from '#components/patterns/field.tsx'
import { FileWays } from '#components/patterns/file-ways.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { pasteImportAction, readImportAction } from '#lib/domain/imports/actions.ts'
import { PASTED_MAX, VERDICTS } from '#lib/domain/imports/constants.ts'
import type { ImportEntry, ImportKind } from '#lib/domain/imports/types.ts'
import { ORGANISATION_KINDS } from '#lib/domain/organisations/constants.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ImportsViewProps = {
  locale: Locale
  slug: string
  timeZone: string
  entries: readonly ImportEntry[]
  /** What the reader brings along. */
  kinds: readonly ImportKind[]
  notice: string | null
}

/** A list is brought along here; below stand those that were. */
export function ImportsView(props: ImportsViewProps) {
  const { locale, slug, timeZone, entries, kinds, notice } = props
  const t = getT(locale, 'imports')
  return (
    <>
      <PanelHead title={t('title')} note={t('note')} />
      {notice ? <p role="status">{notice}</p> : null}
      <section className="panel-part">
        <h2>{t('upload.title')}</h2>
        <Rules {...{ locale, kinds }} />
        <ImportForm
          id="read"
          action={readImportAction}
          words={importWords(locale)}
          labels={{ kind: t('upload.kind'), file: t('upload.file') }}
        >
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="locale" value={locale} />
          <SelectField
            name="kind"
            label={t('upload.kind')}
            options={kinds.map((kind) => ({ value: kind, label: t(`sheets.${kind}`) }))}
          />
          <FileField
            name="file"
            label={t('upload.file')}
            hint={t('upload.hint')}
            again={t('upload.again')}
            accept=".xlsx,.csv,.txt,.xml,.json"
          />
          <div className="form-actions">
            <SubmitButton>{t('upload.send')}</SubmitButton>
          </div>
        </ImportForm>
      </section>
      <section className="panel-part">
        <h2>{t('paste.title')}</h2>
        <PasteForm {...{ locale, slug }} />
      </section>
      <section className="panel-part">
        <h2>{t('lists.title')}</h2>
        <p>{t('lists.note')}</p>
        <Lists {...{ locale, slug, kinds }} />
      </section>
      <section className="panel-part">
        <h2>{t('history.title')}</h2>
        {entries.length === 0 ? (
          <EmptyState title={t('history.none')}>{t('history.noneHint')}</EmptyState>
        ) : (
          <History {...{ locale, slug, timeZone, entries }} />
        )}
      </section>
    </>
  )
}

/** What holds for every list, and for each kind of them. */
function Rules({ locale, kinds }: Pick<ImportsViewProps, 'locale' | 'kinds'>) {
  const t = getT(locale, 'imports')
  const both = [t('sheets.person'), t('sheets.organisation')]
  return (
    <DataList>
      <DataRow locale={locale} label={t('upload.every')}>
        {t('upload.rules')}
      </DataRow>
      <DataRow locale={locale} label={t('sheets.session')}>
        {t('upload.rulesSessions')}
        <br />
        {t('upload.rulesSchedule')}
      </DataRow>
      <DataRow locale={locale} label={both.join(getT(locale, 'common')('listSeparator'))}>
        {t('upload.rulesRecords')}
      </DataRow>
      <DataRow locale={locale} label={t('sheets.agreement')}>
        {t('upload.rulesAgreements')}
      </DataRow>
      {kinds.includes('registration') ? (
        <DataRow locale={locale} label={t('sheets.registration')}>
          {t('upload.rulesPeople')}
        </DataRow>
      ) : null}
    </DataList>
  )
}

/** Names alone, as they stand in a letter. */
function PasteForm({ locale, slug }: Pick<ImportsViewProps, 'locale' | 'slug'>) {
  const t = getT(locale, 'imports')
  const kinds = getT(locale, 'organisations')
  const labels = {
    kind: t('paste.kind'),
    organisationKind: t('paste.organisationKind'),
    text: t('paste.text'),
  }
  return (
    <ImportForm id="paste" action={pasteImportAction} words={importWords(locale)} labels={labels}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      <SelectField
        name="kind"
        label={labels.kind}
        options={(['person', 'organisation'] as const).map((kind) => ({
          ...{ value: kind, label: t(`sheets.${kind}`) },
        }))}
      />
      <SelectField
        name="organisationKind"
        label={labels.organisationKind}
        hint={t('paste.organisationKindHint')}
        optional
        options={[
          { value: '', label: t('paste.noKind') },
          ...ORGANISATION_KINDS.map((kind) => ({ value: kind, label: kinds(`kinds.${kind}`) })),
        ]}
      />
      <TextareaField
        name="text"
        label={labels.text}
        hint={t('paste.hint')}
        rows={5}
        maxLength={PASTED_MAX}
      />
      <div className="form-actions">
        <SubmitButton tone="line">{t('paste.send')}</SubmitButton>
      </div>
    </ImportForm>
  )
}

/** Of each kind of list: empty, and as it is now. */
function Lists({ locale, slug, kinds }: Pick<ImportsViewProps, 'locale' | 'slug' | 'kinds'>) {
  const t = getT(locale, 'imports')
  const template = hrefOf(locale, `organise/${slug}/imports/template`)
  return (
    <table className="panel-table" aria-label={t('lists.title')}>
      <thead>
        <tr>
          <th scope="col">{t('lists.kind')}</th>
          <th scope="col">{t('lists.template')}</th>
          <th scope="col">{t('lists.present')}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`sheets.${kind}`)}</th>
            <td data-label={t('lists.template')}>
              <span className="import-ways">
                {(['xlsx', 'csv'] as const).map((format) => (
                  <a
                    key={format}
                    className="act"
                    href={`${template}?kind=${kind}&format=${format}`}
                    download
                  >
                    {t('template', { format: format.toUpperCase() })}
                  </a>
                ))}
              </span>
            </td>
            <td data-label={t('lists.present')}>
              <span className="import-ways">
                {/* People who are registered stand in their own list, which tells more than one enters. */}
                {kind === 'registration' ? null : (
                  <FileWays
                    locale={locale}
                    path={hrefOf(locale, `organise/${slug}/${PLACES[kind]}/export`)}
                    query=""
                  />
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function History({ locale, slug, timeZone, entries }: Omit<ImportsViewProps, 'notice' | 'kinds'>) {
  const t = getT(locale, 'imports')
  return (
    <table className="panel-table" aria-label={t('history.title')}>
      <thead>
        <tr>
          <th scope="col">{t('history.file')}</th>
          <th scope="col">{t('lists.kind')}</th>
          <th scope="col">{t('history.when')}</th>
          <th scope="col">{t('history.state')}</th>
          {VERDICTS.map((verdict) => (
            <th key={verdict} scope="col">
              {t(`verdicts.${verdict}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, kind, fileName, createdAt, state, figures }) => (
          <tr key={id}>
            <th scope="row">
              <a href={hrefOf(locale, `organise/${slug}/imports/${id}`)}>
                {fileName ?? t('pasted')}
              </a>
            </th>
            <td data-label={t('lists.kind')}>{t(`sheets.${kind}`)}</td>
            <td data-label={t('history.when')}>{formatDateTime(createdAt, timeZone, locale)}</td>
            <td data-label={t('history.state')}>{t(`states.${state}`)}</td>
            {VERDICTS.map((verdict) => (
              <td key={verdict} className="num" data-label={t(`verdicts.${verdict}`)}>
                {figures[verdict]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

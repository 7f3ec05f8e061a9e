import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { FileField } from '#components/patterns/field.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import {
  addAgreementFileAction,
  removeAgreementFileAction,
} from '#lib/domain/agreements/files/actions.ts'
import { FILES_MAX } from '#lib/domain/agreements/files/constants.ts'
import type { AgreementFile } from '#lib/domain/agreements/files/types.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

export type FilesPartProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  /** Slug of the agreement. */
  agreement: string
  files: readonly AgreementFile[]
  notice: string | null
}

const FAULTS = [
  ...(['empty', 'chinese_first', 'file_too_large', 'bad_kind', 'bad_file'] as const),
  ...(['active_content', 'acts_at_opening', 'sealed_file', 'too_many_pages'] as const),
]
const REFUSALS = ['pick', 'too_many_files', 'storage_full', 'no_room', 'not_found'] as const

function fileWords(locale: Locale) {
  const t = getT(locale, 'agreement-files')
  return formWords(locale, {
    faults: {
      ...Object.fromEntries(FAULTS.map((word) => [word, t(`faults.${word}`)])),
      pick: t('refusals.pick'),
    },
    refusals: Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)])),
  })
}

/** What came of the last step, as the address says it; null where it says nothing. */
export function fileNotice(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null {
  const t = getT(locale, 'agreement-files')
  const found = (['file_added', 'file_removed'] as const).find((name) => query[name] !== undefined)
  return found ? t(`said.${found}`) : null
}

/** Below the form of an agreement: its documents as PDF, and the form that adds one. */
export function FilesPart({ locale, slug, agreement, files, notice }: FilesPartProps) {
  const t = getT(locale, 'agreement-files')
  const words = fileWords(locale)
  const titles = LANGS.map((lang) => [`title.${lang}`, t(`fields.title.${lang}`)] as const)
  const labels: Record<string, string> = { file: t('fields.file'), ...Object.fromEntries(titles) }
  const keys = Object.entries({ slug, locale, agreement }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
  return (
    <section className="panel-part" id="files" aria-labelledby="files-title">
      <h2 id="files-title">{t('title')}</h2>
      {notice ? <p role="status">{notice}</p> : null}
      <p>{t('rules', { max: FILES_MAX })}</p>
      {files.length === 0 ? null : (
        <ul className="agreement-files">
          {files.map(({ id, title, name, sizeBytes }) => (
            <li key={id}>
              <a
                href={hrefOf(locale, `organise/${slug}/agreements/${agreement}/files/${id}`)}
                download
              >
                {pickString(title, locale)}
              </a>{' '}
              <span className="is-quiet">
                {t('about', { name, size: formatCount(Math.ceil(sizeBytes / 1_024), locale) })}
              </span>
              <ActionForm id={`remove-${id}`} action={removeAgreementFileAction} words={words}>
                {keys}
                <input type="hidden" name="id" value={id} />
                <SubmitButton tone="danger">
                  {t('removeOne', { title: pickString(title, locale) })}
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      {files.length >= FILES_MAX ? null : (
        <ActionForm
          id="add-file"
          action={addAgreementFileAction}
          className="session-form"
          {...{ words, labels }}
        >
          {keys}
          <FormPart title={t('add')}>
            <FileField
              name="file"
              label={labels.file}
              hint={t('hint')}
              again={t('again')}
              accept="application/pdf"
            />
            <LanguageFields name="title" labels={labels} fields={{}} isRequired />
          </FormPart>
          <div className="form-actions">
            <SubmitButton>{t('send')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  )
}

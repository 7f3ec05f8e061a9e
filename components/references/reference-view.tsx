import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { LineField } from '#components/edits/line-field.tsx'
import { OneRecord } from '#components/edits/one-record.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { referenceLabels, referenceWords } from '#components/references/words.ts'
import {
  createReferenceAction,
  retireReferenceAction,
  saveReferenceAction,
} from '#lib/domain/references/actions.ts'
import type { ReferencePage } from '#lib/domain/references/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ViewProps = ReferencePage & {
  locale: Locale
  /** Of the forum */
  slug: string
  typed: SentValues | null
  notice: string | null
}

const ACTIONS = {
  create: createReferenceAction,
  save: saveReferenceAction,
  retire: retireReferenceAction,
}

/** What is said of a paper to which the text refers. */
export function ReferenceView({ reference, ...props }: ViewProps) {
  const { locale, slug } = props
  const t = getT(locale, 'reference-panel')
  const labels = referenceLabels(locale)
  const fields = reference?.fields ?? {}
  return (
    <OneRecord
      {...props}
      {...{ t, labels }}
      doubt={null}
      noun="reference"
      path={hrefOf(locale, `organise/${slug}/references`)}
      words={referenceWords(locale)}
      record={reference && { ...reference, ...reference.facts, name: reference.facts.title }}
      actions={ACTIONS}
    >
      <FormPart title={t('parts.name')}>
        <LanguageFields name="title" {...{ labels, fields }} isRequired />
        <LineField name="titleAsPrinted" {...{ labels, fields }} />
      </FormPart>
      <FormPart title={t('parts.issuer')}>
        <LanguageFields name="issuer" {...{ labels, fields }} />
        <p className="hint part-hint">{t('dayHint')}</p>
        <LineField name="issuedOn" {...{ labels, fields }} optional />
      </FormPart>
      <FormPart title={t('parts.remark')} isOpen={fields['remark.zh-Hans'] !== undefined}>
        <LanguageFields name="remark" {...{ labels, fields }} rows={3} />
      </FormPart>
    </OneRecord>
  )
}

import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { OneRecord } from '#components/edits/one-record.tsx'
import { namesOf } from '#components/edits/value-words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { TextareaField } from '#components/patterns/field.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { pickOptions } from '#components/picks/pick-options.ts'
import { umbrellaLabels, umbrellaWords } from '#components/umbrellas/words.ts'
import {
  createUmbrellaAction,
  retireUmbrellaAction,
  saveUmbrellaAction,
} from '#lib/domain/umbrellas/actions.ts'
import type { UmbrellaPage } from '#lib/domain/umbrellas/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type UmbrellaViewProps = UmbrellaPage & {
  locale: Locale
  /** Of the forum */
  slug: string
  typed: SentValues | null
  notice: string | null
}

const ACTIONS = {
  create: createUmbrellaAction,
  save: saveUmbrellaAction,
  retire: retireUmbrellaAction,
}

/** What the record says of a larger event, to be corrected; or the form for a new one. */
export function UmbrellaView({ umbrella, umbrellas, ...props }: UmbrellaViewProps) {
  const { locale, slug } = props
  const t = getT(locale, 'umbrella-panel')
  const all = getT(locale, 'record-panel')
  const labels = umbrellaLabels(locale)
  const fields = umbrella?.fields ?? {}
  return (
    <OneRecord
      {...props}
      t={(word) => {
        if (word === 'save' || word === 'parts.sources') return all(word)
        return word === 'editNote' ? t(word, { count: umbrella?.forums ?? 0 }) : t(word)
      }}
      labels={labels}
      doubt={t('doubt')}
      noun="umbrella"
      values={{ parent: namesOf(umbrellas, locale) }}
      path={hrefOf(locale, `organise/${slug}/umbrellas`)}
      words={umbrellaWords(locale)}
      record={umbrella && { ...umbrella, citations: umbrella.facts.citations }}
      actions={ACTIONS}
    >
      <FormPart title={all('parts.names')}>
        <LanguageFields name="name" {...{ labels, fields }} isRequired />
        <TextareaField
          name="aliases"
          label={labels.aliases}
          hint={t('aliasesHint')}
          optional
          rows={2}
          defaultValue={fields.aliases ?? ''}
        />
      </FormPart>
      <FormPart title={t('place')}>
        <PickField
          name="parent"
          of="umbrella"
          label={labels.parent}
          hint={t('parentHint')}
          optional
          defaultValue={fields.parent ?? ''}
          options={pickOptions(
            t('noParent'),
            umbrellas.filter((one) => one.slug !== umbrella?.slug),
            locale,
          )}
        />
      </FormPart>
    </OneRecord>
  )
}

import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { OneRecord } from '#components/edits/one-record.tsx'
import { namesOf, wordsOf } from '#components/edits/value-words.ts'
import { honourLabels, honourWords } from '#components/honours/words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { SelectField, TextField } from '#components/patterns/field.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { pickOptions } from '#components/picks/pick-options.ts'
import {
  createHonourAction,
  retireHonourAction,
  saveHonourAction,
} from '#lib/domain/honours/actions.ts'
import { HONOUR_STATES } from '#lib/domain/honours/constants.ts'
import type { HonourPage } from '#lib/domain/honours/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type HonourViewProps = HonourPage & {
  locale: Locale
  /** Of the forum */
  slug: string
  typed: SentValues | null
  notice: string | null
}

/** What is said of a title that somebody holds. */
export function HonourView({ honour, choices, ...props }: HonourViewProps) {
  const { locale, slug } = props
  const t = getT(locale, 'honour-panel')
  const labels = honourLabels(locale)
  const fields = honour?.fields ?? {}
  return (
    <OneRecord
      {...props}
      {...{ t, labels }}
      doubt={t('parts.doubt')}
      noun="honour"
      values={{
        state: wordsOf(HONOUR_STATES, (state) => t(`states.${state}`)),
        city: namesOf(choices.city, locale),
        organisation: namesOf(choices.organisation, locale),
      }}
      path={hrefOf(locale, `organise/${slug}/honours`)}
      words={honourWords(locale)}
      record={honour && { ...honour, ...honour.facts, name: honour.facts.title }}
      actions={{ create: createHonourAction, save: saveHonourAction, retire: retireHonourAction }}
    >
      <FormPart title={t('parts.name')}>
        <LanguageFields name="title" {...{ labels, fields }} isRequired />
        <TextField
          name="titleAsPrinted"
          label={labels.titleAsPrinted}
          defaultValue={fields.titleAsPrinted ?? ''}
          autoComplete="off"
        />
        <SelectField
          name="state"
          label={labels.state}
          defaultValue={fields.state ?? 'held'}
          options={HONOUR_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
        />
      </FormPart>
      <FormPart title={t('parts.holder')}>
        <p className="hint part-hint">{t('holderHint')}</p>
        {(['city', 'organisation'] as const).map((of) => (
          <PickField
            key={of}
            name={of}
            of={of}
            label={labels[of]}
            optional
            defaultValue={fields[of] ?? ''}
            options={pickOptions(t(`no.${of}`), choices[of], locale)}
          />
        ))}
        <LanguageFields name="holder" {...{ labels, fields }} />
      </FormPart>
    </OneRecord>
  )
}

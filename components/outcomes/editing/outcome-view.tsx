import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { LineField } from '#components/edits/line-field.tsx'
import { OneRecord } from '#components/edits/one-record.tsx'
import { RichTextFields } from '#components/edits/rich-text/rich-text-fields.tsx'
import { namesOf, wordsOf } from '#components/edits/value-words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { outcomeLabels, outcomeWords } from '#components/outcomes/editing/words.ts'
import { SelectField } from '#components/patterns/field.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { pickOptions } from '#components/picks/pick-options.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import {
  createOutcomeAction,
  retireOutcomeAction,
  saveOutcomeAction,
} from '#lib/domain/outcomes/editing/actions.ts'
import { OUTCOME_KINDS } from '#lib/domain/outcomes/editing/constants.ts'
import type { OutcomeChoices, OutcomePage } from '#lib/domain/outcomes/editing/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type OutcomeViewProps = OutcomePage & {
  locale: Locale
  /** Of the forum */
  slug: string
  typed: SentValues | null
  notice: string | null
}

const ACTIONS = {
  create: createOutcomeAction,
  save: saveOutcomeAction,
  retire: retireOutcomeAction,
}

/** What is said of an outcome, to be corrected or taken out; or the form for a new one. */
export function OutcomeView({ outcome, choices, ...props }: OutcomeViewProps) {
  const { locale, slug } = props
  const t = getT(locale, 'outcome-panel')
  const labels = outcomeLabels(locale)
  const fields = outcome?.fields ?? {}
  return (
    <OneRecord
      {...props}
      {...{ t, labels }}
      doubt={t('parts.doubt')}
      noun="outcome"
      values={{
        kind: wordsOf(OUTCOME_KINDS, (kind) => getT(locale, 'outcomes')(`kinds.${kind}`)),
        session: namesOf(choices.sessions, locale),
        organisation: namesOf(choices.organisations, locale),
        alliance: namesOf(choices.alliances, locale),
      }}
      path={hrefOf(locale, `organise/${slug}/outcomes`)}
      words={outcomeWords(locale)}
      record={outcome && { ...outcome, ...outcome.facts, name: outcome.facts.title }}
      actions={ACTIONS}
      ways={
        outcome && (
          <a
            className="act"
            href={hrefOf(locale, `organise/${slug}/figures/new?outcome=${outcome.slug}`)}
          >
            {getT(locale, 'figure-panel')('addTo')}
          </a>
        )
      }
    >
      <NameAndVerb {...{ locale, labels, fields }} />
      <Places {...{ locale, labels, fields, choices }} />
      <FormPart title={t('parts.texts')} isOpen={fields['description.zh-Hans'] !== undefined}>
        <RichTextFields name="description" {...{ locale, labels, fields }} />
        <p className="hint part-hint">{t('pointsHint')}</p>
        <LanguageFields name="points" {...{ labels, fields }} rows={4} />
      </FormPart>
    </OneRecord>
  )
}

type PartProps = { locale: Locale; labels: Readonly<Record<string, string>>; fields: Fields }

function NameAndVerb({ locale, labels, fields }: PartProps) {
  const t = getT(locale, 'outcome-panel')
  const kinds = getT(locale, 'outcomes')
  return (
    <>
      <FormPart title={t('parts.name')}>
        <LanguageFields name="title" {...{ labels, fields }} isRequired />
        <LineField name="titleAsPrinted" {...{ labels, fields }} />
        <SelectField
          name="kind"
          label={labels.kind}
          defaultValue={fields.kind ?? 'other'}
          options={OUTCOME_KINDS.map((kind) => ({ value: kind, label: kinds(`kinds.${kind}`) }))}
        />
      </FormPart>
      <FormPart title={t('parts.verb')}>
        <p className="hint part-hint">{t('verbHint')}</p>
        <LanguageFields name="verb" {...{ labels, fields }} isRequired />
        <LineField name="verbAsPrinted" {...{ labels, fields }} />
        <p className="hint part-hint">{t('dayHint')}</p>
        <LineField name="happenedOn" {...{ labels, fields }} optional />
        <LineField name="dateAsPrinted" {...{ labels, fields }} optional />
      </FormPart>
    </>
  )
}

function Places({ locale, labels, fields, choices }: PartProps & { choices: OutcomeChoices }) {
  const t = getT(locale, 'outcome-panel')
  const places = [
    { of: 'session', none: t('noSession'), all: choices.sessions },
    { of: 'organisation', none: t('noOrganisation'), all: choices.organisations },
    { of: 'alliance', none: t('noAlliance'), all: choices.alliances },
  ] as const
  return (
    <FormPart title={t('parts.place')}>
      <p className="hint part-hint">{t('placeHint')}</p>
      {places.map(({ of, none, all }) => (
        <PickField
          key={of}
          name={of}
          of={of}
          label={labels[of]}
          optional
          defaultValue={fields[of] ?? ''}
          options={pickOptions(none, all, locale)}
        />
      ))}
    </FormPart>
  )
}

import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { LineField } from '#components/edits/line-field.tsx'
import { OneRecord } from '#components/edits/one-record.tsx'
import { namesOf, wordsOf } from '#components/edits/value-words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { milestoneLabels, milestoneWords } from '#components/milestones/words.ts'
import { SelectField } from '#components/patterns/field.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { pickOptions } from '#components/picks/pick-options.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import {
  createMilestoneAction,
  retireMilestoneAction,
  saveMilestoneAction,
} from '#lib/domain/milestones/actions.ts'
import { MILESTONE_KINDS } from '#lib/domain/milestones/constants.ts'
import type { MilestonePage } from '#lib/domain/milestones/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type MilestoneViewProps = MilestonePage & {
  locale: Locale
  /** Of the forum */
  slug: string
  typed: SentValues | null
  notice: string | null
}

const ACTIONS = {
  create: createMilestoneAction,
  save: saveMilestoneAction,
  retire: retireMilestoneAction,
}

/** What is said of something on the way, to be corrected or taken out; or the form for a new one. */
export function MilestoneView({ milestone, cities, ...props }: MilestoneViewProps) {
  const { locale, slug } = props
  const t = getT(locale, 'milestone-panel')
  const labels = milestoneLabels(locale)
  const fields = milestone?.fields ?? {}
  return (
    <OneRecord
      {...props}
      {...{ t, labels }}
      doubt={t('parts.doubt')}
      noun="milestone"
      values={{
        kind: wordsOf(MILESTONE_KINDS, (kind) => t(`kinds.${kind}`)),
        city: namesOf(cities, locale),
      }}
      path={hrefOf(locale, `organise/${slug}/milestones`)}
      words={milestoneWords(locale)}
      record={milestone && { ...milestone, ...milestone.facts, name: milestone.facts.title }}
      actions={ACTIONS}
    >
      <NameAndDay {...{ locale, labels, fields }} />
      <Place {...{ locale, labels, fields, cities }} />
      <FormPart title={t('parts.texts')} isOpen={fields['description.zh-Hans'] !== undefined}>
        <LanguageFields name="description" {...{ labels, fields }} rows={4} />
      </FormPart>
    </OneRecord>
  )
}

type PartProps = { locale: Locale; labels: Readonly<Record<string, string>>; fields: Fields }

function NameAndDay({ locale, labels, fields }: PartProps) {
  const t = getT(locale, 'milestone-panel')
  return (
    <>
      <FormPart title={t('parts.name')}>
        <LanguageFields name="title" {...{ labels, fields }} isRequired />
        <LineField name="titleAsPrinted" {...{ labels, fields }} optional />
        <SelectField
          name="kind"
          label={labels.kind}
          hint={t('kindHint')}
          defaultValue={fields.kind ?? 'milestone'}
          options={MILESTONE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
      </FormPart>
      <FormPart title={t('parts.day')}>
        <p className="hint part-hint">{t('dayHint')}</p>
        <LineField name="startsOn" {...{ labels, fields }} optional />
        <LineField name="endsOn" {...{ labels, fields }} optional />
        <LineField name="dateAsPrinted" {...{ labels, fields }} optional />
      </FormPart>
    </>
  )
}

function Place({ locale, labels, fields, cities }: PartProps & Pick<MilestonePage, 'cities'>) {
  const t = getT(locale, 'milestone-panel')
  return (
    <FormPart title={t('parts.place')}>
      <PickField
        name="city"
        of="city"
        label={labels.city}
        optional
        defaultValue={fields.city ?? ''}
        options={pickOptions(t('noCity'), cities, locale)}
      />
      <LanguageFields name="venue" {...{ labels, fields }} />
      <LanguageFields name="theme" {...{ labels, fields }} />
    </FormPart>
  )
}

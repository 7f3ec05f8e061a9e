import {
  DocumentFields,
  FollowUpFields,
  MilestoneFields,
  PartyFields,
  SignerFields,
} from '#components/agreements/editing/row-fields.tsx'
import { agreementLabels, agreementWords } from '#components/agreements/editing/words.ts'
import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { RecordForm } from '#components/edits/record-form.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { CheckboxGroup } from '#components/patterns/choices.tsx'
import { SelectField, TextField } from '#components/patterns/field.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { pickOptions } from '#components/picks/pick-options.ts'
import { PickScope } from '#components/picks/pick-scope.tsx'
import { pickSetting } from '#components/picks/pick-words.ts'
import { SourceFields } from '#components/programme/session-fields.tsx'
import { conflictWords } from '#components/programme/words.ts'
import { AGREEMENT_KINDS } from '#lib/domain/agreements/constants.ts'
import {
  createAgreementAction,
  saveAgreementAction,
} from '#lib/domain/agreements/editing/actions.ts'
import { PARTY_FORMS, PLACEMENTS } from '#lib/domain/agreements/editing/constants.ts'
import type { AgreementPage } from '#lib/domain/agreements/editing/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type FormProps = { locale: Locale; slug: string; page: AgreementPage; typed: SentValues | null }

/** What is said of an agreement; or the form for a new one. */
export function AgreementForm({ locale, slug, page, typed }: FormProps) {
  const t = getT(locale, 'agreement-panel')
  const { agreement, choices, documents } = page
  const fields = agreement?.fields ?? NEW
  const labels = agreementLabels(locale)
  const rows = { locale, fields, choices }
  return (
    <PickScope {...pickSetting(locale, slug)}>
      <RecordForm
        id="agreement"
        action={agreement ? saveAgreementAction : createAgreementAction}
        words={agreementWords(locale)}
        conflict={conflictWords(locale)}
        {...{ labels, typed }}
      >
        <RecordKeys
          {...{ locale, slug }}
          {...(agreement ? { of: { agreement: agreement.slug }, version: agreement.version } : {})}
        />
        <Names {...{ locale, fields, labels }} />
        <FormPart title={t('parts.parties')}>
          <p className="hint part-hint">{t('partiesHint')}</p>
          <SelectField
            name="partyForm"
            label={labels.partyForm}
            defaultValue={fields.partyForm ?? 'bilateral'}
            options={PARTY_FORMS.map((one) => ({ value: one, label: t(`forms.${one}`) }))}
          />
          <PartyFields {...rows} />
        </FormPart>
        <FormPart title={t('parts.signers')}>
          <p className="hint part-hint">{t('signersHint')}</p>
          <SignerFields {...rows} />
        </FormPart>
        <DateAndPlace {...{ locale, fields, labels, page }} />
        <Embargo {...{ locale, fields, labels, page }} />
        <FormPart title={t('parts.amount')} isOpen={fields.amountAsPrinted !== undefined}>
          <p className="hint part-hint">{t('amountHint')}</p>
          {(['amountAsPrinted', 'amount', 'currency'] as const).map((name) => (
            <Line key={name} {...{ name, labels, fields }} />
          ))}
          <LanguageFields name="amountMeaning" {...{ labels, fields }} />
          <LanguageFields name="term" {...{ labels, fields }} />
        </FormPart>
        <FormPart title={t('parts.texts')} isOpen={fields['summary.zh-Hans'] !== undefined}>
          <LanguageFields name="summary" {...{ labels, fields }} rows={4} />
          <p className="hint part-hint">{t('cooperationHint')}</p>
          <LanguageFields name="cooperation" {...{ labels, fields }} rows={4} />
          <CheckboxGroup
            name="cooperationOpen"
            label={labels.cooperationOpen}
            optional
            defaultValue={fields.cooperationOpen === 'yes' ? ['yes'] : []}
            choices={[{ value: 'yes', label: labels.cooperationOpen ?? '' }]}
          />
        </FormPart>
        <FormPart title={t('parts.documents')} isOpen={fields['document0.address'] !== undefined}>
          <DocumentFields {...rows} />
        </FormPart>
        <FormPart title={t('parts.followUps')} isOpen={fields['step0.title.zh-Hans'] !== undefined}>
          <p className="hint part-hint">{t('followUpsHint')}</p>
          <FollowUpFields {...{ locale, fields }} />
        </FormPart>
        <FormPart
          title={t('parts.milestones')}
          isOpen={fields['milestone0.title.zh-Hans'] !== undefined}
        >
          <p className="hint part-hint">{t('milestonesHint')}</p>
          <MilestoneFields {...{ locale, fields }} />
        </FormPart>
        <FormPart title={t('parts.doubt')} isOpen={fields['doubt.zh-Hans'] !== undefined}>
          <LanguageFields name="partyFormDoubt" {...{ labels, fields }} rows={2} />
          <LanguageFields name="doubt" {...{ labels, fields }} rows={3} />
        </FormPart>
        <FormPart title={t('parts.sources')}>
          <SourceFields {...{ locale, documents }} citations={agreement?.facts.citations ?? []} />
        </FormPart>
        <div className="form-actions session-actions">
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </RecordForm>
    </PickScope>
  )
}

const NEW: Readonly<Record<string, string>> = {
  ...{ scope: 'single', kind: 'cooperation', placement: 'at_forum', partyForm: 'bilateral' },
}

type PartProps = {
  locale: Locale
  fields: Readonly<Record<string, string>>
  labels: Readonly<Record<string, string>>
}

function Line(props: Omit<PartProps, 'locale'> & { name: string; type?: string }) {
  const { name, labels, fields, type } = props
  return (
    <TextField
      name={name}
      label={labels[name]}
      optional
      type={type}
      defaultValue={fields[name] ?? ''}
      autoComplete="off"
    />
  )
}

function Names({ locale, fields, labels }: PartProps) {
  const t = getT(locale, 'agreement-panel')
  const kinds = getT(locale, 'agreements')
  return (
    <FormPart title={t('parts.names')}>
      <LanguageFields name="title" {...{ labels, fields }} isRequired />
      <Line name="titleAsPrinted" {...{ labels, fields }} />
      <SelectField
        name="kind"
        label={labels.kind}
        defaultValue={fields.kind ?? 'cooperation'}
        options={AGREEMENT_KINDS.map((kind) => ({ value: kind, label: kinds(`kinds.${kind}`) }))}
      />
      <Line name="kindAsPrinted" {...{ labels, fields }} />
      <SelectField
        name="scope"
        label={labels.scope}
        defaultValue={fields.scope ?? 'single'}
        options={(['single', 'aggregate'] as const).map((one) => ({
          value: one,
          label: t(`scopes.${one}`),
        }))}
      />
      <Line name="count" {...{ labels, fields }} />
      <Line name="countAsPrinted" {...{ labels, fields }} />
    </FormPart>
  )
}

function DateAndPlace({ locale, fields, labels, page }: PartProps & { page: AgreementPage }) {
  const t = getT(locale, 'agreement-panel')
  return (
    <FormPart title={t('parts.date')}>
      <p className="hint part-hint">{t('dayHint')}</p>
      {(['signedOn', 'signedUntil', 'dateAsPrinted'] as const).map((name) => (
        <Line key={name} {...{ name, labels, fields }} />
      ))}
      <SelectField
        name="placement"
        label={labels.placement}
        defaultValue={fields.placement ?? 'at_forum'}
        options={PLACEMENTS.map((one) => ({ value: one, label: t(`placements.${one}`) }))}
      />
      <SelectField
        name="session"
        label={labels.session}
        optional
        defaultValue={fields.session ?? ''}
        options={partsOf(page, t('noSessionChoice'), locale)}
      />
      <LanguageFields name="place" {...{ labels, fields }} />
      <PickField
        name="city"
        of="city"
        label={labels.city}
        optional
        defaultValue={fields.city ?? ''}
        options={pickOptions(t('noCity'), page.choices.cities, locale)}
      />
    </FormPart>
  )
}

function Embargo({ locale, fields, labels, page }: PartProps & { page: AgreementPage }) {
  const t = getT(locale, 'agreement-panel')
  return (
    <FormPart title={t('parts.embargo')}>
      <p className="hint part-hint">{t('embargoHint')}</p>
      <Line name="embargoDay" type="date" {...{ labels, fields }} />
      <Line name="embargoTime" {...{ labels, fields }} />
      <SelectField
        name="embargoSession"
        label={labels.embargoSession}
        optional
        defaultValue={fields.embargoSession ?? ''}
        options={partsOf(page, t('noEmbargo'), locale)}
      />
    </FormPart>
  )
}

const partsOf = ({ choices }: AgreementPage, none: string, locale: Locale) =>
  pickOptions(none, choices.sessions, locale)

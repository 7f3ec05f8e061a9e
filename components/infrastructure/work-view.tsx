import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { LineField } from '#components/edits/line-field.tsx'
import { OneRecord } from '#components/edits/one-record.tsx'
import { namesOf, wordsOf } from '#components/edits/value-words.ts'
import { infrastructureLabels, infrastructureWords } from '#components/infrastructure/words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { SelectField } from '#components/patterns/field.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { pickOptions } from '#components/picks/pick-options.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import {
  createInfrastructureAction,
  retireInfrastructureAction,
  saveInfrastructureAction,
} from '#lib/domain/infrastructure/actions.ts'
import { INFRASTRUCTURE_STATES } from '#lib/domain/infrastructure/constants.ts'
import type { EditedInfrastructure, InfrastructurePage } from '#lib/domain/infrastructure/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ViewProps = InfrastructurePage & {
  locale: Locale
  /** Of the forum */
  slug: string
  typed: SentValues | null
  notice: string | null
}

const ACTIONS = {
  create: createInfrastructureAction,
  save: saveInfrastructureAction,
  retire: retireInfrastructureAction,
}

/** What is said of a work, and what readers see with it. */
export function WorkView({ work, cities, ...props }: ViewProps) {
  const { locale, slug } = props
  const t = getT(locale, 'infrastructure-panel')
  const labels = infrastructureLabels(locale)
  const fields = work?.fields ?? {}
  const figures = hrefOf(locale, `organise/${slug}/figures/new?infrastructure=${work?.slug}`)
  return (
    <OneRecord
      {...props}
      {...{ t, labels }}
      doubt={t('parts.doubt')}
      noun="infrastructure"
      values={{
        state: wordsOf(INFRASTRUCTURE_STATES, (state) =>
          getT(locale, 'forums')(`works.states.${state}`),
        ),
        city: namesOf(cities, locale),
      }}
      path={hrefOf(locale, `organise/${slug}/infrastructure`)}
      words={infrastructureWords(locale)}
      record={work && { ...work, ...work.facts }}
      actions={ACTIONS}
      ways={
        work && (
          <a className="act" href={figures}>
            {getT(locale, 'figure-panel')('addTo')}
          </a>
        )
      }
      beforeRemoval={work && <Hanging {...{ locale, work }} />}
    >
      <NameAndState {...{ locale, labels, fields }} />
      <FormPart title={t('parts.place')}>
        <PickField
          name="city"
          of="city"
          label={labels.city}
          optional
          defaultValue={fields.city ?? ''}
          options={pickOptions(t('noCity'), cities, locale)}
        />
      </FormPart>
      <FormPart title={t('parts.texts')} isOpen={fields['description.zh-Hans'] !== undefined}>
        <LanguageFields name="description" {...{ labels, fields }} rows={4} />
      </FormPart>
    </OneRecord>
  )
}

/** What goes out of readers' sight with it; nothing to say where nothing does. */
function Hanging({ locale, work }: { locale: Locale; work: EditedInfrastructure }) {
  const { figures, roles } = work.hanging
  if (figures + roles === 0) return null
  const t = getT(locale, 'infrastructure-panel')
  return <p className="hint">{t(work.facts.isRetired ? 'comesBack' : 'goesAlong', work.hanging)}</p>
}

type PartProps = { locale: Locale; labels: Readonly<Record<string, string>>; fields: Fields }

function NameAndState({ locale, labels, fields }: PartProps) {
  const t = getT(locale, 'infrastructure-panel')
  const states = getT(locale, 'forums')
  return (
    <>
      <FormPart title={t('parts.name')}>
        <LanguageFields name="name" {...{ labels, fields }} isRequired />
        <LineField name="nameAsPrinted" {...{ labels, fields }} />
      </FormPart>
      <FormPart title={t('parts.state')}>
        <p className="hint part-hint">{t('stateHint')}</p>
        <SelectField
          name="state"
          label={labels.state}
          defaultValue={fields.state ?? 'planned'}
          options={INFRASTRUCTURE_STATES.map((state) => ({
            ...{ value: state, label: states(`works.states.${state}`) },
          }))}
        />
        <LineField name="stateAsPrinted" {...{ labels, fields }} optional />
      </FormPart>
    </>
  )
}

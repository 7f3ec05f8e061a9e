import { cityLabels, cityWords } from '#components/cities/editing/words.ts'
import { RecordLine } from '#components/completeness/record-line.tsx'
import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { RecordForm } from '#components/edits/record-form.tsx'
import { RecordHistoryPart } from '#components/edits/record-history.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { RecordRemoval } from '#components/edits/record-removal.tsx'
import { RecordSteps } from '#components/edits/record-steps.tsx'
import { namesOf, wordsOf } from '#components/edits/value-words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { SelectField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { PickField } from '#components/picks/pick-field.tsx'
import { PickScope } from '#components/picks/pick-scope.tsx'
import { pickSetting } from '#components/picks/pick-words.ts'
import { SourceFields } from '#components/programme/session-fields.tsx'
import { conflictWords } from '#components/programme/words.ts'
import {
  createCityAction,
  retireCityAction,
  saveCityAction,
} from '#lib/domain/cities/editing/actions.ts'
import { STANDINGS } from '#lib/domain/cities/editing/constants.ts'
import type { EditedCity } from '#lib/domain/cities/editing/types.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import { countryChoices } from '#lib/platform/i18n/country-name.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type CityViewProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  /** Null for a new one. */
  city: EditedCity | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: readonly { slug: string; title: string }[]
  /** What it can be part of */
  cities: readonly { slug: string; name: LocalizedText }[]
  /** May take one out of the record. */
  isManager: boolean
  typed: SentValues | null
  notice: string | null
}

/** What the record says of a city, to be corrected; or the form for a new one. */
export function CityView(props: CityViewProps) {
  const { locale, slug, city, history, documents, cities, isManager, typed, notice } = props
  const t = getT(locale, 'city-panel')
  const all = getT(locale, 'record-panel')
  const labels = cityLabels(locale)
  const fields = city?.fields ?? {}
  const isPublic = city !== null && !city.isRetired
  const above = cities
    .filter((one) => one.slug !== city?.slug)
    .map((one) => ({ value: one.slug, label: pickString(one.name, locale) }))
  return (
    <>
      <PanelHead
        title={city ? pickString(city.name, locale) : t('add')}
        note={city ? all('shared', { count: city.everywhere }) : t('newNote')}
        ways={
          <>
            {isPublic ? (
              <a className="act" href={hrefOf(locale, `cities/${city.slug}`)}>
                {t('public')}
              </a>
            ) : null}
            <a className="act" href={hrefOf(locale, `organise/${slug}/cities`)}>
              {t('back')}
            </a>
          </>
        }
      />
      <RecordSteps
        {...{ locale, slug, history, labels, notice }}
        action={saveCityAction}
        words={cityWords(locale)}
        record={city && { of: { city: city.slug }, version: city.version }}
      />
      {city ? <RecordLine {...{ locale, fields }} /> : null}
      <PickScope {...pickSetting(locale, slug)}>
        <RecordForm
          key={history?.mark}
          id="city"
          action={city ? saveCityAction : createCityAction}
          words={cityWords(locale)}
          conflict={conflictWords(locale)}
          {...{ labels, typed }}
        >
          <RecordKeys
            {...{ locale, slug }}
            {...(city ? { of: { city: city.slug }, version: city.version } : {})}
          />
          <FormPart title={all('parts.names')}>
            <LanguageFields name="name" {...{ labels, fields }} isRequired />
          </FormPart>
          <FormPart title={t('place')}>
            <SelectField
              name="country"
              label={labels.country}
              defaultValue={fields.country ?? ''}
              options={[{ value: '', label: t('noCountry') }, ...countryChoices(locale)]}
            />
            <SelectField
              name="standing"
              label={labels.standing}
              defaultValue={fields.standing ?? 'city'}
              options={STANDINGS.map((one) => ({ value: one, label: t(`standings.${one}`) }))}
            />
            <PickField
              name="parent"
              of="city"
              label={labels.parent}
              hint={t('parentHint')}
              optional
              defaultValue={fields.parent ?? ''}
              options={[{ value: '', label: t('noParent') }, ...above]}
            />
          </FormPart>
          <FormPart title={all('parts.texts')}>
            <LanguageFields name="description" {...{ labels, fields }} rows={4} />
            <LanguageFields name="doubt" {...{ labels, fields }} rows={3} />
          </FormPart>
          <FormPart title={all('parts.sources')}>
            <SourceFields
              {...{ locale, documents }}
              citations={[...(city?.facts.citations ?? [])]}
            />
          </FormPart>
          <div className="form-actions session-actions">
            <SubmitButton>{city ? all('save') : t('add')}</SubmitButton>
          </div>
        </RecordForm>
      </PickScope>
      {city && isManager ? (
        <RecordRemoval
          {...{ locale, slug }}
          action={retireCityAction}
          record={{ ...city, field: 'city' }}
        />
      ) : null}
      <RecordHistoryPart
        {...{ locale, labels, history }}
        values={{
          standing: wordsOf(STANDINGS, (one) => t(`standings.${one}`)),
          parent: namesOf(cities, locale),
        }}
      />
    </>
  )
}

import { FormPart } from '#components/edits/form-part.tsx'
import { EditionField, NewForumNames } from '#components/forums/making/new-forum-fields.tsx'
import { makingLabels, makingWords } from '#components/forums/making/words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { CheckboxGroup, RadioGroup } from '#components/patterns/choices.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { copyForumAction } from '#lib/domain/editions/actions.ts'
import { COPIED_PARTS, COPIED_THINGS } from '#lib/domain/editions/constants.ts'
import type { CopySource } from '#lib/domain/editions/types.ts'
import { fieldsOfText } from '#lib/domain/edits/texts/utils.ts'
import type { SentValues } from '#lib/platform/action.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type CopyViewProps = { locale: Locale; source: CopySource; typed: SentValues | null }

/** The form that makes a new edition of a forum. */
export function CopyView({ locale, source, typed }: CopyViewProps) {
  const t = getT(locale, 'editions')
  const labels = makingLabels(locale)
  const { firstDay, edition } = source
  const names = {
    ...fieldsOfText('name', source.name),
    ...fieldsOfText('shortName', source.shortName),
  }
  return (
    <>
      <PanelHead
        title={t('copy.title')}
        note={t('copy.note', { name: pickString(source.name, locale) })}
      />
      <ActionForm
        id="copy"
        className="session-form"
        action={copyForumAction}
        words={makingWords(locale)}
        {...{ labels, typed }}
      >
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="slug" value={source.slug} />
        <FormPart title={t('copy.parts.names')}>
          <p className="hint part-hint">{t('copy.required')}</p>
          <NewForumNames {...{ locale, names }} />
          <EditionField {...{ locale }} proposed={edition === null ? '' : String(edition + 1)} />
        </FormPart>
        <FormPart title={t('copy.parts.days')}>
          <TextField
            name="startsOn"
            label={labels.startsOn}
            hint={
              firstDay === null
                ? t('copy.firstHintNone')
                : t('copy.firstHint', { day: formatDay(firstDay, locale) })
            }
            autoComplete="off"
            placeholder="2027-05-10"
          />
        </FormPart>
        <FormPart title={t('copy.parts.what')}>
          <What {...{ locale, source }} />
        </FormPart>
        <div className="form-actions session-actions">
          <SubmitButton>{t('copy.submit')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}

function What({ locale, source }: { locale: Locale; source: CopySource }) {
  const t = getT(locale, 'editions')
  const { counts, takesRegistrations } = source
  const partCounts = { all: counts.parts, blocks: counts.blocks, none: 0 }
  const thingCounts = {
    registration: takesRegistrations ? 1 : 0,
    people: counts.people,
    organisations: counts.organisations,
  }
  // What the old edition does not have, cannot go along.
  const things = COPIED_THINGS.filter((thing) => thingCounts[thing] > 0)
  return (
    <>
      <RadioGroup
        name="parts"
        label={t('copy.programme')}
        hint={t('copy.programmeHint')}
        defaultValue="all"
        choices={COPIED_PARTS.map((value) => ({
          value,
          label: t(`copy.programmeOf.${value}`, { count: partCounts[value] }),
        }))}
      />
      {things.length > 0 ? (
        <CheckboxGroup
          name="things"
          label={t('copy.things')}
          hint={t('copy.thingsHint')}
          optional
          defaultValue={things}
          choices={things.map((value) => ({
            value,
            label: t(`copy.thing.${value}`, { count: thingCounts[value] }),
          }))}
        />
      ) : null}
    </>
  )
}

import { hrefOf } from '#components/layout/nav.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { HiddenField, SelectField, TextField } from '#components/patterns/field.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { freeOf } from '#components/registrations/panel/decide-forms.tsx'
import { addRegistrationAction } from '#lib/domain/registrations/panel/actions.ts'
import type { PlaceType } from '#lib/domain/registrations/panel/types.ts'
import type { RegistrationTerms } from '#lib/domain/registrations/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import { LOCALES, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type AddProps = {
  locale: Locale
  slug: string
  terms: RegistrationTerms | null
  types: readonly PlaceType[]
  formKey: string
  typed: SentValues | null
}

/** Somebody is entered by hand. */
export function AddForm({ locale, slug, terms, types, formKey, typed }: AddProps) {
  const t = getT(locale, 'panel-registrations')
  const labels = {
    name: t('detail.name'),
    email: t('detail.email'),
    phone: t('detail.phone'),
    organisation: t('detail.organisation'),
    ticketType: t('add.type'),
    language: t('add.language'),
  }
  return (
    <>
      <PanelHead
        title={t('add.title')}
        note={t('add.note')}
        ways={
          <a className="act" href={hrefOf(locale, `organise/${slug}/registrations`)}>
            {t('ways.list')}
          </a>
        }
      />
      {terms === null || types.length === 0 ? (
        <EmptyState title={t('add.notOffered')}>{t('add.notOfferedHint')}</EmptyState>
      ) : (
        <ActionForm
          id="add"
          className="reg-add"
          action={addRegistrationAction}
          words={formWords(locale, {
            refusals: {
              no_place: t('refusals.no_place'),
              not_offered: t('refusals.not_offered'),
              called_off: t('refusals.called_off'),
              idempotency_conflict: t('refusals.idempotency_conflict'),
            },
            faults: { already_registered: t('faults.already_registered') },
          })}
          labels={labels}
          typed={typed}
        >
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="locale" value={locale} />
          <HiddenField name="key" value={formKey} />
          <TextField name="name" label={labels.name} autoComplete="off" />
          <TextField
            name="email"
            type="email"
            label={labels.email}
            autoComplete="off"
            inputMode="email"
            spellCheck={false}
          />
          <TextField name="phone" type="tel" label={labels.phone} optional autoComplete="off" />
          <TextField name="organisation" label={labels.organisation} optional autoComplete="off" />
          <SelectField
            name="ticketType"
            label={labels.ticketType}
            options={types.map((type) => ({
              value: type.slug,
              label: freeOf(type, locale, terms.waitingList),
            }))}
          />
          <SelectField
            name="language"
            label={labels.language}
            defaultValue={locale}
            options={LOCALES.map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
          <div className="form-actions">
            <SubmitButton>{t('add.submit')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </>
  )
}

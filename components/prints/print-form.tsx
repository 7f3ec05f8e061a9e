import { ActionForm } from '#components/patterns/action-form.tsx'
import { CheckboxField } from '#components/patterns/choices.tsx'
import { SelectField, TextField } from '#components/patterns/field.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { askPrintAction } from '#lib/domain/prints/actions.ts'
import { BADGE_SIZES, GROUPS, PLACE_STATES, PRINT_KINDS } from '#lib/domain/prints/constants.ts'
import type { PrintGroup } from '#lib/domain/prints/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type PrintChoices = {
  types: readonly { slug: string; name: LocalizedText }[]
  sessions: readonly { slug: string; title: LocalizedText }[]
  counts: Record<PrintGroup, number>
}
type Props = { locale: Locale; slug: string; choices: PrintChoices }

const FIELDS = [
  ...(['kind', 'group', 'size', 'ticketType', 'status', 'organisation', 'code'] as const),
  ...(['session', 'onlyChanged'] as const),
]

/** What to print, and whose; what does not fit together is simply not asked. */
export function PrintForm({ locale, slug, choices }: Props) {
  const t = getT(locale, 'prints')
  const labels = Object.fromEntries(FIELDS.map((name) => [name, t(`fields.${name}`)]))
  const all = { value: '', label: t('all') }
  const words = formWords(locale, {
    faults: { bad_code: t('faults.badCode') },
    refusals: { nobody: t('refusals.nobody'), too_many: t('refusals.too_many') },
  })
  return (
    <ActionForm id="print" action={askPrintAction} className="print-form" {...{ words, labels }}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      <div className="form-grid">
        <SelectField
          name="kind"
          label={labels.kind}
          options={PRINT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <SelectField
          name="size"
          label={labels.size}
          hint={t('hints.size')}
          options={BADGE_SIZES.map((value) => ({ value, label: t(`sizes.${value}`) }))}
        />
        <SelectField
          name="group"
          label={labels.group}
          options={GROUPS.map((value) => ({
            value,
            label: t('counted', { group: t(`groups.${value}`), count: choices.counts[value] }),
          }))}
        />
      </div>
      <fieldset className="form-part print-part">
        <legend>{t('groups.registered')}</legend>
        <div className="form-grid">
          <SelectField
            name="ticketType"
            label={labels.ticketType}
            options={[
              all,
              ...choices.types.map((type) => ({
                value: type.slug,
                label: pickString(type.name, locale),
              })),
            ]}
          />
          <SelectField
            name="status"
            label={labels.status}
            options={[
              all,
              ...PLACE_STATES.map((value) => ({ value, label: t(`places.${value}`) })),
            ]}
          />
          <TextField name="organisation" label={labels.organisation} optional autoComplete="off" />
          <TextField
            name="code"
            label={labels.code}
            hint={t('hints.code')}
            optional
            autoComplete="off"
          />
        </div>
      </fieldset>
      <fieldset className="form-part print-part">
        <legend>{t('groups.programme')}</legend>
        <div className="form-grid">
          <SelectField
            name="session"
            label={labels.session}
            options={[
              all,
              ...choices.sessions.map((session) => ({
                value: session.slug,
                label: pickString(session.title, locale),
              })),
            ]}
          />
        </div>
      </fieldset>
      <CheckboxField name="onlyChanged" value="1" label={labels.onlyChanged} optional />
      <div className="form-actions">
        <SubmitButton>{t('make')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

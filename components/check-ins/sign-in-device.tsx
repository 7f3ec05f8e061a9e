import { ForgetDoor } from '#components/check-ins/offline/forget-door.tsx'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { signInDeviceAction } from '#lib/domain/check-ins/actions.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Makes the browser that shows it a device of the door. */
export function SignInDevice(props: { locale: Locale; slug: string; typed: SentValues | null }) {
  const { locale, slug, typed } = props
  const t = getT(locale, 'check-in')
  const label = t('signIn.name')
  return (
    <>
      <ForgetDoor slug={slug} />
      <PanelHead title={t('signIn.title')} note={t('signIn.note')} />
      <ActionForm
        id="device"
        action={signInDeviceAction}
        words={formWords(locale)}
        labels={{ name: label }}
        typed={typed}
      >
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="locale" value={locale} />
        <TextField name="name" label={label} hint={t('signIn.nameHint')} autoComplete="off" />
        <div className="form-actions">
          <SubmitButton>{t('signIn.submit')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}

'use client'

import { useDoor } from '#components/check-ins/offline/door-kept.tsx'
import { ActionForm } from '#components/patterns/action-form.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { signOutDeviceAction } from '#lib/domain/check-ins/actions.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

/** Ends this device; not while it holds scans that nobody else has. */
export function SignOutDevice(props: {
  locale: Locale
  slug: string
  words: FormWords
  label: string
}) {
  const { locale, slug, words, label } = props
  const { keeper, state } = useDoor()
  return (
    <ActionForm<unknown, string>
      id="sign-out"
      action={signOutDeviceAction}
      send={async (before, form) => {
        if (state.waiting > 0) return { status: 'refused', reason: 'not_sent', values: {} }
        const next = await signOutDeviceAction(before, form)
        // Nothing where a redirect leads away: the device is none any more.
        if (!next) await keeper.end()
        return next
      }}
      words={words}
    >
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      <SubmitButton tone="line">{label}</SubmitButton>
    </ActionForm>
  )
}

import { TextField } from '#components/patterns/field.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Who comes; what may be left out says so, and why it is asked. */
export function PersonFields({
  locale,
  person = {},
  withEmail = false,
}: {
  locale: Locale
  person?: {
    name?: string
    email?: string
    phone?: string | null
    organisation?: string | null
  }
  withEmail?: boolean
}) {
  const t = getT(locale, 'register-form')
  return (
    <>
      <TextField
        name="name"
        label={t('fields.name')}
        hint={t('fields.nameHint')}
        autoComplete="name"
        defaultValue={person.name}
      />
      {withEmail ? (
        <TextField
          name="email"
          type="email"
          label={t('fields.email')}
          hint={t('fields.emailHint')}
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
          defaultValue={person.email}
        />
      ) : null}
      <TextField
        name="phone"
        type="tel"
        label={t('fields.phone')}
        hint={t('fields.phoneHint')}
        optional
        autoComplete="tel"
        defaultValue={person.phone ?? undefined}
      />
      <TextField
        name="organisation"
        label={t('fields.organisation')}
        optional
        autoComplete="organization"
        defaultValue={person.organisation ?? undefined}
      />
    </>
  )
}

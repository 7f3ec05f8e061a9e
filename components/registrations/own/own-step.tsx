import type { ReactNode } from 'react'
import { Section } from '#components/patterns/section.tsx'
import { OwnFrame } from '#components/registrations/own/own-frame.tsx'
import type { RegistrationDetail } from '#lib/domain/registrations/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type OwnStepProps = {
  locale: Locale
  token: string
  /** What one came to do: the end of the address, and which words stand above the form. */
  step: 'cancel' | 'change' | 'handover'
  registration: Pick<RegistrationDetail, 'name' | 'code' | 'forum'>
  children: ReactNode
}

/** A page for one thing that somebody does with their own registration, and the way back. */
export function OwnStep({ locale, token, step, registration, children }: OwnStepProps) {
  const t = getT(locale, 'register-form')
  const own = `registrations/${token}`
  return (
    <OwnFrame
      locale={locale}
      path={`${own}/${step}`}
      title={t(`${step}.title`)}
      forum={registration.forum}
      up={{ path: own, label: t('manage.back') }}
    >
      <Section id={`${step}-step`} title={registration.name} rail={registration.code}>
        <p className="lead held-lead">{t(`${step}.lead`)}</p>
        {children}
      </Section>
    </OwnFrame>
  )
}

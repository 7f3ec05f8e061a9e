'use client'

import type { ReactNode } from 'react'
import { ConflictPanel, type ConflictWords } from '#components/edits/conflict-panel.tsx'
import { KeptTyping } from '#components/edits/kept-typing/kept-typing.tsx'
import { ReadSamples } from '#components/letters/templates/read-samples.tsx'
import { ActionForm } from '#components/patterns/action-form.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { saveTemplateAction } from '#lib/domain/letters/templates/actions.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

type TemplateFormProps = {
  words: FormWords
  own: {
    looked: string
    /** With `{address}` and `{count}`. */
    tested: string
    languages: Readonly<Record<Locale, string>>
  }
  conflict: ConflictWords
  labels: Readonly<Record<string, string>>
  typed: SentValues | null
  children: ReactNode
}

/** Own words are looked at and tried before they are saved; what was typed stays below what is seen. */
export function TemplateForm({ own, conflict, children, ...form }: TemplateFormProps) {
  const { labels } = form
  return (
    <ActionForm
      {...form}
      id="template"
      action={saveTemplateAction}
      className="session-form"
      keep={({ sent }) => sent}
      explain={(details) => <ConflictPanel said={details} words={conflict} labels={labels} />}
      answer={({ samples, to }) => (
        <>
          <p>
            {to === null
              ? own.looked
              : own.tested.replace('{address}', to.address).replace('{count}', String(to.count))}
          </p>
          <ReadSamples samples={samples} languages={own.languages} />
        </>
      )}
    >
      <KeptTyping />
      {children}
    </ActionForm>
  )
}

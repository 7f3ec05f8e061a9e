'use client'

import type { ReactNode } from 'react'
import { ConflictPanel, type ConflictWords } from '#components/edits/conflict-panel.tsx'
import { KeptTyping } from '#components/edits/kept-typing/kept-typing.tsx'
import { ActionForm } from '#components/patterns/action-form.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { saveSessionAction } from '#lib/domain/programme/actions.ts'
import type { SentValues } from '#lib/platform/action.ts'

type SessionFormProps = {
  words: FormWords
  conflict: ConflictWords
  labels: Readonly<Record<string, string>>
  typed: SentValues | null
  children: ReactNode
}

/** The form of one part. Where another changed the same fields, it asks what is to become of each. */
export function SessionForm({ words, conflict, labels, typed, children }: SessionFormProps) {
  return (
    <ActionForm
      id="session"
      action={saveSessionAction}
      words={words}
      labels={labels}
      typed={typed}
      className="session-form"
      explain={(details) => <ConflictPanel said={details} words={conflict} labels={labels} />}
    >
      <KeptTyping />
      {children}
    </ActionForm>
  )
}

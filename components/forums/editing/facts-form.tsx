'use client'

import type { ReactNode } from 'react'
import { ConflictPanel, type ConflictWords } from '#components/edits/conflict-panel.tsx'
import { ActionForm } from '#components/patterns/action-form.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { saveForumAction } from '#lib/domain/forums/editing/actions.ts'
import type { SentValues } from '#lib/platform/action.ts'

/** The form of a forum's facts. Where another changed the same fields, it asks what is to become of each. */
export function FactsForm(props: {
  words: FormWords
  conflict: ConflictWords
  labels: Readonly<Record<string, string>>
  typed: SentValues | null
  children: ReactNode
}) {
  const { words, conflict, labels, typed, children } = props
  return (
    <ActionForm
      id="facts"
      action={saveForumAction}
      words={words}
      labels={labels}
      typed={typed}
      className="session-form"
      explain={(details) => <ConflictPanel said={details} words={conflict} labels={labels} />}
    >
      {children}
    </ActionForm>
  )
}

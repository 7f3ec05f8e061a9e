'use client'

import type { ReactNode } from 'react'
import { ConflictPanel, type ConflictWords } from '#components/edits/conflict-panel.tsx'
import { KnownRecord } from '#components/edits/known-record.tsx'
import { ActionForm, type FormAction } from '#components/patterns/action-form.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import type { SentValues } from '#lib/platform/action.ts'

export type EditFormProps<T, R extends string> = {
  id: string
  action: FormAction<T, R>
  words: FormWords
  conflict: ConflictWords
  labels: Readonly<Record<string, string>>
  typed?: SentValues | null
  className: string
  children: ReactNode
}

/** A form that edits a record. Where another changed the same fields, it asks what is to become of each; where the record has the name already, it leads to it. */
export function EditForm<T, R extends string>({ conflict, ...form }: EditFormProps<T, R>) {
  const { labels } = form
  return (
    <ActionForm
      {...form}
      explain={(details) => (
        <>
          <ConflictPanel said={details} words={conflict} labels={labels} />
          <KnownRecord said={details} />
        </>
      )}
    />
  )
}

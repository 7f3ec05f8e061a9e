'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '#components/patterns/action-form.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { PartInTheWay } from '#components/programme/part-in-the-way.tsx'
import { shiftBlockAction } from '#lib/domain/programme/shifting/actions.ts'
import type { SentValues } from '#lib/platform/action.ts'

/** Moves a block with everything in it; a part that stands in the way is named, with the way to its form. */
export function ShiftForm(props: {
  words: FormWords
  /** What groups of fields are called. */
  groups: Readonly<Record<string, string>>
  labels: Readonly<Record<string, string>>
  typed: SentValues | null
  children: ReactNode
}) {
  const { words, groups, children, ...form } = props
  return (
    <ActionForm
      {...form}
      id="shift"
      action={shiftBlockAction}
      words={words}
      explain={(details) => <PartInTheWay said={details} {...{ words, groups }} />}
    >
      {children}
    </ActionForm>
  )
}

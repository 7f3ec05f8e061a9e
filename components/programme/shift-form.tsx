'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { type FormWords, faultText } from '#components/patterns/form-context.ts'
import { shiftBlockAction } from '#lib/domain/programme/shifting/actions.ts'
import type { RefusalDetails, SentValues } from '#lib/platform/action.ts'

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

function PartInTheWay(props: {
  said: RefusalDetails
  words: FormWords
  groups: Readonly<Record<string, string>>
}) {
  const { part, href, faults } = props.said as {
    part: string
    href: string
    faults: readonly { group: string; word: string }[]
  }
  return (
    <div className="conflict">
      {faults.map(({ group, word }) => (
        <p key={group}>
          <b>{props.groups[group]}</b> {faultText(props.words, word)}
        </p>
      ))}
      <p>
        <a className="act" href={href}>
          {part}
        </a>
      </p>
    </div>
  )
}

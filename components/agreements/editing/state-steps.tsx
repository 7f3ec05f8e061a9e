'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '#components/patterns/action-form.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { moveAgreementAction } from '#lib/domain/agreements/editing/actions.ts'
import type { RefusalDetails } from '#lib/platform/action.ts'

export type StepWords = {
  /** With `{who}`, `{time}` and `{state}`. */
  changedSince: string
  reload: string
  states: Readonly<Record<string, string>>
}

/** Takes an agreement a step on; whoever comes too late reads what it is by now, and who left it so. */
export function StateSteps(props: {
  words: FormWords
  own: StepWords
  labels: Readonly<Record<string, string>>
  here: string
  children: ReactNode
}) {
  const { words, own, labels, here, children } = props
  const explain = (details: RefusalDetails) => {
    const { by, at, state } = details as { by: string; at: string; state: string }
    return (
      <p className="conflict">
        {own.changedSince
          .replace('{who}', by)
          .replace('{time}', at)
          .replace('{state}', own.states[state] ?? state)}{' '}
        <a className="act" href={here}>
          {own.reload}
        </a>
      </p>
    )
  }
  return (
    <ActionForm
      id="steps"
      action={moveAgreementAction}
      {...{ words, labels, explain }}
      className="removal"
    >
      {children}
    </ActionForm>
  )
}

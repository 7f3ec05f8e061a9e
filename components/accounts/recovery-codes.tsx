'use client'

import { useActionState } from 'react'
import {
  RecoveryCodesList,
  type RecoveryListWords,
} from '#components/accounts/recovery-codes-list.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { troubleOf, wayOn } from '#components/patterns/state-message.ts'
import { Button } from '#components/ui/button.tsx'
import type { ActionState } from '#lib/platform/action.ts'

type Codes = { recoveryCodes: string[] }
type State = ActionState<Codes>

export type RecoveryWords = RecoveryListWords & {
  button: string
  /** With a label, a field for a code stands before the button. */
  codeLabel?: string
}

/**
 * A form whose answer is a list of recovery codes, shown this once: in place of the form, with and
 * without JavaScript.
 */
export function RecoveryCodes({
  id,
  action,
  locale,
  words,
  formWords,
  isOver = false,
}: {
  id: string
  action: (previous: State, form: FormData) => Promise<State>
  locale: string
  words: RecoveryWords
  formWords: FormWords
  /** There is nothing to send any more: without an answer to show, the way back alone. */
  isOver?: boolean
}) {
  const [state, formAction, isPending] = useActionState(action, { status: 'idle' } as State)
  if (state.status === 'done') {
    return <RecoveryCodesList codes={state.value.recoveryCodes} words={words} />
  }
  if (isOver) {
    return (
      <p>
        <a className="btn" href={words.backHref}>
          {words.back}
        </a>
      </p>
    )
  }
  const trouble = troubleOf(state, formWords)
  const way = wayOn(state, formWords)
  const fieldId = `${id}-code`
  return (
    <form id={id} action={formAction} className="form" noValidate>
      <input type="hidden" name="locale" value={locale} />
      {words.codeLabel ? (
        <div className={trouble ? 'field wrong' : 'field'}>
          <label htmlFor={fieldId}>{words.codeLabel}</label>
          <input
            id={fieldId}
            name="code"
            className="input code-input"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            aria-invalid={trouble ? true : undefined}
            aria-describedby={trouble ? `${fieldId}-error` : undefined}
          />
        </div>
      ) : null}
      {trouble ? (
        <p className="err recovery-trouble" id={`${fieldId}-error`} role="alert">
          {trouble}{' '}
          {way ? (
            <a className="act" href={way.href}>
              {way.label}
            </a>
          ) : null}
        </p>
      ) : null}
      <div className="form-actions">
        <Button
          type="submit"
          tone={words.codeLabel ? 'main' : 'line'}
          aria-disabled={isPending || undefined}
        >
          {words.button}
        </Button>
      </div>
    </form>
  )
}

'use client'

import { useActionState } from 'react'
import type { FormWords } from '#components/patterns/form-context.ts'
import { Button } from '#components/ui/button.tsx'
import type { ActionState } from '#lib/platform/action.ts'

type Codes = { recoveryCodes: string[] }
type State = ActionState<Codes>

export type RecoveryWords = {
  button: string
  keep: string
  back: string
  backHref: string
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
    return (
      <div className="recovery" role="status">
        <p>{words.keep}</p>
        <ol>
          {state.value.recoveryCodes.map((code) => (
            <li key={code}>
              <code>{code.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
            </li>
          ))}
        </ol>
        <p>
          <a className="btn" href={words.backHref}>
            {words.back}
          </a>
        </p>
      </div>
    )
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
          {trouble}
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

function troubleOf(state: State, words: FormWords): string | undefined {
  if (state.status === 'invalid') {
    return words.faults[state.fieldErrors.code?.[0] ?? 'invalid'] ?? words.faults.invalid
  }
  if (state.status === 'failed') return words.failed.replace('{id}', state.id)
  if (state.status !== 'refused') return undefined
  if (state.reason === 'rate_limited') {
    const minutes = Math.ceil((state.retryAfterSeconds ?? 60) / 60)
    return words.waitMinutes.replace('{minutes}', String(minutes))
  }
  return words.refusals[state.reason] ?? words.refusals.refused
}

'use client'

import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { startTransition, useState } from 'react'
import {
  RecoveryCodesList,
  type RecoveryListWords,
} from '#components/accounts/recovery-codes-list.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { troubleOf, wayOn } from '#components/patterns/state-message.ts'
import { useScript } from '#components/patterns/use-script.ts'
import { Button } from '#components/ui/button.tsx'
import {
  addPasskeyAction,
  beginPasskeyAction,
  beginProofAction,
  provePasskeyAction,
} from '#lib/domain/accounts/passkeys/actions.ts'
import type { ActionState } from '#lib/platform/action.ts'

const IDLE = { status: 'idle' } as const

function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

/** What the portal answered; undefined while its redirect leaves the page. */
type Step = () => Promise<ActionState<unknown, string> | undefined>
type Failure = ActionState<unknown, string> | 'ceremony'

/** Runs one ceremony at a time; what the portal refuses, and a throw (the person closed the window), is told. */
function useCeremony() {
  const [isPending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const run = (step: Step) => {
    if (isPending) return
    setPending(true)
    setFailure(null)
    startTransition(async () => {
      try {
        const state = await step()
        setFailure(state && state.status !== 'done' ? state : null)
      } catch (error) {
        // Next's own redirect comes as an error with a digest.
        if (typeof error === 'object' && error !== null && 'digest' in error) throw error
        setFailure('ceremony')
      }
      setPending(false)
    })
  }
  return { isPending, failure, run }
}

/**
 * Makes a passkey in this browser and keeps it under a name. With an account's first second factor come
 * recovery codes, shown in its place.
 */
export function AddPasskey({
  locale,
  words,
  formWords,
  recovery,
}: {
  locale: string
  words: {
    label: string
    hint: string
    button: string
    failed: string
    needsScript: string
    otherwise: string
  }
  formWords: FormWords
  recovery: RecoveryListWords
}) {
  const { isPending, failure, run } = useCeremony()
  const [label, setLabel] = useState('')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const hasScript = useScript()
  if (!hasScript) return <p className="small muted">{words.needsScript}</p>
  const add: Step = async () => {
    const begun = await beginPasskeyAction(IDLE, formOf({ locale }))
    if (begun.status !== 'done') return begun
    const { challengeId, options } = begun.value
    const response = await startRegistration({ optionsJSON: options })
    const added = await addPasskeyAction(
      IDLE,
      formOf({
        ...{ locale, challenge: challengeId },
        ...{ response: JSON.stringify(response), label: label.trim() || words.otherwise },
      }),
    )
    if (added.status !== 'done') return added
    if (added.value.recoveryCodes) setCodes(added.value.recoveryCodes)
    else location.assign(recovery.backHref)
    return added
  }
  if (codes) return <RecoveryCodesList codes={codes} words={recovery} />
  return (
    <div className="form passkey-form">
      <div className="field">
        <label htmlFor="passkey-label">{words.label}</label>
        <p className="hint" id="passkey-label-hint">
          {words.hint}
        </p>
        <input
          id="passkey-label"
          className="input"
          value={label}
          maxLength={60}
          aria-describedby="passkey-label-hint"
          onChange={(event) => setLabel(event.target.value)}
        />
      </div>
      <Trouble failure={failure} failed={words.failed} words={formWords} />
      <div className="form-actions">
        <Button tone="line" aria-disabled={isPending || undefined} onClick={() => run(add)}>
          {words.button}
        </Button>
      </div>
    </div>
  )
}

/** Proves the second factor by a passkey. */
export function ProvePasskey({
  locale,
  next,
  words,
  formWords,
}: {
  locale: string
  next: string | null
  words: { button: string; failed: string; needsScript: string }
  formWords: FormWords
}) {
  const { isPending, failure, run } = useCeremony()
  const hasScript = useScript()
  if (!hasScript) return <p className="small muted">{words.needsScript}</p>
  const prove: Step = async () => {
    const begun = await beginProofAction(IDLE, formOf({ locale }))
    if (begun.status !== 'done') return begun
    const { challengeId, options } = begun.value
    const response = JSON.stringify(await startAuthentication({ optionsJSON: options }))
    const form = formOf({ locale, challenge: challengeId, response, next: next ?? '' })
    return provePasskeyAction(IDLE, form)
  }
  return (
    <div className="form">
      <Trouble failure={failure} failed={words.failed} words={formWords} />
      <div className="form-actions">
        <Button aria-disabled={isPending || undefined} onClick={() => run(prove)}>
          {words.button}
        </Button>
      </div>
    </div>
  )
}

function Trouble({
  failure,
  failed,
  words,
}: {
  failure: Failure | null
  /** Said where the browser did not do its part. */
  failed: string
  words: FormWords
}) {
  if (failure === null) return null
  const way = failure === 'ceremony' ? undefined : wayOn(failure, words)
  return (
    <div className="error-summary" role="alert">
      <p className="error-summary-title">
        {(failure === 'ceremony' ? undefined : troubleOf(failure, words)) ?? failed}
      </p>
      {way ? (
        <a className="act" href={way.href}>
          {way.label}
        </a>
      ) : null}
    </div>
  )
}

'use client'

import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { type ReactNode, startTransition, useState, useSyncExternalStore } from 'react'
import { Button } from '#components/ui/button.tsx'
import {
  addPasskeyAction,
  beginPasskeyAction,
  beginProofAction,
  provePasskeyAction,
} from '#lib/domain/accounts/passkeys/actions.ts'

const IDLE = { status: 'idle' } as const

function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

type Step = () => Promise<boolean>

/** Runs one ceremony at a time; false or a throw (the person closed the window) is said in words. */
function useCeremony() {
  const [isPending, setPending] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const run = (step: Step) => {
    if (isPending) return
    setPending(true)
    setFailed(false)
    startTransition(async () => {
      try {
        setFailed(!(await step()))
      } catch (error) {
        // Next's own redirect comes as an error with a digest.
        if (typeof error === 'object' && error !== null && 'digest' in error) throw error
        setFailed(true)
      }
      setPending(false)
    })
  }
  return { isPending, hasFailed, run }
}

const never = () => () => undefined
/** False until the script runs: without it, these buttons could do nothing. */
const useScript = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** Makes a passkey in this browser and keeps it under a name. */
export function AddPasskey({
  locale,
  words,
  afterHref,
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
  afterHref: string
}) {
  const { isPending, hasFailed, run } = useCeremony()
  const [label, setLabel] = useState('')
  const hasScript = useScript()
  if (!hasScript) return <p className="small muted">{words.needsScript}</p>
  const add: Step = async () => {
    const begun = await beginPasskeyAction(IDLE, formOf({ locale }))
    if (begun.status !== 'done') return false
    const { challengeId, options } = begun.value
    const response = await startRegistration({ optionsJSON: options })
    const added = await addPasskeyAction(
      IDLE,
      formOf({
        ...{ locale, challenge: challengeId },
        ...{ response: JSON.stringify(response), label: label.trim() || words.otherwise },
      }),
    )
    if (added.status !== 'done') return false
    location.assign(afterHref)
    return true
  }
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
      <Trouble text={hasFailed ? words.failed : null} />
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
}: {
  locale: string
  next: string | null
  words: { button: string; failed: string; needsScript: string }
}) {
  const { isPending, hasFailed, run } = useCeremony()
  const hasScript = useScript()
  if (!hasScript) return <p className="small muted">{words.needsScript}</p>
  const prove: Step = async () => {
    const begun = await beginProofAction(IDLE, formOf({ locale }))
    if (begun.status !== 'done') return false
    const { challengeId, options } = begun.value
    const response = JSON.stringify(await startAuthentication({ optionsJSON: options }))
    const form = formOf({ locale, challenge: challengeId, response, next: next ?? '' })
    const proven = await provePasskeyAction(IDLE, form)
    // Undefined while the redirect leaves the page.
    return proven === undefined || proven.status === 'done'
  }
  return (
    <div className="form">
      <Trouble text={hasFailed ? words.failed : null} />
      <div className="form-actions">
        <Button aria-disabled={isPending || undefined} onClick={() => run(prove)}>
          {words.button}
        </Button>
      </div>
    </div>
  )
}

function Trouble({ text }: { text: ReactNode }) {
  return text ? (
    <p className="error-summary" role="alert">
      {text}
    </p>
  ) : null
}

'use client'

import { unstable_isUnrecognizedActionError } from 'next/navigation'
import {
  type ReactNode,
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react'
import { ErrorSummary } from '#components/patterns/error-summary.tsx'
import { FormContext, type FormWords } from '#components/patterns/form-context.ts'
import { SignInFirstButton } from '#components/patterns/sign-in-first-button.tsx'
import { stateMessage, wayOn } from '#components/patterns/state-message.ts'
import type { ActionState, RefusalDetails, SentValues } from '#lib/platform/action.ts'
import { SIGN_IN_FIRST } from '#lib/platform/http/typed-cookie.ts'

export type FormAction<T, R extends string> = (
  previous: ActionState<T, R>,
  form: FormData,
) => Promise<ActionState<T, R>>

export type ActionFormProps<T, R extends string> = {
  /** Unique on the page: ids of the fields begin with it. */
  id: string
  /** Made by `createAction`. */
  action: FormAction<T, R>
  /** What the script sends the form with instead; it may answer by itself where the action is out of reach. */
  send?: FormAction<T, R>
  words: FormWords
  /** Labels of the fields by name, in the order of the page; the summary names them by it. */
  labels?: Readonly<Record<string, string>>
  /** What was typed into a page that the server no longer knew; from `typedValues()`. */
  typed?: SentValues | null
  /** Shown above the fields once the action is done; actions that redirect never come here. */
  done?: ReactNode
  /** Instead of `done`: what the action answered, drawn; given by a component of the browser. */
  answer?: (value: T) => ReactNode
  /** Drawn within the form, below the reason of a refusal that carries more: fields in it are sent with the form. */
  explain?: (details: RefusalDetails) => ReactNode
  /** Told what came back, with JavaScript only. */
  onReply?: (state: ActionState<T, R>) => void
  /** What the fields hold once the action is done; without it they are as the page drew them. */
  keep?: (value: T) => SentValues
  /** `done` takes the place of the fields. */
  doneReplaces?: boolean
  className?: string
  children: ReactNode
}

const IDLE = { status: 'idle' } as const

/**
 * A form around a server action. Without JavaScript the browser posts it and the page comes back
 * with what was typed; with it the page stays, a second submit waits for the first, and a refusal
 * moves the focus to the summary. Where the server no longer knows the action (it was updated since
 * the page was opened) the browser posts the form itself, so that the server can hand it back filled.
 */
export function ActionForm<T, R extends string>({
  id,
  action,
  send = action,
  words,
  labels = {},
  typed,
  done,
  answer,
  explain,
  onReply,
  keep,
  doneReplaces = false,
  className,
  children,
}: ActionFormProps<T, R>) {
  // Of the posted form; what the script sends is kept beside it, so that no reset loses a word.
  const [posted, formAction] = useActionState<ActionState<T, R>, FormData>(action, IDLE)
  const [own, setOwn] = useState<ActionState<T, R> | null>(null)
  const [isPending, setPending] = useState(false)
  const underWay = useRef(false)
  const notice = useRef<HTMLDivElement>(null)
  const state = own ?? startOf(posted, typed)

  useEffect(() => {
    if (own && own.status !== 'idle') notice.current?.focus()
  }, [own])

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (underWay.current) return
    // The door answers it, and keeps what was typed; no action is asked.
    if (isToSignIn(event.nativeEvent.submitter)) return postAsIs(event.currentTarget, true)
    underWay.current = true
    setPending(true)
    const form = event.currentTarget
    const data = new FormData(form, event.nativeEvent.submitter ?? undefined)
    startTransition(async () => {
      try {
        const next = await send(state, data)
        // Undefined while a redirect leaves the page.
        if (next) {
          setOwn(next)
          onReply?.(next)
        }
      } catch (error) {
        if (unstable_isUnrecognizedActionError(error)) return postAsIs(form)
        if (isOurs(error)) throw error
        setOwn({ status: 'refused', reason: 'unreachable', values: {} } as ActionState<T, R>)
      }
      underWay.current = false
      setPending(false)
    })
  }

  const hasTrouble = state.status !== 'idle' && state.status !== 'done'
  const way = wayOn(state, words)
  const said = state.status === 'done' ? (answer?.(state.value) ?? done) : undefined
  const isDone = said !== undefined
  return (
    <FormContext
      value={{
        formId: id,
        words,
        errors: state.status === 'invalid' ? state.fieldErrors : {},
        values:
          'values' in state
            ? state.values
            : state.status === 'done'
              ? keep?.(state.value)
              : undefined,
        isPending,
      }}
    >
      {isDone ? (
        <div className="form-done" role="status" tabIndex={-1} ref={notice}>
          {said}
        </div>
      ) : null}
      {isDone && doneReplaces ? null : (
        <form
          id={id}
          action={formAction}
          onSubmit={submit}
          className={className ? `form ${className}` : 'form'}
          aria-busy={isPending || undefined}
          noValidate
        >
          {hasTrouble ? (
            <ErrorSummary ref={notice} message={stateMessage(state, words)} labels={labels}>
              {isSignedOut(state) ? <SignInFirstButton>{words.signIn}</SignInFirstButton> : null}
              {way ? (
                <a className="act" href={way.href}>
                  {way.label}
                </a>
              ) : null}
            </ErrorSummary>
          ) : null}
          {explain && state.status === 'refused' && state.details ? explain(state.details) : null}
          {children}
        </form>
      )}
    </FormContext>
  )
}

function startOf<T, R extends string>(
  posted: ActionState<T, R>,
  typed: SentValues | null | undefined,
): ActionState<T, R> {
  if (posted.status !== 'idle' || !typed) return posted
  return { status: 'renewed', values: typed }
}

/** Next's redirects and 404s are errors with a digest; they are its to handle. */
function isOurs(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'digest' in error
}

function isToSignIn(submitter: HTMLElement | null): boolean {
  return submitter instanceof HTMLButtonElement && submitter.name === SIGN_IN_FIRST
}

function isSignedOut(state: ActionState<unknown>): boolean {
  return state.status === 'refused' && state.reason === 'sign_in_required'
}

/** Sends the form as the browser alone would, to the address of this page. */
function postAsIs(form: HTMLFormElement, toSignIn = false) {
  if (toSignIn) {
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name: SIGN_IN_FIRST, value: '1' })
    form.append(field)
  }
  form.setAttribute('action', `${location.pathname}${location.search}`)
  form.setAttribute('method', 'post')
  form.setAttribute('enctype', 'multipart/form-data')
  HTMLFormElement.prototype.submit.call(form)
}

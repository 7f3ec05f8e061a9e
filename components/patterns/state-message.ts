import type { FormWords } from '#components/patterns/form-context.ts'
import type { ActionState, RefusalDetails } from '#lib/platform/action.ts'
import { SIGN_IN_FIRST } from '#lib/platform/http/typed-cookie.ts'

/** What an action answered as a whole, in words; undefined where it is about fields, or all is well. */
export function stateMessage(state: ActionState<unknown>, words: FormWords): string | undefined {
  if (state.status === 'failed') return words.failed.replace('{id}', state.id)
  if (state.status === 'renewed') {
    return words.refusals[SIGN_IN_FIRST in state.values ? 'back_again' : 'outdated']
  }
  if (state.status !== 'refused') return undefined
  if (state.reason === 'rate_limited') {
    const seconds = Math.max(2, Math.ceil(state.retryAfterSeconds ?? 0))
    if (seconds < 120) return words.waitSeconds.replace('{seconds}', String(seconds))
    return words.waitMinutes.replace('{minutes}', String(Math.ceil(seconds / 60)))
  }
  return filled(words.refusals[state.reason] ?? words.refusals.refused, state.details ?? {})
}

/** A sentence with `{name}` in it, where the refusal says what stands there: `{part}` is the part that cannot be moved. */
function filled(sentence: string | undefined, details: RefusalDetails): string | undefined {
  return sentence?.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const said = details[name]
    return typeof said === 'string' ? said : whole
  })
}

/** As `stateMessage`, for what has one field at most: its fault is the message. */
export function troubleOf(state: ActionState<unknown>, words: FormWords): string | undefined {
  if (state.status !== 'invalid') return stateMessage(state, words)
  const [fault = 'invalid'] = Object.values(state.fieldErrors).flat()
  return words.faults[fault] ?? words.faults.invalid
}

/** Where a refusal leads on to; undefined where nothing helps but another try. */
export function wayOn(state: ActionState<unknown>, words: FormWords) {
  return state.status === 'refused' ? words.ways?.[state.reason] : undefined
}

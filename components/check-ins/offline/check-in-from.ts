import { unstable_isUnrecognizedActionError } from 'next/navigation'
import type { DoorKeeper } from '#components/check-ins/offline/door-keeper.ts'
import { checkInAction } from '#lib/domain/check-ins/actions.ts'
import type { LocalReply, LocalScan } from '#lib/domain/check-ins/offline/types.ts'
import type { DoorReply } from '#lib/domain/check-ins/types.ts'
import type { ActionState } from '#lib/platform/action.ts'

type State = ActionState<DoorReply | LocalReply, string>

/** In a hall full of phones a request may hang; after this the phone judges by itself. */
const PATIENCE_MS = 6_000

/**
 * Checks in by the server, and where that is out of reach by what this phone has taken along. The number
 * of the scan stays the same, so that one whose answer got lost is done once.
 */
export async function checkInFrom(
  keeper: DoorKeeper,
  state: State,
  form: FormData,
): Promise<State> {
  // A kept page begins with a number that may have been used when it was new.
  if (isKeptCopy()) form.set('nonce', crypto.randomUUID())
  const scan = scanOf(form)
  const isTried = keeper.state().isReachable && navigator.onLine
  if (isTried) {
    try {
      const next = await inTime(checkInAction(state, form))
      if (next?.status === 'done' && scan) await keeper.note(scan, next.value)
      if (next?.status === 'refused' && isEnding(next.reason)) await keeper.end()
      return next
    } catch (error) {
      if (isNexts(error)) throw error
      keeper.unreachable()
    }
  }
  if (!scan) return { status: 'refused', reason: 'offline_words', values: valuesOf(form) }
  return { status: 'done', value: await keeper.judge(scan, isTried) }
}

/** What the gate of the door says. */
const isEnding = (reason: string) => reason === 'device_unknown'

const isKeptCopy = () => document.documentElement.dataset.offline !== undefined

/** A code, as it was scanned; null where somebody was typed or chosen. */
function scanOf(form: FormData) {
  const token = String(form.get('words') ?? '').trim()
  if (form.has('registrationId') || !/^v\d+\./.test(token)) return null
  const direction: LocalScan['direction'] = form.get('direction') === 'exit' ? 'exit' : 'entry'
  return { token, direction, nonce: String(form.get('nonce')) }
}

const valuesOf = (form: FormData) =>
  Object.fromEntries(
    [...form].filter(([name]) => name === 'words' || name === 'direction'),
  ) as Record<string, string>

/** Redirects, 404s, and an action that the server no longer knows: Next's and the form's own to handle. */
const isNexts = (error: unknown) =>
  unstable_isUnrecognizedActionError(error) ||
  (typeof error === 'object' && error !== null && 'digest' in error)

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too slow')), PATIENCE_MS)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

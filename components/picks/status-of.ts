import type { PickWords } from '#components/picks/pick-context.ts'
import type { Picks } from '#lib/domain/picks/types.ts'

/** The line above a pick list: how far the search is; null where the list speaks for itself. */
export function statusOf(
  found: Picks & { state: string },
  words: PickWords,
  typed: string,
  none: string = words.none,
): string | null {
  if (found.state === 'failed') return words.failed
  if (found.state !== 'found') return words.searching
  if (found.picks.length === 0) return typed.trim() === '' ? null : none
  return found.more > 0 ? words.more : null
}

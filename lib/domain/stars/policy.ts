import { isTimed } from '#lib/domain/sessions/policy.ts'
import type { Clash, StarredSession } from './types.ts'

/**
 * Every two sessions of which one begins before the other has ended. Cancelled ones are in nobody's way,
 * and a talk is not in the way of the block that it belongs to.
 */
export function findClashes(sessions: readonly StarredSession[]): Clash[] {
  const timed = sessions
    .filter(({ status }) => status !== 'cancelled')
    .flatMap(({ key, parentKey, slots }) =>
      slots.flatMap((slot) => (isTimed(slot) ? [{ ...slot, key, parentKey }] : [])),
    )
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.key < b.key ? -1 : 1))
  const clashes: Clash[] = []
  for (const [index, first] of timed.entries()) {
    for (const second of timed.slice(index + 1)) {
      if (Date.parse(second.startsAt) >= Date.parse(first.endsAt)) break
      if (second.key === first.key || isPartOf(first, second) || isPartOf(second, first)) continue
      const endsAt =
        Date.parse(first.endsAt) < Date.parse(second.endsAt) ? first.endsAt : second.endsAt
      if (Date.parse(second.startsAt) < Date.parse(endsAt)) {
        clashes.push({ keys: [first.key, second.key], startsAt: second.startsAt, endsAt })
      }
    }
  }
  return clashes
}

type Part = Pick<StarredSession, 'key' | 'parentKey'>
const isPartOf = (part: Part, whole: Part) => part.parentKey === whole.key

/**
 * An account's calendar address is given out at odd versions and taken back at even ones: 0 is none
 * yet, and no version ever comes again.
 */
export const isFeedOpen = (feedVersion: number) => feedVersion % 2 === 1
export const nextOpenVersion = (feedVersion: number) =>
  isFeedOpen(feedVersion) ? feedVersion + 2 : feedVersion + 1
export const nextClosedVersion = (feedVersion: number) =>
  isFeedOpen(feedVersion) ? feedVersion + 1 : feedVersion

import type { Ordered, Way } from './types.ts'

/**
 * Who stands where once a record has changed places with its neighbour among its peers, and from which
 * place to which it went; null where it stands at that end. Positions may have met before: all are numbered
 * anew, from where they began, and only those that differ are named.
 */
export function exchanged(
  all: readonly Ordered[],
  id: string,
  way: Way,
): { places: { id: string; position: number }[]; from: number; to: number } | null {
  const peers = all.filter(({ isPeer }) => isPeer)
  const at = peers.findIndex((one) => one.id === id)
  const to = way === 'up' ? at - 1 : at + 1
  const [own, other] = [peers[at], peers[to]]
  if (!own || !other) return null
  const order = all.map((one) => (one === own ? other : one === other ? own : one))
  const first = Math.min(...all.map(({ position }) => position))
  const places = order.flatMap((one, index) =>
    one.position === first + index ? [] : [{ id: one.id, position: first + index }],
  )
  return { places, from: at + 1, to: to + 1 }
}

import { randomUUID } from 'node:crypto'
import type { MadeForum } from '../../e2e/made-forum.ts'
import type { Target } from '../../factories/rights/rights.ts'
import { type Make, only, unlike } from './subject.ts'
import type { World } from './world.ts'

/** The forum that is asked for. */
export function forumOf({ forums }: World, target: Target): MadeForum {
  if (target === 'none') return { id: randomUUID(), slug: unlike(forums.other.slug) }
  return target === 'other' ? forums.other : forums.own
}

/** The forum whose record is named: another one's where an own address names a foreign id. */
export function holderOf(world: World, target: Target): MadeForum | null {
  if (target === 'none' || target === 'missing') return null
  return target === 'own' ? world.forums.own : world.forums.other
}

/** A record of a forum, as `name` in the parameters beside the forum's slug. */
export const within =
  (
    name: string,
    make: (world: World, forum: MadeForum) => Promise<string>,
    missing: () => string = randomUUID,
  ): Make =>
  async (world, target) => {
    const holder = holderOf(world, target)
    const id = holder ? await make(world, holder) : missing()
    return only({ slug: forumOf(world, target).slug, [name]: id })
  }

import { randomBytes } from 'node:crypto'
import type { MadeForum } from '../../e2e/made-forum.ts'
import type { SubjectKind } from '../../factories/rights/rights.ts'
import { within } from './panel-forums.ts'
import { type Make, unlike } from './subject.ts'
import { one, type World } from './world.ts'

/** The second of two titles that this forum tells of: the slug. */
async function recordedHonour(world: World, forum: MadeForum): Promise<string> {
  const [first, second] = [1, 2].map(() => `made-${randomBytes(4).toString('hex')}`)
  await one(
    world,
    `insert into honour (slug, "forumId", title, "titleAsPrinted", state, holder, position, citations, "updatedAt")
     select slug, $1, '{"zh-Hans": "苇荡示范村"}', '苇荡示范村', 'held', '{"zh-Hans": "苇岸村"}',
            1000000 + (slug = $3)::int, '[]', now() from unnest(array[$2, $3]) as made (slug) returning id`,
    [forum.id, first, second],
  )
  return second as string
}

/** The second of two works that this forum tells of: the slug. */
async function recordedInfrastructure(world: World, forum: MadeForum): Promise<string> {
  const [first, second] = [1, 2].map(() => `made-${randomBytes(4).toString('hex')}`)
  await one(
    world,
    `insert into infrastructure (slug, "forumId", name, "nameAsPrinted", state, position, citations, "updatedAt")
     select slug, $1, '{"zh-Hans": "苇堤"}', '苇堤', 'planned', 1000000 + (slug = $3)::int, '[]', now()
       from unnest(array[$2, $3]) as made (slug) returning id`,
    [forum.id, first, second],
  )
  return second as string
}

/** The second of two papers to which this forum's text refers: the slug. */
async function recordedReference(world: World, forum: MadeForum): Promise<string> {
  const [first, second] = [1, 2].map(() => `made-${randomBytes(4).toString('hex')}`)
  await one(
    world,
    `insert into reference (slug, "forumId", title, "titleAsPrinted", position, citations)
     select slug, $1, '{"zh-Hans": "苇荡规划"}', '苇荡规划', 1000000 + (slug = $3)::int, '[]'
       from unnest(array[$2, $3]) as made (slug) returning id`,
    [forum.id, first, second],
  )
  return second as string
}

/** What organisers name of what their sources tell of others. */
export const FACT_SUBJECTS = {
  recordedHonour: within('honour', recordedHonour, () => unlike('made-00000000')),
  recordedInfrastructure: within('infrastructure', recordedInfrastructure, () =>
    unlike('made-00000000'),
  ),
  recordedReference: within('reference', recordedReference, () => unlike('made-00000000')),
} satisfies Partial<Record<SubjectKind, Make>>

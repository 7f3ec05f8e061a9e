import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { readActions } from '#lib/platform/serve/forms/known-actions.ts'
import { projectDir } from '#scripts/migrations/paths.ts'
import { type PortalProcess, startPortalProcess } from '#scripts/testing/portal-process.ts'
import { ACTIONS } from '../../factories/rights/actions.ts'
import {
  type ActionLine,
  type Params,
  type PostLine,
  ROLES,
  type Role,
  TARGETS,
  type Target,
} from '../../factories/rights/rights.ts'
import { ROUTES } from '../../factories/rights/routes.ts'
import { databaseDigest } from '../database-digest.ts'
import { type Canary, leaksIn, plantCanaries, wordedCanary } from './canaries.ts'
import type { Subject } from './subject.ts'
import { SUBJECTS } from './subjects.ts'
import {
  type Answer,
  act,
  addressOf,
  answered,
  answeredByRoute,
  comparable,
  difference,
  filled,
  forEach,
  post,
} from './trying.ts'
import { everybodyIn, makeWorld, type Person, register, somebody, type World } from './world.ts'

/**
 * T33 and T35 for writing, with valid forms: every server action and route, as everybody, on what is one's own, another's,
 * and nothing. Who may not writes nothing and is answered alike whatever there is; what a member of staff
 * does leaves exactly one row in the audit (T56).
 */

type Line = ActionLine | PostLine

type Cell = {
  name: string
  line: Line
  role: Role
  target: Target
  expected: string
}

const known = readActions(join(projectDir, '.next/server/server-reference-manifest.json'))
let world: World
let people: Record<Role, Person>
/** Where forms are sent from: a page of one's own that holds the action. */
let own: Record<string, string>
let canaries: Canary[]
let bare: PortalProcess

beforeAll(async () => {
  world = await makeWorld('gcf_rights_writing')
  const { id, linkVersion, code } = await register(world, world.forums.own)
  canaries = await plantCanaries(world)
  bare = await startPortalProcess(
    { DATABASE_URL: world.databaseUrl, LOG_LEVEL: 'error', TRUSTED_PROXY_HOPS: '1' },
    'tests/runtime/rights/bare-portal-process.ts',
  )
  own = {
    locale: 'zh',
    slug: world.forums.own.slug,
    token: registrationToken({ id, linkVersion }),
    code,
  }
})
afterAll(async () => {
  await bare?.stop()
  await world?.close()
})

/** What no page uses yet has no id to be called by. */
const reachable: [name: string, lines: readonly Line[]][] = [
  ...Object.entries(ACTIONS)
    .filter(([name]) => known.some((one) => one.name === name))
    .map(([name, lines]): [string, readonly Line[]] => [name, [lines].flat()]),
  ...Object.entries(ROUTES).flatMap(([address, { post: line }]): [string, readonly Line[]][] =>
    line ? [[address, [line]]] : [],
  ),
]
const cells: Cell[] = reachable.flatMap(([name, lines]) =>
  [lines].flat().flatMap((line) =>
    ROLES.flatMap((role) =>
      TARGETS.map((target) => ({
        name,
        line,
        role,
        target,
        expected: line.rights(role, target),
      })),
    ),
  ),
)
const says = ({ line, expected }: Cell) => (expected === 'done' ? (line.says ?? 'done') : expected)
const isNothing = (cell: Cell) => says(cell) !== 'done'
const worded = ({ name, line, role, target }: Cell) => `${name} of ${line.of}, ${role}, ${target}`

type Try = { cell: Cell; subject: Subject; person: Person; sent: Record<string, unknown> }

function send(origin: string, { cell, subject, person, sent }: Try) {
  const cookie = [person.cookie, subject.cookie].filter(Boolean).join('; ')
  if ('json' in cell.line)
    return post(origin + addressOf(cell.name, {}, subject.params), sent, cookie)
  const action = known.find(({ name }) => name === cell.name)
  const [page = ''] = action?.pages ?? []
  const path = page.replace(/^app/, '').replace(/\/page$/, '')
  const url = origin + filled(path.replaceAll(/\/\([^)]+\)/g, ''), own)
  return act(url, action?.id ?? '', sent as Record<string, string>, cookie)
}

const sentFor = (line: Line, params: Params) =>
  ('json' in line ? line.json(params) : line.fields(params)) as Record<string, unknown>

/** The words of what was sent, and of what it was about. */
function askedIn({ sent, subject }: Try): Params {
  const words = Object.entries(sent).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string'
  })
  return { ...Object.fromEntries(words), ...subject.params }
}

/** What is wrong with an answer, in words. */
function faultsIn({ cell, subject }: Try, answer: Answer): string[] {
  const said = 'json' in cell.line ? answeredByRoute(answer) : answered(answer)
  // An answer like any other; that nothing was written, the digest says.
  const isUnchanged = said === 'done' && says(cell) === 'unchanged'
  const isRight = isUnchanged || said === says(cell)
  const isAtDoor = subject.cookie !== undefined
  const leaks = leaksIn(answer.body, canaries, { role: cell.role, isAtDoor })
  return [
    ...(isRight ? [] : [`${worded(cell)}: ${said}, not ${says(cell)}`]),
    ...leaks.map((canary) => `${wordedCanary(canary)} in ${worded(cell)}`),
  ]
}

async function makeTries(): Promise<Try[]> {
  const tries: Try[] = []
  for (const cell of cells.filter(isNothing)) {
    // What one is given of one's own may change who one is.
    const isGiven = cell.target === 'own' && cell.line.of.startsWith('own')
    const person = isGiven ? await somebody(world, cell.role) : people[cell.role]
    const subject = await SUBJECTS[cell.line.of](world, cell.target, person)
    if (subject) tries.push({ cell, subject, person, sent: sentFor(cell.line, subject.params) })
  }
  return tries
}

const TWINS: Partial<Record<Target, Target>> = { other: 'none', foreign: 'missing' }

test('whoever may not, writes nothing, and cannot tell what is there from what is not', async () => {
  // By way of our server, and by Next alone (T34).
  for (const origin of [world.portal.url, bare.url]) {
    people = await everybodyIn(world)
    const tries = await makeTries()
    const before = await databaseDigest(world.databaseUrl)
    const wrong: string[] = []
    const bodies = new Map<string, string>()
    await forEach(tries, async (one) => {
      const { cell } = one
      const answer = await send(origin, one)
      wrong.push(...faultsIn(one, answer))
      bodies.set(worded(cell), comparable(answer, askedIn(one)))
    })
    expect(wrong).toEqual([])
    // Next alone sends the page that it leads to along, with a number for each rendering.
    const differing = tries.flatMap(({ cell }) => {
      const twin = TWINS[cell.target]
      if (!twin || cell.line.rights(cell.role, twin) !== cell.expected) return []
      const a = bodies.get(worded(cell))
      const b = bodies.get(worded({ ...cell, target: twin }))
      const isCompared = origin === world.portal.url && a && b
      return isCompared && a !== b ? [`${worded(cell)}: ${difference(a, b)}`] : []
    })
    expect(differing).toEqual([])
    expect(await databaseDigest(world.databaseUrl)).toEqual(before)
    process.stdout.write(`T33: ${tries.length} cells of actions that nobody may, 0 writes\n`)
  }
})

test('what staff and attendees were denied is noted, and what nobody in particular asks is not', async () => {
  const { rows } = await world.client.query<{ actor: string; asked: string; rows: number }>(
    `select actor, details->>'asked' as asked, count(*)::int as rows from audit
      where event = 'authz.denied' group by 1, 2 order by 1, 2`,
  )
  const notedOf = (role: Role) =>
    rows.filter(({ actor }) => actor === people[role].accountId).map(({ asked }) => asked)
  for (const role of ['attendee', 'check_in', 'editor'] as const) {
    expect([role, notedOf(role)]).toEqual([role, ['forum', 'managed_forum', 'portal']])
  }
  expect(notedOf('manager')).toEqual(['forum', 'portal'])
  for (const role of ['anonymous', 'unproven'] as const) expect(notedOf(role)).toEqual([])
  // However often they ask: the limits hold.
  expect(Math.max(...rows.map((row) => row.rows))).toBeLessThanOrEqual(20)
})

const rowsIn = async () =>
  Number((await world.client.query('select count(*) from audit')).rows[0].count)

describe.each(reachable.map(([name]) => name))('%s', (name) => {
  test('whoever may, does it, and it stands in the audit', async () => {
    const wrong: string[] = []
    for (const cell of cells.filter((one) => one.name === name && !isNothing(one))) {
      const person = await somebody(world, cell.role)
      const subject = await SUBJECTS[cell.line.of](world, cell.target, person)
      if (!subject) continue
      const sent = sentFor(cell.line, subject.params)
      const rows = await rowsIn()
      const one = { cell, subject, person, sent }
      const answer = await send(world.portal.url, one)
      const written = (await rowsIn()) - rows
      wrong.push(...faultsIn(one, answer))
      if (written !== cell.line.audit) {
        wrong.push(`${worded(cell)}: ${written} rows in the audit, not ${cell.line.audit}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

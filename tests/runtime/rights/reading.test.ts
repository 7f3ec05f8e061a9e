import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAGES } from '../../factories/rights/pages.ts'
import {
  ROLES,
  type Role,
  type RouteLine,
  TARGETS,
  type Target,
} from '../../factories/rights/rights.ts'
import { ROUTES } from '../../factories/rights/routes.ts'
import { databaseDigest } from '../database-digest.ts'
import { type Canary, leaksIn, plantCanaries, wordedCanary } from './canaries.ts'
import { SUBJECTS, type Subject } from './subjects.ts'
import { addressOf, comparable, difference, forEach, get, seen } from './trying.ts'
import { everybodyIn, makeWorld, type Person, type World } from './world.ts'

/**
 * T33 and T35 for reading: every page and every file, as everybody, of one's own forum, of another one and
 * of none: what the matrix says, and what is not the reader's is the same bytes as what never was.
 */

type Cell = {
  address: string
  line: RouteLine
  role: Role
  target: Target
  subject: Subject
}

let world: World
let people: Record<Role, Person>
let cells: Cell[]
let canaries: Canary[]

const PAGE_LINES = Object.entries(PAGES).flatMap(([path, lines]) =>
  [lines].flat().map((line) => [`/[locale]${path === '/' ? '' : path}`, line] as const),
)
const LINES: readonly (readonly [address: string, line: RouteLine])[] = [
  ...PAGE_LINES,
  ...Object.entries(ROUTES),
]
const worded = (address: string, line: RouteLine, role: Role, target: Target) =>
  `${address} of ${line.of}, ${role}, ${target}`

beforeAll(async () => {
  world = await makeWorld('gcf_rights_reading')
  people = await everybodyIn(world)
  cells = []
  for (const [address, line] of LINES) {
    for (const target of TARGETS) {
      for (const role of ROLES) {
        const subject = await SUBJECTS[line.of](world, target, people[role])
        if (subject) cells.push({ address, line, role, target, subject })
      }
    }
  }
  canaries = await plantCanaries(world)
  await world.portal.contentChanged()
})
afterAll(() => world?.close())

test('every page and file answers everybody as the matrix says, and writes nothing', async () => {
  // Warm: what is made once is made.
  const before = await databaseDigest(world.databaseUrl)
  const wrong: string[] = []
  const leaks: string[] = []
  const read = new Set<string>()
  const bodies = new Map<string, string>()
  await forEach(cells, async (cell) => {
    const { address, line, role, target, subject } = cell
    const cookie = [people[role].cookie, subject.cookie].filter(Boolean).join('; ')
    const answer = await get(world.portal.url + addressOf(address, line, subject.params), cookie)
    const expected = line.rights(role, target)
    const came = seen(answer)
    if (came !== expected)
      wrong.push(`${worded(address, line, role, target)}: ${came}, not ${expected}`)
    for (const canary of leaksIn(answer.body, canaries, {
      role,
      isAtDoor: subject.cookie !== undefined,
    })) {
      leaks.push(`${wordedCanary(canary)} in ${worded(address, line, role, target)}`)
    }
    for (const canary of canaries) {
      if (answer.body.includes(canary.word)) read.add(`${role}: ${wordedCanary(canary)}`)
    }
    bodies.set(worded(address, line, role, target), comparable(answer, subject.params))
  })
  expect(wrong).toEqual([])
  expect(leaks).toEqual([])
  // Who may read, reads: the search would find what leaks.
  for (const role of ['manager', 'administrator'] as const) {
    expect([...read]).toContain(`${role}: mail_outbox.lastError of own`)
  }
  expect([...read]).toContain('administrator: registration.code of other')
  const differing = LINES.flatMap(([address, line]) =>
    ROLES.flatMap((role) =>
      (
        [
          ['other', 'none'],
          ['foreign', 'missing'],
        ] as const
      ).flatMap(([one, nothing]) => {
        const [a, b] = [one, nothing].map((target) =>
          bodies.get(worded(address, line, role, target)),
        )
        const isDenied = line.rights(role, one) !== 'shown'
        return a !== undefined && b !== undefined && isDenied && a !== b
          ? [`${worded(address, line, role, one)}: ${difference(a, b)}`]
          : []
      }),
    ),
  )
  expect(differing).toEqual([])
  expect(await databaseDigest(world.databaseUrl)).toEqual(before)
  process.stdout.write(`T33: ${LINES.length} pages and files, ${cells.length} cells\n`)
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PERSONAL_TABLES } from '#lib/domain/privacy/constants.ts'
import { projectDir } from '#scripts/migrations/paths.ts'
import { mannWhitney, median } from '#tests/factories/compared-times.ts'
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
import type { Subject } from './subject.ts'
import { SUBJECTS } from './subjects.ts'
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
  expect([...read]).toContain('editor: session_draft.fields of own')
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

test('somebody else’s takes as long to refuse as what never was', async () => {
  const { forums, portal } = world
  const { cookie } = people.manager
  const letterOf = async (target: Target) =>
    (await SUBJECTS.failedLetter(world, target, people.manager))?.params.id
  const pairs = {
    forum: [`/${forums.other.slug}`, `/${forums.other.slug.replaceAll(/\w/g, 'x')}`],
    letter: [`/letters/${await letterOf('other')}`, `/letters/${await letterOf('none')}`],
  } as const
  for (const [name, paths] of Object.entries(pairs)) {
    const sample = async () => {
      const times: [number[], number[]] = [[], []]
      for (let i = 0; i < 40; i++) {
        // In random order, so that nothing else can make the difference.
        for (const which of Math.random() < 0.5 ? ([0, 1] as const) : ([1, 0] as const)) {
          const begun = performance.now()
          await get(`${portal.url}/zh/organise${paths[which]}`, cookie)
          times[which].push(performance.now() - begun)
        }
      }
      return { there: median(times[0]), none: median(times[1]), p: mannWhitney(...times) }
    }
    const first = await sample()
    process.stdout.write(
      `T35: a ${name} of others ${first.there.toFixed(1)} ms, none ${first.none.toFixed(1)} ms, p ${first.p.toFixed(2)}\n`,
    )
    // A difference that is there is significant in two independent samples.
    const differs = ({ p }: typeof first) => p <= 0.01
    expect([name, differs(first) && differs(await sample())]).toEqual([name, false])
  }
})

test('what an address does not take, it takes from nobody', async () => {
  const refused = Object.entries(ROUTES).flatMap(([address, { of, refuses = [] }]) =>
    refuses.flatMap((method) =>
      (['anonymous', 'administrator'] as const).map((role) => ({ address, of, method, role })),
    ),
  )
  const wrong: string[] = []
  await forEach(refused, async ({ address, of, method, role }) => {
    const subject = await SUBJECTS[of](world, 'own', people[role])
    const { origin } = new URL(world.portal.url)
    const { status } = await fetch(origin + addressOf(address, {}, subject?.params ?? {}), {
      method,
      headers: { origin, cookie: people[role].cookie },
    })
    if (status !== 405) wrong.push(`${method} ${address} ${role}: ${status}`)
  })
  expect(wrong).toEqual([])
})

test('what browsers are given holds no names of what is withheld, and no source maps', async () => {
  const directory = join(projectDir, '.next/static')
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  const code = files.filter((file) => file.endsWith('.js'))
  expect(code.length).toBeGreaterThan(5)
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
  const withheld = Object.values(PERSONAL_TABLES).flatMap((table) => Object.keys(table.withheld))
  // `challenge` and `nonce` are words of browsers too.
  const words = [...withheld.filter((word) => /[A-Z]/.test(word)), 'DATABASE_URL', 'INSERT INTO']
  const found = code.flatMap((file) => {
    const text = readFileSync(join(directory, file), 'utf8')
    return [...words, 'sourceMappingURL']
      .filter((word) => text.includes(word))
      .map((word) => `${word} in ${file}`)
  })
  expect(found).toEqual([])
  const maps = [
    ...code.map((file) => `/_next/static/${file}.map`),
    '/sw.js.map',
    '/_next/server/middleware.js.map',
  ]
  for (const map of maps)
    expect([map, (await get(world.portal.url + map, '')).status]).toEqual([map, 404])
})

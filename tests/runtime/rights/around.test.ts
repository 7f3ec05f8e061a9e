import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectDir } from '#scripts/migrations/paths.ts'
import { type PortalProcess, startPortalProcess } from '#scripts/testing/portal-process.ts'
import { PAGES } from '../../factories/rights/pages.ts'
import { ROLES, type Role, type RouteLine, type Target } from '../../factories/rights/rights.ts'
import { ROUTES } from '../../factories/rights/routes.ts'
import { databaseDigest } from '../database-digest.ts'
import { type Canary, leaksIn, plantCanaries, wordedCanary } from './canaries.ts'
import { SUBJECTS } from './subjects.ts'
import { addressOf, forEach, get, seen } from './trying.ts'
import { type Way, waysAround } from './ways-around.ts'
import { everybodyIn, makeWorld, type World } from './world.ts'

/**
 * T34: the matrix holds without proxy.ts and without our own server before it, and no other spelling of an
 * address, no header and no part of a page shows to anybody what the page itself would not.
 */

type Cell = {
  path: string
  role: Role
  target: Target
  cookie: string
  isAtDoor: boolean
  expected: string
}

let world: World
let bare: PortalProcess
let canaries: Canary[]
let cells: Cell[]

const PROTECTED: { address: string; line: RouteLine }[] = [
  ...Object.entries(PAGES).flatMap(([path, lines]) =>
    [lines].flat().map((line) => ({ address: `/[locale]${path}`, line })),
  ),
  ...Object.entries(ROUTES).map(([address, line]) => ({ address, line })),
].filter(({ line }) => new Set(ROLES.map((role) => line.rights(role, 'own'))).size > 1)

beforeAll(async () => {
  world = await makeWorld('gcf_rights_around')
  bare = await startPortalProcess(
    { DATABASE_URL: world.databaseUrl, DATA_DIR: world.dataDir, LOG_LEVEL: 'error' },
    'tests/runtime/rights/bare-portal-process.ts',
  )
  const people = await everybodyIn(world)
  cells = []
  for (const { address, line } of PROTECTED) {
    for (const target of ['own', 'other', 'none'] as const) {
      for (const role of ROLES) {
        const person = people[role]
        const subject = await SUBJECTS[line.of](world, target, person)
        if (!subject) continue
        const cookie = [person.cookie, subject.cookie].filter(Boolean).join('; ')
        const path = addressOf(address, line, subject.params)
        const isAtDoor = subject.cookie !== undefined
        const expected = line.rights(role, target)
        cells.push({ path, role, target, cookie, isAtDoor, expected })
      }
    }
  }
  canaries = await plantCanaries(world)
})
afterAll(async () => {
  await bare?.stop()
  await world?.close()
})

test('Next alone, without proxy.ts and our server, decides the same', async () => {
  // With proxy.ts the home page without a language leads to one.
  expect((await get(`${world.portal.url}/`, '')).status).toBe(307)
  expect((await get(`${bare.url}/`, '')).status).toBe(404)
  const wrong: string[] = []
  await forEach(cells, async ({ path, role, target, cookie, isAtDoor, expected }) => {
    const answer = await get(bare.url + path, cookie)
    const came = answer.status === 405 ? 'not-taken' : seen(answer)
    if (came !== expected) wrong.push(`${path} ${role} ${target}: ${came}, not ${expected}`)
    const leaks = leaksIn(answer.body, canaries, { role, isAtDoor })
    wrong.push(...leaks.map((canary) => `${path} ${role}: ${wordedCanary(canary)}`))
  })
  expect(wrong).toEqual([])
  process.stdout.write(`T34: ${cells.length} cells without proxy.ts and without our server\n`)
})

test('no way around shows anything, with our server before it or without', async () => {
  const buildId = readFileSync(join(projectDir, '.next/BUILD_ID'), 'utf8')
  const ways = waysAround(world.forums.other.slug, buildId)
  const before = await databaseDigest(world.databaseUrl)
  const wrong: string[] = []
  const read = new Set<Role>()
  const tries = [world.portal.url, bare.url].flatMap((origin) =>
    ways
      .filter((way) => origin !== bare.url || way.isForNext)
      .flatMap((way) =>
        cells.filter((cell) => isTelling(cell, way)).map((cell) => ({ origin, way, cell })),
      ),
  )
  await forEach(tries, async ({ origin, way, cell }) => {
    const { path, role, cookie, isAtDoor, expected } = cell
    const asked = way.path?.(path) ?? path
    const answer = await getOn(origin + asked, cookie, way.headers)
    const where = `${way.name}${origin === bare.url ? ', bare' : ''}: ${asked} ${role}`
    const leaks = leaksIn(answer.body, canaries, { role, isAtDoor })
    wrong.push(...leaks.map((canary) => `${where}: ${wordedCanary(canary)}`))
    if (answer.status >= 500) wrong.push(`${where}: ${answer.status}`)
    // In parts, Next says within the answer that there is nothing, or where to go.
    const isWhole = answer.status === 200 && answer.body.startsWith('<!DOCTYPE html>')
    if (isWhole && expected !== 'shown') wrong.push(where)
    if (
      origin === bare.url &&
      way.name === 'in parts' &&
      canaries.some(({ word }) => answer.body.includes(word))
    ) {
      read.add(role)
    }
  })
  expect(wrong).toEqual([])
  // Who may read, reads it in parts too: the search would find what leaks.
  expect([...read].sort()).toEqual(['administrator', 'manager'])
  expect(await databaseDigest(world.databaseUrl)).toEqual(before)
  process.stdout.write(`T34: ${ways.length} ways around, ${tries.length} requests\n`)
})

/** What is denied, by one role for each reason; what is shown, where more than it could be. */
function isTelling({ role, target, expected }: Cell, { name }: Way): boolean {
  if (target === 'none' || expected === 'elsewhere') return false
  if (expected === 'shown') {
    return target === 'own' && SHOWN_TO.includes(role) && SHOWN_WAYS.includes(name)
  }
  return target === 'other' ? role === 'manager' : DENIED.includes(role)
}
const DENIED: readonly Role[] = ['anonymous', 'attendee', 'unproven']
const SHOWN_TO: readonly Role[] = ['attendee', 'manager', 'administrator']
const SHOWN_WAYS = ['in parts', 'parameters', 'rewritten']

/** Next sends who asks for a part to an address that names the part, once. */
async function getOn(url: string, cookie: string, headers: Way['headers']) {
  const answer = await get(url, cookie, headers)
  const { location } = answer
  return location && /[?&]_rsc/.test(location)
    ? get(new URL(location, url).href, cookie, headers)
    : answer
}

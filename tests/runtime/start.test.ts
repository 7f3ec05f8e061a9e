import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hiddenFields } from '#scripts/testing/hidden-fields.ts'
import { sendForm } from './plain-form.ts'
import { alive, familyOf, killAll } from './processes.ts'
import { type Command, command, freePort, scratchDirectory } from './scratch.ts'

const scratch = scratchDirectory()
const settings = { DATA_DIR: join(scratch.path, 'data'), PORT: '' }
const running: Command[] = []

beforeAll(async () => {
  settings.PORT = String(await freePort())
})
afterAll(() => {
  for (const { child } of running) killAll(familyOf(child.pid as number))
  scratch.remove()
})

/** `npm start`, ready; its processes are ended after the tests whatever happens. */
async function start(): Promise<Command> {
  const portal = command('start', settings)
  running.push(portal)
  await portal.says('Green City Forums: ')
  return portal
}

async function expectOneSentence(refused: Command, sentence: RegExp): Promise<void> {
  expect(await refused.ended).toBe(1)
  // The last line; before it stand the steps that went well.
  expect(refused.output().trim().split('\n').at(-1)).toMatch(sentence)
  expect(refused.output()).not.toMatch(/^\s+at /m)
}

/** Sends the form of a set-up link as a browser without scripts does. */
async function setUp(link: string, email: string) {
  const html = await (await fetch(link)).text()
  return sendForm(link, hiddenFields(html, 'set-up'), { email })
}

function printedLink(portal: Command): string {
  const link = /^http\S+\/zh\/set-up\/\S+$/m.exec(portal.output())?.[0]
  if (!link) throw new Error(`no set-up link was printed:\n${portal.output()}`)
  return link
}

/** `npm run admin` beside the portal that runs. */
async function admin(...words: string[]): Promise<[code: number | null, lastLine: string]> {
  const said = command('admin', settings, words)
  running.push(said)
  return [await said.ended, said.output().trim().split('\n').at(-1) ?? '']
}

async function administers(): Promise<void> {
  expect(await admin('list')).toEqual([0, 'first@example.com: administrator, no second factor yet'])
  const [code, link] = await admin('invite', 'Second@example.com')
  expect(code).toBe(0)
  expect(link).toMatch(new RegExp(`^${address()}/zh/set-up/[\\w-]+\\.2\\.[\\w-]+$`))
  expect(await (await fetch(link)).text()).toContain('Second@example.com')
  const [unknown, said] = await admin('reset-factor', 'third@example.com')
  expect([unknown, said]).toEqual([1, expect.stringContaining('Nobody has an account')])
  // What makes no command is answered with all that do.
  expect((await admin('invite', 'no address'))[0]).toBe(1)
  const [refused, sentence] = await admin('role', 'third@example.com', 'nowhere', 'editor')
  expect([refused, sentence]).toEqual([1, expect.stringContaining('There is no such forum')])
}

const address = () => `http://127.0.0.1:${settings.PORT}`
const status = async () => (await fetch(`${address()}/zh`)).status

async function timed<T>(work: () => Promise<T>): Promise<[result: T, ms: number]> {
  const began = performance.now()
  const result = await work()
  return [result, performance.now() - began]
}

describe('npm start', () => {
  test('serves, refuses a second portal on the same data or port, and stops without a rest', async () => {
    const portal = await start()
    expect(portal.output()).toContain(`Green City Forums: ${address()}`)
    expect(await status()).toBe(200)

    await portal.says('/set-up/')
    const admits = await setUp(printedLink(portal), 'first@example.com')
    expect([admits.status, admits.headers.get('location')]).toEqual([303, '/zh/me/security'])
    const set = admits.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
    const cookie = set.find((pair) => pair.startsWith('gcf.session=')) ?? ''
    const security = await fetch(`${address()}/zh/me/security`, { headers: { cookie } })
    expect(await security.text()).toContain('first@example.com')
    // Once: the page of the same link has no form any more, for whoever finds it in a log.
    expect(await (await fetch(printedLink(portal))).text()).not.toContain('<form')

    await administers()

    const samePort = command('start', { ...settings, DATA_DIR: join(scratch.path, 'other') })
    await expectOneSentence(samePort, /^Port \d+ on 127\.0\.0\.1 is taken by another program:/)
    const sameData = command('start', { ...settings, PORT: String(await freePort()) })
    await expectOneSentence(
      sameData,
      /^The portal already runs on the data in .* at http:.* \(process \d+\): stop it first/,
    )
    expect(await status()).toBe(200)

    const family = familyOf(portal.child.pid as number)
    expect(family.length).toBeGreaterThan(3)
    // As a terminal does it: every process of the group hears it.
    process.kill(-(portal.child.pid as number), 'SIGINT')
    expect(await portal.ended).toBe(0)
    expect(alive(family)).toEqual([])
  }, 240_000)

  test('recovers by itself after every process was killed, and takes little longer than usual', async () => {
    const [first, usually] = await timed(start)
    const family = familyOf(first.child.pid as number)
    killAll(family)
    await first.ended
    await expect.poll(() => alive(family), { timeout: 5_000 }).toEqual([])

    const [second, took] = await timed(start)
    expect(took / usually).toBeLessThan(3)
    expect(await status()).toBe(200)
    const rest = familyOf(second.child.pid as number)
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
    // It has an administrator now, and prints no way to become one.
    expect(second.output()).not.toContain('/set-up/')
    expect(alive(rest)).toEqual([])
  })

  test('leaves nothing when only its launcher is killed', async () => {
    const portal = await start()
    const family = familyOf(portal.child.pid as number)
    portal.child.kill('SIGKILL')
    await expect.poll(() => alive(family), { timeout: 20_000 }).toEqual([])
  })

  test('stops when it is interrupted before it is ready', async () => {
    const portal = command('start', settings)
    running.push(portal)
    await portal.says('install')
    const family = familyOf(portal.child.pid as number)
    process.kill(-(portal.child.pid as number), 'SIGINT')
    // With a code of its own, or by the signal itself where it had nothing to put in order yet.
    await portal.ended
    await expect.poll(() => alive(family), { timeout: 20_000 }).toEqual([])
  })

  test('names a port that something else uses', async () => {
    const other = createServer().listen(Number(settings.PORT), '127.0.0.1')
    await expectOneSentence(command('start', settings), /set PORT to a free one\.$/)
    other.close()
  })
})

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { getInvitation } from '#lib/domain/registrations/invitations/queries.ts'
import { db } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { registrationCommand } from '#scripts/portal/admin/registration-commands.ts'
import { administration } from '#scripts/portal/administration.ts'
import { expectInvariants } from './invariants.ts'
import { freshSample, made, now, onsite, register, sampleForum, statuses } from './sample.ts'

/** What organisers do at the console, word for word as it is typed. */

beforeEach(async () => {
  await freshSample({ capacity: 1 })
})
afterEach(expectInvariants)

const admin = await administration(env.DATABASE_URL as string)

async function say(...words: string[]): Promise<string[]> {
  const command = registrationCommand(words, now)
  if (!command) throw new Error(`no command: ${words.join(' ')}`)
  return command(admin)
}

const askFirst = () => db.registrationSettings.updateMany({ data: { needsApproval: true } })
const codeOf = async (id: string) =>
  (await db.registration.findUniqueOrThrow({ where: { id } })).code
const lettersOf = async (registrationId: string) =>
  (await db.mailOutbox.findMany({ where: { registrationId }, orderBy: { number: 'asc' } })).map(
    ({ kind }) => kind,
  )

test('whoever waits for a decision is listed with their code, let in, or turned away with a note', async () => {
  await askFirst()
  const ids = [await made(1), await made(2, { organisation: '江汉学会' }), await made(3)]
  const codes = await Promise.all(ids.map(codeOf))
  const [first = '', second = '', third = ''] = codes
  const before = await say('registration', 'sample')
  expect(before[0]).toMatch(/^sample: open \(opens at once, .*waiting list on, approval on\)$/)
  expect(before).toContain('  onsite: 0 of 1 places given, 0 waiting')
  expect(before).toContain('Registrations: 3 pending')
  const listed = before.slice(before.indexOf('Waiting for a decision:') + 1)
  expect(listed.map((line) => line.trim().split('  ')[0])).toEqual(codes)
  expect(listed[1]).toMatch(/ {2}onsite {2}芦苇2 {2}江汉学会$/)

  // Said over the phone: small letters and a hyphen.
  expect(await say('approve', `${first.slice(0, 4)}-${first.slice(4)}`.toLowerCase())).toEqual([
    `${first} is confirmed now; the letter is on its way.`,
  ])
  expect(await say('approve', second)).toEqual([
    `${second} is waitlisted now; the letter is on its way.`,
  ])
  expect(await say('decline', third, '场地', '太小')).toEqual([
    `${third} is declined now; the letter is on its way.`,
  ])
  expect(await Promise.all(ids.map(lettersOf))).toEqual([
    ['pending', 'confirmed'],
    ['pending', 'waitlisted'],
    ['pending', 'declined'],
  ])
  const declined = await db.registration.findUniqueOrThrow({ where: { id: ids[2] ?? '' } })
  expect(declined.decisionNote).toBe('场地 太小')
  expect(await say('registration', 'sample')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^sample: open /),
      'Registrations: 1 confirmed, 1 waitlisted, 1 declined',
      'Nobody waits for a decision.',
    ]),
  )
})

test('a raised number of places goes to whoever waits, a lowered one takes nobody’s', async () => {
  for (const number of [1, 2, 3, 4]) await register(number)
  expect(await say('capacity', 'sample', 'onsite', '3')).toEqual([
    'onsite: 3 of 3 places given, 1 waiting; 2 came up from the waiting list.',
  ])
  expect(await statuses()).toEqual({ confirmed: 3, waitlisted: 1 })
  expect(await say('capacity', 'sample', 'onsite', '2')).toEqual([
    'onsite: 3 of 2 places given, 1 waiting; 0 came up from the waiting list.',
    '1 have a place beyond the number and keep it until they leave.',
  ])
  expect(await onsite()).toMatchObject({ capacity: 2, confirmed: 3 })
})

test('an invitation is printed, and sent where an address is given; its code opens a hidden kind of place', async () => {
  await db.ticketType.updateMany({ where: { slug: 'onsite' }, data: { isHidden: true } })
  const [made, link] = await say('invite-to', 'sample', 'onsite', 'uses=2')
  const code = made?.split(' ')[0] ?? ''
  expect(made).toBe(`${code} opens onsite at sample, 2 times.`)
  expect(link).toBe(`${env.APP_ORIGIN}/zh/forums/sample/register?invitation=${code}`)
  const { id: forumId } = await sampleForum()
  expect(await getInvitation(forumId, code)).toMatchObject({ maxUses: 2, used: 0 })
  expect(await register(1, { invitation: code })).toMatchObject({ ok: true })
  expect(await db.mailOutbox.count({ where: { kind: 'invitation' } })).toBe(0)

  const lines = await say('invite-to', 'sample', 'onsite', 'guest@example.com', 'lang=en')
  expect(lines.at(-1)).toBe('A letter with it is on its way to guest@example.com.')
  expect(await db.mailOutbox.findMany({ where: { kind: 'invitation' } })).toMatchObject([
    { locale: 'en' },
  ])
})

test('each refusal is one sentence that says what to do, and changes nothing', async () => {
  await askFirst()
  const id = await made(1)
  const code = await codeOf(id)
  await db.registrationSettings.updateMany({ data: { waitingList: false } })
  await db.ticketType.updateMany({ where: { slug: 'onsite' }, data: { capacity: 0 } })
  const before = await statuses()
  const refusals: [string[], RegExp][] = [
    [['registration', 'nowhere'], /no such forum/],
    [['capacity', 'nowhere', 'onsite', '5'], /no such forum/],
    [['invite-to', 'nowhere', 'onsite'], /no such forum/],
    [['capacity', 'sample', 'balcony', '5'], /it has onsite, online/],
    [['invite-to', 'sample', 'balcony'], /it has onsite, online/],
    [['capacity', 'sample', 'onsite', '1000001'], /from 0 to 1000000/],
    [['capacity', 'sample', 'onsite', '-1'], /from 0 to 1000000/],
    [['approve', 'ZZZZZZZZ'], /No registration has the code/],
    [['decline', code, '长'.repeat(2_001)], /2000 characters at most/],
    [['decline', code, 'a\0b'], /2000 characters at most/],
    [['approve', code], /No place is left/],
  ]
  for (const [words, said] of refusals) {
    await expect(say(...words)).rejects.toThrow(said)
    await expect(say(...words)).rejects.toMatchObject({ name: 'Halt' })
  }
  expect(await statuses()).toEqual(before)
  await say('decline', code)
  await expect(say('approve', code)).rejects.toThrow(
    `${code} waits for no decision: it is declined.`,
  )
})

test('other words are no command', () => {
  const wrong = [
    ['approve'],
    ['approve', 'A', 'B'],
    ['capacity', 'sample', 'onsite'],
    ['invite-to', 'sample'],
    ['invite-to', 'sample', 'onsite', 'uses=0'],
    ['invite-to', 'sample', 'onsite', 'lang=fr'],
    ['invite-to', 'sample', 'onsite', 'a@x.example', 'b@x.example'],
    ['registration', 'sample', 'more'],
    ['list'],
  ]
  expect(wrong.map((words) => registrationCommand(words, now))).toEqual(wrong.map(() => undefined))
})

const node = (...words: string[]) =>
  promisify(execFile)(
    process.execPath,
    [
      ...['--conditions=react-server', '--disable-warning=ExperimentalWarning'],
      ...['scripts/admin.ts', ...words],
    ],
    { env: { ...process.env, DATABASE_URL: env.DATABASE_URL } },
  )

test('as a process of its own beside a portal: one line, or one sentence and exit 1', async () => {
  await askFirst()
  const code = await codeOf(await made(1))
  expect((await node('approve', code)).stdout.trim()).toBe(
    `${code} is confirmed now; the letter is on its way.`,
  )
  const again = await node('approve', code).catch((error: Record<string, unknown>) => error)
  expect(again).toMatchObject({ code: 1, stdout: '' })
  expect(String(again.stderr).trim()).toBe(`${code} waits for no decision: it is confirmed.`)
}, 60_000)

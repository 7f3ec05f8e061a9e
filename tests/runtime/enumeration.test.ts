import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, withClient } from '#scripts/database/databases.ts'
import { hiddenFields } from '#scripts/testing/hidden-fields.ts'
import { type PortalProcess, startPortalProcess } from '#scripts/testing/portal-process.ts'
import { TEMPLATE_DATABASE } from '#scripts/testing/template-database.ts'
import { mannWhitney, median } from '#tests/factories/compared-times.ts'
import { sendForm } from './plain-form.ts'

/** T40 from outside: what a portal answers about an address that it knows, and about one that it does not. */

const PAIRS = 50
/** argon2id of words that nobody types, so that the work of comparing is done. */
let passwordHash: string
let databaseUrl: string
let portal: PortalProcess

beforeAll(async () => {
  const { hashPassword } = await import('#lib/platform/auth/passwords.ts')
  passwordHash = await hashPassword('what nobody will type')
  const server = process.env.TEST_DATABASE_SERVER ?? ''
  databaseUrl = await createDatabase(server, 'gcf_enumeration', TEMPLATE_DATABASE)
  portal = await startPortalProcess({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' })
})
afterAll(() => portal?.stop())

/** Accounts with a password; asked about in each sample anew, for an address has its letters by the hour. */
async function knownAddresses(name: string): Promise<string[]> {
  const emails = Array.from({ length: PAIRS }, (_, i) => `known-${name}-${i}@example.com`)
  await withClient(databaseUrl, (client) =>
    client.query(
      `insert into account (email, "emailNorm", locale, "passwordHash") select e, e, 'zh', $2 from unnest($1::text[]) e`,
      [emails, passwordHash],
    ),
  )
  return emails
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Everything of an answer that its receiver sees, without what differs between any two answers. */
async function seen(response: Response, email: string) {
  const text = await response.text()
  const policy = response.headers.get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'no nonce'
  const without = (value: string) =>
    value.replaceAll(email, 'ADDRESS').replaceAll(UUID, 'ID').replaceAll(nonce, 'NONCE')
  const headers = [...response.headers].filter(([name]) => name !== 'date')
  return JSON.stringify([
    response.status,
    headers.map(([name, value]) => [name, name === 'content-length' ? '' : without(value)]),
    response.headers.getSetCookie().map((line) => line.split('=')[0]),
    without(text),
  ])
}

async function sample(name: string, path: string, form: string, more: Record<string, string>) {
  const url = portal.url + path
  const hidden = hiddenFields(await (await fetch(url)).text(), form)
  const ask = async (email: string) => {
    const begun = performance.now()
    const response = await sendForm(url, hidden, { email, ...more })
    const ms = performance.now() - begun
    return { ms, answer: await seen(response, email) }
  }
  for (let i = 0; i < 5; i++) await ask(`warm-${name}-${i}@example.com`)
  const times = { known: [] as number[], unknown: [] as number[] }
  const answers = new Set<string>()
  for (const email of await knownAddresses(name)) {
    const pair = [
      [email, 'known'],
      [email.replace('known', 'nobody'), 'unknown'],
    ] as const
    // In random order, so that nothing else can make the difference.
    for (const [asked, whose] of Math.random() < 0.5 ? pair : pair.toReversed()) {
      const { ms, answer } = await ask(asked)
      times[whose].push(ms)
      answers.add(answer)
    }
  }
  const apartMs = Math.abs(median(times.known) - median(times.unknown))
  return { answers: [...answers], apartMs, p: mannWhitney(times.known, times.unknown) }
}

describe('a form that takes an address', () => {
  it.each([
    ['a code', '/en/sign-in', 'sign-in', {}, 303],
    ['a password', '/en/sign-in/password', 'password', { password: 'a guess of somebody' }, 200],
  ])('to sign in with %s answers the same, after the same time', async (...row) => {
    const [, path, form, more, status] = row
    const first = await sample(`${form}-1`, path, form, more)
    expect(first.answers).toHaveLength(1)
    expect(JSON.parse(first.answers[0] ?? '[]')[0]).toBe(status)
    // A busy machine moves medians by itself, and by chance alone one sample in a hundred seems to
    // differ: a difference that is there is significant in two independent ones.
    const differs = ({ p }: typeof first) => p <= 0.01
    process.stdout.write(
      `T40: ${form}: known and unknown addresses ${first.apartMs.toFixed(2)} ms apart, p ${first.p.toFixed(2)}\n`,
    )
    if (!differs(first)) return
    const second = await sample(`${form}-2`, path, form, more)
    expect(second.answers).toEqual(first.answers)
    expect([first, second].map(({ apartMs, p }) => ({ apartMs, p }))).not.toSatisfy(
      (both: (typeof first)[]) => both.every(differs),
    )
  })
})

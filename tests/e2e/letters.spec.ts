import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { letterTo, linkIn } from './mailbox.ts'
import { expect, plainTest as test } from './portal-test.ts'

function registration(email: string, locale: string) {
  return JSON.stringify({
    ...{ name: '芦苇', email, locale },
    ticketType: 'online',
    consents: ['privacy'],
  })
}

for (const [locale, subject] of [
  ['zh', '报名已确认：绿城论坛示例场'],
  ['zh-hant', '報名已確認：綠城論壇示例場'],
  ['en', 'Registration confirmed: Green City Forums Sample'],
] as const) {
  test(`who registers in ${locale} gets a letter in it, with the date as a file`, async ({
    request,
    baseURL,
  }) => {
    const email = `letter-${locale}-${Date.now()}@example.com`
    const answer = await request.post('/api/v1/forums/sample/registrations', {
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      data: registration(email, locale),
    })
    expect(answer.status()).toBe(201)
    const { code } = (await answer.json()).data
    const letter = await letterTo(email)
    expect(letter.subject).toBe(subject)
    expect(letter.text).toContain(code)
    expect(linkIn(letter, 'registrations')).toContain(`${baseURL}/${locale}/registrations/`)
    expect(letter.attachments.map(({ fileName }) => fileName)).toEqual(['sample.ics'])
  })
}

test('a foreign Host is named in no letter (T43)', async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? '')
  const send = (email: string, headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const body = registration(email, 'zh')
      const request = httpRequest(
        {
          ...{ host: '127.0.0.1', port, method: 'POST' },
          path: '/api/v1/forums/sample/registrations',
          headers: {
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(body)),
            'idempotency-key': randomUUID(),
            ...headers,
          },
        },
        (response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
        },
      )
      request.on('error', reject)
      request.end(body)
    })
  const own = new URL(baseURL ?? '').host
  const foreign = 'evil.example'
  const hostile: Record<string, string>[] = [
    { host: foreign },
    { host: own, 'x-forwarded-host': foreign, forwarded: `host=${foreign};proto=http` },
    { host: foreign, 'x-forwarded-host': foreign, 'x-forwarded-proto': 'http' },
  ]
  for (const [index, headers] of hostile.entries()) {
    const email = `letter-host-${index}-${Date.now()}@example.com`
    expect(await send(email, headers)).toBe(201)
    const letter = await letterTo(email)
    expect(JSON.stringify(letter)).not.toContain('evil')
    const hosts = [...letter.html.matchAll(/https?:\/\/([^/"<\s]+)/g)].map(([, host]) => host)
    expect([...new Set(hosts)]).toEqual([own])
  }
})

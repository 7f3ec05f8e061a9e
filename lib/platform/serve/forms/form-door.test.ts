import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  MULTIPART,
  nativeForm,
  type Probe,
  pageProbes,
  probes,
  scriptForm,
  sendRaw,
} from '#tests/factories/hostile-forms.ts'
import { keepTyped, TYPED_HEADER, typedUnder } from '../../http/kept-typing.ts'
import { createPortalServer, type PortalServer } from '../http-server.ts'

const ORIGIN = 'http://forums.example:8080'
const ID = `60${'ab'.repeat(20)}`
const PAGE = '/zh/forums/sample/register'
const target = { actionId: ID, origin: ORIGIN, limitBytes: 12 * 1_024 * 1_024 }

/** What Next would have been given. */
interface Handed {
  method: string
  host: string
  actionId: string | undefined
  fields: [string, FormDataEntryValue][]
  typed: unknown
}
const handed: Handed[] = []
const errors: unknown[] = []
let portal: PortalServer
let at: URL

beforeAll(async () => {
  portal = createPortalServer({
    origin: ORIGIN,
    staticRoots: [],
    actions: [{ id: ID, name: 'x', pages: ['app/[locale]/(account)/forums/[slug]/register/page'] }],
    onError: (error) => errors.push(error),
    handler: async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const type = request.headers['content-type']
      const form = type
        ? await new Response(Buffer.concat(chunks), {
            headers: { 'content-type': type },
          }).formData()
        : new FormData()
      handed.push({
        method: request.method as string,
        host: request.headers.host as string,
        actionId: request.headers['next-action'] as string | undefined,
        fields: [...form],
        typed: typedUnder((request.headers[TYPED_HEADER] as string) ?? null),
      })
      response.end('answered')
    },
  })
  await new Promise<void>((resolve) => portal.server.listen(0, '127.0.0.1', resolve))
  portal.open()
  at = new URL(`http://127.0.0.1:${(portal.server.address() as AddressInfo).port}`)
})

beforeEach(() => void handed.splice(0))

afterAll(async () => {
  portal.server.closeAllConnections()
  await portal.drain(0)
})

const headers = { origin: ORIGIN, host: 'forums.example:8080', 'content-type': MULTIPART }
const send = (probe: Partial<Probe>, path = PAGE) =>
  sendRaw(at, path, { name: '', status: 0, headers, ...probe })

describe('a hostile request never reaches Next', () => {
  it.each(probes(target))('$name: $status', async (probe) => {
    const { status, headers, body } = await sendRaw(at, PAGE, probe)
    expect(status).toBe(probe.status)
    expect(handed).toEqual([])
    expect(errors).toEqual([])
    expect(headers).toMatch(/cache-control: no-store/i)
    expect(body).not.toContain('evil')
  })

  it('nor does one that is larger than the page takes, said or not', async () => {
    const body = scriptForm([['note', 'x'.repeat(1_024 * 1_024)]])
    const script = { ...headers, 'next-action': ID }
    const path = '/zh/sign-in'
    expect((await send({ headers: script, body }, path)).status).toBe(413)
    expect((await send({ headers: script, body, isChunked: true }, path)).status).toBe(413)
    expect(handed).toEqual([])
  })

  it('nor an action that the page does not hold: Next would ask itself for it', async () => {
    const script = { ...headers, 'next-action': ID }
    const { status, headers: said } = await send(
      { headers: script, body: scriptForm([]) },
      '/zh/me',
    )
    expect(status).toBe(409)
    expect(said).toContain('x-nextjs-action-not-found: 1')
    expect(handed).toEqual([])
  })

  it('speaks the language of the page, and one line to a script', async () => {
    const evil = { ...headers, origin: 'https://evil.example' }
    expect((await send({ headers: evil })).body).toContain('<h1>没有办理</h1>')
    const script = await send({ headers: { ...evil, 'next-action': ID } })
    expect(script.headers).toContain('text/plain')
    expect(script.body).not.toContain('<')
  })
})

describe('a form of ours', () => {
  it('reaches Next from a script as React writes it, without the state that it claims', async () => {
    const body = scriptForm(
      [
        ['name', '林"晓"\r\n𠮷'],
        ['tag', 'a'],
        ['tag', 'b'],
      ],
      '[{"status":"done","value":"$@9"},"$K1"]',
    )
    const script = { ...headers, 'next-action': ID }
    const { status, body: said } = await send({ headers: script, body })
    expect([status, said]).toEqual([200, expect.stringContaining('answered')])
    expect(handed).toEqual([
      {
        method: 'POST',
        host: 'forums.example:8080',
        actionId: ID,
        fields: [
          ['_1_name', '林"晓"\r\n𠮷'],
          ['_1_tag', 'a'],
          ['_1_tag', 'b'],
          ['0', '[null,"$K1"]'],
        ],
        typed: null,
      },
    ])
  })

  it('reaches Next without a script, its action named once', async () => {
    await send({ body: nativeForm(ID, [['name', '林']]) })
    expect(handed[0]?.fields).toEqual([
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', `{"id":"${ID}","bound":"$@1"}`],
      ['$ACTION_1:1', '[null]'],
      ['$ACTION_KEY', 'k0123456789abcdef'],
      ['name', '林'],
    ])
  })

  it('brings its files byte for byte', async () => {
    const bytes = Buffer.from(
      Array.from({ length: 8 * 1_024 * 1_024 }, (_, n) => (n * 7 + (n >> 8)) % 256),
    )
    const form = new FormData()
    form.append('$ACTION_ID_'.concat(ID), '')
    form.append('photo', new File([bytes], '照片"1".png', { type: 'image/png' }))
    const request = new Request('http://x', { method: 'POST', body: form })
    const type = request.headers.get('content-type') as string
    const body = Buffer.from(await request.arrayBuffer())
    await send({ headers: { ...headers, 'content-type': type }, body, isChunked: true })
    const file = handed[0]?.fields.at(-1)?.[1] as File
    expect([file.name, file.type]).toEqual(['照片_1_.png', 'image/png'])
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
  })
})

describe('a form of an older build', () => {
  it.each(pageProbes(target))('$name: its page is shown anew', async (probe) => {
    const { status } = await sendRaw(at, PAGE, probe)
    expect(status).toBe(200)
    expect(handed).toHaveLength(1)
    expect(handed[0]).toMatchObject({ method: 'GET', fields: [], actionId: undefined })
  })

  it('keeps what was typed for this one answer, and never a secret or a file', async () => {
    const body = nativeForm(`${ID.slice(0, -4)}0000`, [
      ['name', '林晓'],
      ['tag', 'a'],
      ['tag', 'b'],
      ['answers.diet', 'none'],
      ['password', 'hunter2'],
      ['newPassword', 'hunter2'],
      ['code', '123456'],
      ['__proto__', 'x'],
    ])
    await send({ body })
    expect(handed[0]?.typed).toEqual({ name: '林晓', tag: ['a', 'b'], 'answers.diet': 'none' })
    const store = globalThis as { portalTypedValues?: Map<string, unknown> }
    expect(store.portalTypedValues?.size).toBe(0)
  })

  it('cannot be asked for by a stranger who sets the header', async () => {
    const { id, forget } = keepTyped({ name: '林' })
    await send({ method: 'GET', headers: { host: headers.host, [TYPED_HEADER]: id } }, '/zh/me')
    expect(handed[0]).toMatchObject({ method: 'GET', typed: null })
    forget()
  })
})

it('a name that is not ours reaches no page, whichever header says it', async () => {
  const foreign = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil',
  }
  await send({ method: 'GET', headers: foreign }, '/zh/me')
  expect(handed[0]?.host).toBe('forums.example:8080')
})

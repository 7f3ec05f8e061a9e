import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, withClient } from '#scripts/database/databases.ts'
import { hiddenFields } from '#scripts/testing/hidden-fields.ts'
import { type PortalProcess, startPortalProcess } from '#scripts/testing/portal-process.ts'
import { TEMPLATE_DATABASE } from '#scripts/testing/template-database.ts'
import { codeIn } from '#tests/e2e/sign-in-codes.ts'
import { sendForm } from './plain-form.ts'

/** Signing in with another service, against a real OpenID provider on this machine. */

const server = process.env.TEST_DATABASE_SERVER ?? ''
const PEOPLE: Record<string, { email?: string; email_verified?: unknown }> = {
  verified: { email: 'Reed.Verified@example.com', email_verified: true },
  unverified: { email: 'reed-owner@example.com', email_verified: false },
  worded: { email: 'reed-owner@example.com', email_verified: 'true' },
  nameless: {},
}

let databaseUrl: string
let portal: PortalProcess
let issuer: Server
/** Who signs in at the provider next. */
let who = 'verified'

const originOf = (http: Server) => `http://127.0.0.1:${(http.address() as AddressInfo).port}`
const listen = (http: Server) =>
  new Promise<void>((resolve) => http.listen(0, '127.0.0.1', () => resolve()))

beforeAll(async () => {
  databaseUrl = await createDatabase(server, 'gcf_federated', TEMPLATE_DATABASE)
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
  issuer = createServer((request, response) => answer(request, response))
  await listen(issuer)
  const settings = {
    OIDC_ISSUER: originOf(issuer),
    OIDC_CLIENT_ID: 'portal',
    OIDC_CLIENT_SECRET: 'a secret between the two',
    OIDC_NAME: '绿城通行证',
  }
  portal = await startPortalProcess({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'debug', ...settings })
  answer = providerFor(settings, portal.url)
})

afterAll(async () => {
  await portal?.stop()
  issuer?.close()
})

type Grant = { addOIDCScope: (scope: string) => void; save: () => Promise<string> }
type GrantContext = {
  oidc: {
    provider: { Grant: new (of: object) => Grant }
    client?: { clientId: string }
    session?: { accountId: string }
  }
}

function providerFor(settings: Record<string, string>, portalUrl: string) {
  const provider = new Provider(settings.OIDC_ISSUER ?? '', {
    clients: [
      {
        client_id: settings.OIDC_CLIENT_ID ?? '',
        client_secret: settings.OIDC_CLIENT_SECRET,
        redirect_uris: [`${portalUrl}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...PEOPLE[id] }),
    }),
    loadExistingGrant: async (context: GrantContext) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId,
        accountId: context.oidc.session?.accountId,
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  return (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    provider.interactionFinished(request, response, { login: { accountId: who } })
  }
}

/** A browser as far as it matters here: cookies by host, and redirects followed one by one. */
function browser() {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (url: string) => {
    const { origin } = new URL(url)
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    return jar
  }
  const cookieFor = (url: string) =>
    [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ')
  const get = async (url: string) =>
    kept(url, await fetch(url, { redirect: 'manual', headers: { cookie: cookieFor(url) } }))
  /** Types into a form and follows where it leads. */
  async function fill(path: string, form: string, typed: Record<string, string>) {
    const url = portal.url + path
    const hidden = hiddenFields(await (await get(url)).text(), form)
    const answer = kept(url, await sendForm(url, hidden, typed, { cookie: cookieFor(url) }))
    return follow(new URL(answer.headers.get('location') ?? url, url).href)
  }
  function kept(url: string, response: Response): Response {
    const jar = jarOf(url)
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const name = pair.slice(0, pair.indexOf('='))
      if (attributes.some((one) => /max-age=0$|expires=thu, 01 jan 1970/i.test(one.trim()))) {
        jar.delete(name)
      } else jar.set(name, pair.slice(name.length + 1))
    }
    return response
  }
  async function follow(url: string): Promise<{ path: string; body: string; status: number }> {
    let at = url
    for (let step = 0; step < 12; step++) {
      const response = await get(at)
      const location = response.headers.get('location')
      if (!location) {
        return {
          path: at.replace(portal.url, ''),
          body: await response.text(),
          status: response.status,
        }
      }
      at = new URL(location, at).href
    }
    throw new Error(`no end of redirects: ${at}`)
  }
  const cookies = () => [...(jars.get(portal.url)?.keys() ?? [])].sort()
  return {
    get,
    follow,
    fill,
    cookies,
    jar: () => jars.get(portal.url) ?? new Map<string, string>(),
  }
}

const rows = <T extends object>(text: string) =>
  withClient(databaseUrl, async (client) => (await client.query<T>(text)).rows)
const start = (next = '/en/me/security') =>
  `${portal.url}/api/auth/start/oidc?next=${encodeURIComponent(next)}`

describe('signing in with an OpenID provider', () => {
  it('is offered by its name', async () => {
    const { body } = await browser().follow(`${portal.url}/zh/sign-in`)
    expect(body).toContain('用绿城通行证登录')
  })

  it('makes an account of a verified address, links it, and leads where one was going', async () => {
    who = 'verified'
    const one = browser()
    const { path, body } = await one.follow(start())
    expect(path).toBe('/en/me/security')
    expect(body).toContain('Reed.Verified@example.com')
    expect(one.cookies()).toEqual(['gcf.session'])
    const linked = await rows(
      `select provider, subject, "emailNorm" from federated_identity join account on id = "accountId"`,
    )
    expect(linked).toEqual([
      { provider: 'oidc', subject: 'verified', emailNorm: 'reed.verified@example.com' },
    ])
    // The second time it is the same account.
    expect((await browser().follow(start())).path).toBe('/en/me/security')
    expect(await rows('select 1 as one from account')).toHaveLength(1)
  })

  it.each(['unverified', 'worded', 'nameless'])(
    'of somebody %s opens nobody’s account: an address is proven here first',
    async (person) => {
      await rows(
        `insert into account (email, "emailNorm", locale) values ('reed-owner@example.com', 'reed-owner@example.com', 'zh') on conflict do nothing`,
      )
      who = person
      const one = browser()
      const { path, body } = await one.follow(start('/zh/me/security'))
      expect(path).toBe('/zh/sign-in')
      expect(body).toContain('绿城通行证')
      expect(one.cookies()).toEqual(['gcf.pending'])
      const linked = await rows(
        `select 1 as one from federated_identity where subject = '${person}'`,
      )
      expect(linked).toEqual([])
    },
  )

  it('is linked to the address that somebody without one has proven with a code', async () => {
    who = 'nameless'
    const one = browser()
    const { path: signIn } = await one.follow(start('/zh/me/security'))
    const email = 'reed-pending@example.com'
    const { path: code } = await one.fill(signIn, 'sign-in', { email })
    const challenge = new URL(code, portal.url).searchParams.get('c') ?? ''
    // Nothing is linked by asking for a code.
    const links = `select "emailNorm" from federated_identity join account on id = "accountId" where subject = 'nameless'`
    expect(await rows(links)).toEqual([])
    const wrong = codeIn(challenge) === '000000' ? '000001' : '000000'
    await one.fill(code, 'code', { code: wrong })
    expect(await rows(links)).toEqual([])
    const { path, body } = await one.fill(code, 'code', { code: codeIn(challenge) })
    // Signed in, and asked: on a shared computer somebody else may have come from the service.
    expect([path, body.includes(email)]).toEqual(['/zh/me/security', true])
    expect(await rows(links)).toEqual([])
    const pending = one.jar().get('gcf.pending') ?? ''
    await one.fill('/zh/me/security', 'link-identity', {})
    expect(await rows(links)).toEqual([{ emailNorm: email }])
    expect(one.cookies()).toEqual(['gcf.session'])
    // Asked once more, by a page that was still open: it is not somebody else's.
    one.jar().set('gcf.pending', pending)
    const twice = await one.fill('/zh/me/security', 'link-identity', {})
    expect([twice.path, twice.body.includes('无须再关联')]).toEqual([
      '/zh/me/security?done=linked_already',
      true,
    ])
    expect(one.cookies()).toEqual(['gcf.session'])
    // From now on the service alone is enough, in any browser.
    const again = await browser().follow(start('/zh/me/security'))
    expect([again.path, again.body.includes(email)]).toEqual(['/zh/me/security', true])
  })

  it('is unlinked by its person, and refused to whoever says “not me”, or signs out', async () => {
    who = 'nameless'
    const one = browser()
    await one.follow(start('/zh/me/security'))
    const elsewhere = browser()
    await elsewhere.follow(start('/zh/me/security'))
    const { body } = await one.fill('/zh/me/security', 'unlink-oidc', {})
    expect(body).toContain('已经解除关联')
    // What it had opened elsewhere is shut with it.
    expect((await elsewhere.follow(`${portal.url}/zh/me`)).path).toMatch(/^\/zh\/sign-in\?next=/)
    const links = `select 1 as one from federated_identity where subject = 'nameless' and "endedAt" is null`
    expect(await rows(links)).toEqual([])
    // Once more from the service: it opens nothing any more, and asks for an address again.
    const { path } = await one.follow(start('/zh/me/security'))
    expect(path).toBe('/zh/me/security')
    expect(one.cookies()).toContain('gcf.pending')
    await one.fill('/zh/me/security', 'drop-identity', {})
    expect(one.cookies()).toEqual(['gcf.session'])
    await one.follow(start('/zh/me/security'))
    await one.fill('/zh/me', 'sign-out', {})
    expect(one.cookies()).toEqual([])
    expect(await rows(links)).toEqual([])
  })

  it('leads nowhere but to pages of ours', async () => {
    who = 'verified'
    for (const next of ['https://e.example', '//e.example', '/\\e.example', '/api/v1/forums']) {
      expect((await browser().follow(start(next))).path).toBe('/zh/me')
    }
  })

  it('is refused without the cookies of its beginning, and with a code of nobody', async () => {
    const failed = '/zh/sign-in?failed=oidc'
    const callback = `${portal.url}/api/auth/callback/oidc`
    for (const query of ['', '?code=x', '?code=x&state=y', '?error=access_denied']) {
      expect((await browser().follow(`${callback}${query}`)).path).toBe(failed)
    }
    const begun = browser()
    const to = (await begun.get(start('/en/me'))).headers.get('location') ?? ''
    const state = new URL(to).searchParams.get('state')
    const { path } = await begun.follow(`${callback}?code=made-up&state=${state}`)
    expect(path).toBe('/en/sign-in?failed=oidc')
    expect(begun.cookies()).not.toContain('gcf.session')
  })

  it('with what is not configured is not there', async () => {
    for (const path of [
      'start/wechat',
      'callback/wechat',
      'start/sid',
      'callback/sid',
      'start/x',
    ]) {
      expect((await browser().follow(`${portal.url}/api/auth/${path}`)).status).toBe(404)
    }
  })
})

describe('a service that cannot be reached, and WeChat', () => {
  let other: PortalProcess
  beforeAll(async () => {
    const gone = createServer()
    await listen(gone)
    const issuer = originOf(gone)
    await new Promise((resolve) => gone.close(resolve))
    other = await startPortalProcess({
      ...{ DATABASE_URL: databaseUrl, LOG_LEVEL: 'debug' },
      ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'portal', OIDC_CLIENT_SECRET: 'secret' },
      ...{ WECHAT_APP_ID: 'wx0123456789abcdef', WECHAT_APP_SECRET: 'secret' },
    })
  })
  afterAll(() => other?.stop())

  it('says so, signs nobody in, and leaves the other ways open', async () => {
    for (const path of ['start/oidc?next=%2Fen%2Fme', 'callback/oidc?code=x&state=y']) {
      const response = await fetch(`${other.url}/api/auth/${path}`, { redirect: 'manual' })
      const to = response.headers.get('location') ?? ''
      expect([path, response.status, to]).toEqual([
        path,
        303,
        path.startsWith('start') ? '/en/sign-in?failed=oidc' : '/zh/sign-in?failed=oidc',
      ])
      const names = response.headers.getSetCookie().filter((line) => !/max-age=0/i.test(line))
      expect(names.filter((line) => line.startsWith('gcf.session='))).toEqual([])
      const page = await (await fetch(other.url + to)).text()
      expect(page).toContain('sign-in-notice')
      expect(page).toContain('id="sign-in"')
    }
  })

  it('WeChat is asked at its own address, by our own, with a state', async () => {
    const start = `${other.url}/api/auth/start/wechat?next=%2Fzh%2Fme`
    const response = await fetch(start, { redirect: 'manual' })
    expect(response.status).toBe(303)
    const { origin, pathname, searchParams } = new URL(response.headers.get('location') ?? '')
    expect(origin + pathname).toBe('https://open.weixin.qq.com/connect/qrconnect')
    expect(Object.fromEntries(searchParams)).toMatchObject({
      appid: 'wx0123456789abcdef',
      redirect_uri: `${other.url}/api/auth/callback/wechat`,
      response_type: 'code',
      scope: 'snsapi_login',
      state: expect.stringMatching(/^.{20,}$/),
    })
  })
})

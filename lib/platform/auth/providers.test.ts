import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { customFetch } from '@auth/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { federatedPerson } from './providers.ts'

const account = (provider: string, providerAccountId: unknown = 'subject-1') =>
  ({ provider, providerAccountId }) as Parameters<typeof federatedPerson>[0]

describe('whom another service names', () => {
  it.each([
    ['a verified address', { email: 'a@example.com', email_verified: true }, 'a@example.com'],
    ['an unverified one', { email: 'a@example.com', email_verified: false }, null],
    ['a text for a boolean', { email: 'a@example.com', email_verified: 'true' }, null],
    ['a number for a boolean', { email: 'a@example.com', email_verified: 1 }, null],
    ['no word about it', { email: 'a@example.com' }, null],
    ['verified, but no text', { email: ['a@example.com'], email_verified: true }, null],
    ['nothing', null, null],
  ])('by OpenID, with %s', (_, profile, verifiedEmail) => {
    const person = { provider: 'oidc', subject: 'subject-1', verifiedEmail }
    expect(federatedPerson(account('oidc'), profile)).toEqual(person)
  })

  it('by WeChat, is known by an id and by no address', () => {
    expect(federatedPerson(account('wechat', 'union-1'), { nickname: '林' } as object)).toEqual({
      ...{ provider: 'wechat', subject: 'union-1', verifiedEmail: null },
    })
  })

  it.each([
    ['a service that we do not know', account('github')],
    ['our own cookie', account('sid')],
    ['an empty subject', account('oidc', '')],
    ['no subject', account('oidc', null)],
    ['nobody', null],
  ])('%s is nobody', (_, named) => {
    expect(federatedPerson(named, { email: 'a@example.com', email_verified: true })).toBeNull()
  })
})

describe('what is configured', () => {
  async function configured(settings: Record<string, string>) {
    vi.resetModules()
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
    const { configuredProviders, offeredProviders } = await import('./providers.ts')
    return { providers: configuredProviders(), offered: offeredProviders() }
  }

  it('is nothing as it comes', async () => {
    expect(await configured({})).toEqual({ providers: [], offered: [] })
  })

  it('is offered under its name, with proof against forged answers', async () => {
    const { providers, offered } = await configured({
      OIDC_ISSUER: 'https://id.example/realm',
      OIDC_CLIENT_ID: 'portal',
      OIDC_CLIENT_SECRET: 'secret',
      WECHAT_APP_ID: 'wx1234',
      WECHAT_APP_SECRET: 'secret',
    })
    expect(offered).toEqual([
      { id: 'oidc', name: 'id.example' },
      { id: 'wechat', name: null },
    ])
    expect(providers).toMatchObject([
      { id: 'oidc', type: 'oidc', checks: ['pkce', 'state', 'nonce'] },
      { id: 'wechat', type: 'oauth' },
    ])
    const [oidc, wechat] = providers as unknown as { profile: (told: object) => object }[]
    expect(oidc?.profile({ sub: 's', email: 'a@example.com', name: '林' })).toEqual({ id: 's' })
    // The id for all services of one owner, where the account has one; else that of this one.
    const told = { openid: 'o', unionid: 'u', nickname: '林', headimgurl: 'https://wx.example/1' }
    expect(wechat?.profile(told)).toEqual({ id: 'u' })
    expect(wechat?.profile({ openid: 'o', nickname: '林' })).toEqual({ id: 'o' })
  })
})

describe('a service that answers late or never', () => {
  afterEach(() => vi.restoreAllMocks())

  /** Answers nothing at `/silent`, the beginning of an answer at `/half`, and what was asked at `/at-once`. */
  async function slowServer() {
    const server = createServer(({ url = '' }, response) => {
      if (url.startsWith('/silent')) return
      response.writeHead(200, { 'content-type': 'application/json' })
      if (url.startsWith('/half')) response.write('{"openid"')
      else response.end(JSON.stringify({ asked: url }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const close = () => {
      server.closeAllConnections()
      server.close()
    }
    return { origin, close }
  }

  async function wechat() {
    vi.resetModules()
    vi.stubEnv('WECHAT_APP_ID', 'wx1234')
    vi.stubEnv('WECHAT_APP_SECRET', 'secret')
    const { configuredProviders } = await import('./providers.ts')
    return configuredProviders().find((one) => 'id' in one && one.id === 'wechat') as unknown as {
      [customFetch]: typeof fetch
      userinfo: { url: string; request: (asked: object) => Promise<unknown> }
    }
  }

  it('is WeChat, asked who somebody is: it is given five seconds, as for its token', async () => {
    const { userinfo, [customFetch]: hook } = await wechat()
    expect(userinfo.url).toBe('https://api.weixin.qq.com/sns/userinfo')
    const { origin, close } = await slowServer()
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    const patience = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(100))
    const ask = (path: string) =>
      userinfo.request({
        tokens: { access_token: 'a&b', openid: 'o' },
        provider: { userinfo: { url: new URL(path, origin) } },
      })
    await expect(ask('/silent')).rejects.toMatchObject({ name: 'TimeoutError' })
    await expect(ask('/half')).rejects.toMatchObject({ name: 'TimeoutError' })
    await expect(hook(`${origin}/silent`)).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(patience.mock.calls).toEqual([[5_000], [5_000], [5_000]])
    expect(await ask('/at-once')).toEqual({
      asked: '/at-once?access_token=a%26b&openid=o&lang=zh_CN',
    })
    close()
  })
})

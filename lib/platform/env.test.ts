import { describe, expect, test } from 'vitest'
import { listeningOrigin, parseEnv } from './env.ts'

describe('the settings', () => {
  test('have defaults that serve this machine only, from the embedded database', () => {
    expect(parseEnv({})).toEqual({
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: 3000,
      DATA_DIR: '.data',
      BACKUP_AT: '03:20',
      BACKUP_KEEP_DAYS: 14,
      DATABASE_URL: undefined,
      APP_ORIGIN: 'http://127.0.0.1:3000',
      SAMPLE: 'on',
      LOG_LEVEL: 'info',
      TRUSTED_PROXY_HOPS: 0,
      ICP_RECORD: undefined,
      POLICE_RECORD: undefined,
    })
  })

  test('take an empty variable for one that is not set', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '' })).toEqual(parseEnv({}))
  })

  test('keep of the public address only its origin', () => {
    expect(parseEnv({ APP_ORIGIN: 'https://forums.example/zh/' }).APP_ORIGIN).toBe(
      'https://forums.example',
    )
  })

  test.each([
    [{ PORT: '0' }, 'PORT must be at least 1'],
    [{ PORT: '70000' }, 'PORT must be at most 65535'],
    [{ PORT: '3000.5' }, 'PORT must be a whole number'],
    [{ SAMPLE: 'yes' }, 'SAMPLE must be on or off'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of trace, debug'],
    [{ APP_ORIGIN: 'forums.example' }, 'APP_ORIGIN must be an address'],
    [{ APP_ORIGIN: 'ftp://forums.example' }, 'APP_ORIGIN must be an address'],
    [{ TRUSTED_PROXY_HOPS: '-1' }, 'TRUSTED_PROXY_HOPS must be at least 0'],
    [{ BACKUP_AT: '24:00' }, 'BACKUP_AT must be a time of day'],
    [{ BACKUP_KEEP_DAYS: '0' }, 'BACKUP_KEEP_DAYS must be at least 1'],
    [{ DATABASE_URL: 'mysql://host/db' }, 'DATABASE_URL must look like postgresql://'],
  ])('refuse %o and say how to mend it', (variables, sentence) => {
    expect(() => parseEnv(variables)).toThrow(`The setting ${sentence}`)
    expect(() => parseEnv(variables)).toThrow(/correct it, or remove it to use the default\.$/)
  })

  const OIDC = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'p', OIDC_CLIENT_SECRET: 's' }
  const WECHAT = { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's' }

  test.each([
    ...[1, 2, 3, 4, 5, 6].map((bits) => [OIDC, bits] as const),
    ...[1, 2].map((bits) => [WECHAT, bits] as const),
  ])('refuse a service to sign in with that is configured by half: %o, %i', (whole, bits) => {
    const all = Object.entries(whole)
    const has = (index: number) => (bits & (1 << index)) !== 0
    const half = Object.fromEntries(all.filter((_, index) => has(index)))
    const missing = all.filter((_, index) => !has(index)).map(([name]) => name)
    expect(() => parseEnv(half)).toThrow(`${missing.join(' and ')} must be set too:`)
  })

  test('take a service whole, and several', () => {
    expect(parseEnv({ ...OIDC, ...WECHAT, OIDC_NAME: '通行证' })).toMatchObject({
      ...{ ...OIDC, ...WECHAT, OIDC_NAME: '通行证' },
    })
  })

  test.each([
    ['http://id.example', false],
    ['http://127.0.0.1.example', false],
    ['http://localhost.example:8080', false],
    ['https://id.example/realm', true],
    ['http://127.0.0.1:8080', true],
    ['http://localhost:8080', true],
    ['http://[::1]:8080', true],
  ])('trust the issuer %s: %s', (OIDC_ISSUER, isTaken) => {
    const parse = () => parseEnv({ ...OIDC, OIDC_ISSUER })
    if (isTaken) expect(parse().OIDC_ISSUER).toBe(OIDC_ISSUER)
    else expect(parse).toThrow('OIDC_ISSUER must be an https address')
  })

  test('name every mistake at once, and never repeat a password', () => {
    const wrong = { PORT: 'x', SAMPLE: 'y', DATABASE_URL: 'mysql://me:hunter2@host/db' }
    expect(() => parseEnv(wrong)).toThrow(/PORT.*DATABASE_URL.*SAMPLE/s)
    expect(() => parseEnv(wrong)).not.toThrow(/hunter2/)
  })

  test('name the address that a browser on this machine understands', () => {
    expect(listeningOrigin('127.0.0.1', 3000)).toBe('http://127.0.0.1:3000')
    expect(listeningOrigin('0.0.0.0', 80)).toBe('http://localhost:80')
    expect(listeningOrigin('fd00::1', 80)).toBe('http://[fd00::1]:80')
  })
})

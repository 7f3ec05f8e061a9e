import { describe, expect, test } from 'vitest'
import { listeningOrigin, parseEnv } from './env.ts'

describe('the settings', () => {
  test('have defaults that serve this machine only, from the embedded database', () => {
    expect(parseEnv({})).toEqual({
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: 3000,
      DATA_DIR: '.data',
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
    [{ DATABASE_URL: 'mysql://host/db' }, 'DATABASE_URL must look like postgresql://'],
  ])('refuse %o and say how to mend it', (variables, sentence) => {
    expect(() => parseEnv(variables)).toThrow(`The setting ${sentence}`)
    expect(() => parseEnv(variables)).toThrow(/correct it, or remove it to use the default\.$/)
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

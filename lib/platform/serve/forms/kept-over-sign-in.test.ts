import { describe, expect, it } from 'vitest'
import { TYPED_KEPT_SECONDS, typedCookie } from '../../http/typed-cookie.ts'
import { KeptOverSignIn } from './kept-over-sign-in.ts'

const PAGE = '/zh/forums/sample/register'

describe('what was typed before signing in', () => {
  it('is found under its id, for its page alone', () => {
    const kept = new KeptOverSignIn()
    const id = kept.keep(PAGE, { name: '林' })
    expect(id).toMatch(/^[\w-]{43}$/)
    expect(kept.find(id, PAGE)).toEqual({ name: '林' })
    // Not used up by being shown: a page may be loaded again.
    expect(kept.find(id, PAGE)).toEqual({ name: '林' })
    expect(kept.find(id, '/zh/forums/other/register')).toBeNull()
    expect(kept.find('A'.repeat(43), PAGE)).toBeNull()
    expect(kept.find(null, PAGE)).toBeNull()
    kept.forget(id)
    expect(kept.find(id, PAGE)).toBeNull()
  })

  it('is gone after half an hour', () => {
    let now = 0
    const kept = new KeptOverSignIn(() => now)
    const id = kept.keep(PAGE, { name: '林' })
    now = TYPED_KEPT_SECONDS * 1_000 - 1
    expect(kept.find(id, PAGE)).toEqual({ name: '林' })
    now += 1
    expect(kept.find(id, PAGE)).toBeNull()
  })

  it('never takes more than its share of memory: the oldest make room', () => {
    const kept = new KeptOverSignIn()
    expect(kept.keep(PAGE, { note: 'x'.repeat(65_536) })).toBeNull()
    const ids = Array.from({ length: 300 }, () => kept.keep(PAGE, { note: 'x'.repeat(60_000) }))
    const left = ids.filter((id) => kept.find(id, PAGE) !== null)
    expect(left.length).toBe(Math.floor((16 * 1_024 * 1_024) / 60_011))
    expect(left).toEqual(ids.slice(-left.length))
  })
})

describe('its cookie', () => {
  it('is bound to this host over https, and never readable by scripts', () => {
    const secure = typedCookie('https://forums.example')
    expect(secure.set('x')).toBe(
      '__Host-gcf.typed=x; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=1800',
    )
    expect(secure.read('a=1; __Host-gcf.typed=x; gcf.typed=y')).toBe('x')
    const plain = typedCookie('http://127.0.0.1:3000')
    expect(plain.drop).toBe('gcf.typed=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0')
    expect([plain.read('xgcf.typed=x'), plain.read(undefined), plain.read('gcf.typed=')]).toEqual([
      ...[null, null, null],
    ])
  })
})

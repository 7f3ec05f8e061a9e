import { expect, test } from 'vitest'
import { publicActor } from './public-actor.ts'

const noon = new Date('2026-11-26T12:00:00Z')

test('is the same for one client during one day, and another for everybody else', () => {
  const actor = publicActor('203.0.113.7', noon)
  expect(actor).toMatch(/^public:[a-z2-7]{10}$/)
  expect(publicActor('203.0.113.7', new Date('2026-11-26T23:59:59Z'))).toBe(actor)
  expect(publicActor('203.0.113.7', new Date('2026-11-27T00:00:00Z'))).not.toBe(actor)
  expect(publicActor('203.0.113.8', noon)).not.toBe(actor)
})

test('takes the /64 of one subscriber as one client', () => {
  expect(publicActor('2001:db8:1:2::1', noon)).toBe(publicActor('2001:db8:1:2:ffff::9', noon))
  expect(publicActor('2001:db8:1:2::1', noon)).not.toBe(publicActor('2001:db8:1:3::1', noon))
})

import { describe, expect, test } from 'vitest'
import { clockAt, judgeAlone, type Known } from './policy.ts'
import type { LocalScan } from './types.ts'

const FORUM = 'f'.repeat(22)
const TOKEN = ['v1', 'k'.repeat(8), 't'.repeat(22), FORUM, 'n'.repeat(22), 'm'.repeat(43)].join('.')
const ticket = { id: 'x', box: 'y', reason: null }
const scanned = (over: Partial<LocalScan> = {}): LocalScan => ({
  ...{ nonce: 'n', list: 'l', ticket: 'x', token: TOKEN, direction: 'entry' },
  ...{ at: '2026-11-26T10:00:00.000Z', said: 'ok', isTried: false, isSent: false },
  ...over,
})
const known = (over: Partial<Known> = {}): Known => ({
  ...{ forum: FORUM, ticket, standing: undefined, own: [] },
  ...over,
})
const standing = {
  id: 'x',
  direction: 'entry' as const,
  at: '2026-11-26T09:00:00.000Z',
  device: '北门',
}

describe('a phone alone', () => {
  test('lets somebody in once, out, and in again, by its own scans', () => {
    const own = [scanned()]
    expect(judgeAlone(TOKEN, 'entry', known())).toEqual({ kind: 'ok' })
    const first = { at: own[0]?.at, device: null }
    expect(judgeAlone(TOKEN, 'entry', known({ own }))).toEqual({ kind: 'already', ...first })
    expect(judgeAlone(TOKEN, 'exit', known({ own }))).toEqual({ kind: 'ok' })
    own.push(scanned({ direction: 'exit', at: '2026-11-26T10:05:00.000Z' }))
    expect(judgeAlone(TOKEN, 'entry', known({ own }))).toEqual({ kind: 'ok' })
    // Somebody who was never seen coming in may leave.
    expect(judgeAlone(TOKEN, 'exit', known())).toEqual({ kind: 'ok' })
  })

  test('believes the list where it is later than what the phone itself has scanned', () => {
    const own = [scanned({ direction: 'exit', at: '2026-11-26T08:00:00.000Z' })]
    const { at, device } = standing
    const said = judgeAlone(TOKEN, 'entry', known({ standing, own }))
    expect(said).toEqual({ kind: 'already', at, device })
    const undone = { ...standing, direction: null, at: '2026-11-26T10:01:00.000Z', device: '' }
    expect(judgeAlone(TOKEN, 'entry', known({ standing: undone, own: [scanned()] }))).toEqual({
      kind: 'ok',
    })
  })

  test('counts neither repeats nor what was refused once it was sent', () => {
    const later = { direction: 'exit' as const, at: '2026-11-26T10:10:00.000Z' }
    for (const said of ['already', 'refused'] as const) {
      const own = [scanned(), scanned({ ...later, said })]
      expect(judgeAlone(TOKEN, 'entry', known({ own })).kind).toBe('already')
    }
  })

  test('says of a ticket that it does not know that it will be judged later, and that it came before', () => {
    const alone = { ticket: undefined }
    expect(judgeAlone(TOKEN, 'entry', known(alone))).toEqual({ kind: 'unknown' })
    const own = [scanned({ said: 'unknown' })]
    expect(judgeAlone(TOKEN, 'entry', known({ ...alone, own })).kind).toBe('already')
  })

  test('sees by itself what is no ticket, of another forum, or void', () => {
    const refusals = [
      [`${TOKEN}x`, known(), 'not_a_ticket'],
      ['https://example.org', known(), 'not_a_ticket'],
      [TOKEN, known({ forum: 'g'.repeat(22) }), 'other_forum'],
      [TOKEN, known({ ticket: { id: 'x', box: null, reason: 'revoked' } }), 'revoked'],
    ] as const
    for (const [token, at, reason] of refusals) {
      expect(judgeAlone(token, 'entry', at)).toEqual({ kind: 'refused', reason })
    }
  })

  test('tells the time of the forum', () => {
    expect(clockAt('2026-11-26T23:30:00.000Z', 480)).toBe('07:30')
  })
})

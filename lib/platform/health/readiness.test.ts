import { expect, test } from 'vitest'
import { type Probes, readiness } from './readiness.ts'

const well: Probes = {
  askDatabase: async () => undefined,
  appliedMigrations: async () => ['1_a', '2_b'],
  migrationFiles: async () => ['1_a', '2_b'],
  freePercent: async () => 42.9,
  lastBackup: async () => undefined,
}
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000 - 1_000)

test('all is well', async () => {
  expect(await readiness(well)).toEqual({
    ready: true,
    checks: {
      database: { ok: true, detail: 'answers' },
      migrations: { ok: true, detail: '2 of 2 applied, 0 unknown' },
      disk: { ok: true, detail: '42 % free' },
    },
  })
})

test.each<[string, Partial<Probes>, keyof Awaited<ReturnType<typeof readiness>>['checks'], string]>(
  [
    [
      'a database that refuses',
      { askDatabase: () => Promise.reject(new Error('password=secret')) },
      'database',
      'failed',
    ],
    [
      'a database that hangs',
      { askDatabase: () => new Promise(() => undefined) },
      'database',
      'no answer within 500 ms',
    ],
    [
      'a migration that is not applied',
      { appliedMigrations: async () => ['1_a'] },
      'migrations',
      '1 of 2 applied, 0 unknown',
    ],
    [
      'a migration of a newer version',
      { appliedMigrations: async () => ['1_a', '2_b', '3_c'] },
      'migrations',
      '2 of 2 applied, 1 unknown',
    ],
    ['a disk that is nearly full', { freePercent: async () => 10 }, 'disk', '10 % free'],
  ],
)('%s is not ready, and says which part', async (_, broken, part, detail) => {
  const { ready, checks } = await readiness({ ...well, ...broken })
  expect(ready).toBe(false)
  expect(checks[part]).toEqual({ ok: false, detail })
  expect(Object.values(checks).filter(({ ok }) => !ok)).toHaveLength(1)
})

test.each<[string, Probes['lastBackup'], { ok: boolean; detail: string }]>([
  ['of this night', async () => hoursAgo(35), { ok: true, detail: '35 h old' }],
  ['of the night before last', async () => hoursAgo(36), { ok: false, detail: '36 h old' }],
  ['that was never made', async () => null, { ok: false, detail: 'none yet' }],
  [
    'on a disk that is away',
    () => Promise.reject(new Error('EIO')),
    { ok: false, detail: 'failed' },
  ],
])(
  'a backup %s is told to whoever watches, and turns no reader away',
  async (_, lastBackup, check) => {
    const { ready, checks } = await readiness({ ...well, lastBackup })
    expect({ ready, backup: checks.backup }).toEqual({ ready: true, backup: check })
  },
)

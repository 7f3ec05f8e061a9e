import { describe, expect, test } from 'vitest'
import { riverEntries } from '#components/home/entries.tsx'
import { loadLatestAgreements } from '#lib/domain/agreements/latest/loaders.ts'
import { loadAlliancesAtAGlance } from '#lib/domain/alliances/glance/loaders.ts'
import { loadProgrammeCities } from '#lib/domain/cities/pilots/loaders.ts'
import { loadRiverForums } from '#lib/domain/forums/river/loaders.ts'
import { listRiverForums } from '#lib/domain/forums/river/queries.ts'
import { loadLatestOutcomes } from '#lib/domain/outcomes/featured/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { countQueries, db } from '#lib/platform/db.ts'

const now = new Date('2026-11-23T04:00:00Z')
const real = async (at = now) => (await listRiverForums({ now: at })).filter((f) => !f.isSample)

describe('what the home page reads', () => {
  test('six questions, however much there is to tell', async () => {
    const { result, count } = await countQueries(() =>
      Promise.all([
        loadRiverForums(),
        loadLatestAgreements(9),
        loadLatestOutcomes(8),
        loadAlliancesAtAGlance(),
        loadProgrammeCities(),
        loadSources(),
      ]),
    )
    expect(result[1]).toHaveLength(9)
    expect(count).toBe(6)
    expect((await countQueries(() => loadLatestAgreements(1))).count).toBe(1)
  })

  test('the river: eight agreements one by one, sixteen counted, one total unknown', async () => {
    const tributaries = riverEntries(await real(), { locale: 'zh', today: '2026-11-23' }).map(
      (entry) => entry.tributary,
    )
    const sum = (key: 'single' | 'aggregate') => tributaries.reduce((n, t) => n + t[key], 0)
    expect([sum('single'), sum('aggregate')]).toEqual([8, 16])
    expect(tributaries.filter((t) => t.totalUnknown).map((t) => t.slug)).toEqual([
      'sino-singapore-2025',
    ])
    // newest first: what was signed and what was announced stand among the forums
    expect(tributaries.map((t) => [t.kind, t.startsOn])).toEqual([
      ['conference', '2025-09-18'],
      ['conference', '2023-09-11'],
      ['conference', '2023-05-30'],
      ['announced', '2020-06-02'],
      ['conference', '2017-11-19'],
      ['programme', '2012-05'],
      ['agreement', '2012-05'],
    ])
  })

  test('an agreement under embargo draws no line', async () => {
    const slug = 'zhongguancun-ccb-taining-cooperation'
    const until = new Date('2026-11-24T00:00:00Z')
    await db.agreement.update({ where: { slug }, data: { embargoedUntil: until } })
    const drawn = async (at: Date) =>
      (await real(at)).flatMap((forum) => forum.agreements).some((a) => a.slug === slug)
    expect(await drawn(now)).toBe(false)
    expect(await drawn(until)).toBe(true)
    await db.agreement.update({ where: { slug }, data: { embargoedUntil: null } })
  })

  test('a retired forum leaves the river', async () => {
    const where = { slug: 'pujiang-2023' }
    await db.forum.update({ where, data: { retiredAt: now } })
    expect((await real()).map((forum) => forum.slug)).not.toContain('pujiang-2023')
    await db.forum.update({ where, data: { retiredAt: null } })
  })

  test('the sum that is laid as pavers adds up', async () => {
    const catalogue = (await loadLatestOutcomes(8)).find((o) => o.kind === 'catalogue')
    const values = catalogue?.figures.filter((f) => f.group && !f.isTotal).map((f) => f.value)
    expect(values).toEqual([18, 15, 23, 10, 6, 13])
  })

  test('initiators: named, and only counted', async () => {
    const launched = (await loadAlliancesAtAGlance()).find((alliance) => alliance.launch?.stated)
    expect([launched?.launch?.initiators.length, launched?.launch?.stated]).toEqual([4, 23])
  })

  test('pilot cities in the order of the source', async () => {
    const [programme] = await loadProgrammeCities()
    expect(programme?.groups.map(({ role, cities }) => [role, cities.length])).toEqual([
      ['comprehensive_pilot', 2],
      ['specialised_pilot', 8],
      ['practice_case', 6],
    ])
    expect(programme?.groups[0]?.cities.map((city) => city.slug)).toEqual(['zhuhai', 'luoyang'])
  })

  test('what is on now is the talk, not the block around it', async () => {
    const sample = await db.forum.findFirst({ where: { isSample: true }, select: { id: true } })
    if (!sample) return
    const slot = await db.sessionSlot.findFirstOrThrow({
      where: { session: { forumId: sample.id, kind: 'talk' }, startsAt: { not: null } },
      select: {
        startsAt: true,
        session: { select: { slug: true, parent: { select: { slug: true } } } },
      },
    })
    const forums = await listRiverForums({ now: slot.startsAt ?? now })
    const running = forums.find((forum) => forum.isSample)?.running.map((session) => session.slug)
    expect(running).toContain(slot.session.slug)
    expect(running).not.toContain(slot.session.parent?.slug)
    expect((await real(slot.startsAt ?? now)).flatMap((forum) => forum.running)).toEqual([])
  })
})

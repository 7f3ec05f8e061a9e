import { expect, test } from 'vitest'
import { pageOfOrganisations } from '#lib/domain/organisations/loaders.ts'
import { listOrganisations } from '#lib/domain/organisations/queries.ts'
import { filterOrganisations } from '#lib/domain/organisations/utils.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { mergeContent, readContent } from '#prisma/content/read.ts'
import { loadUnits } from '#prisma/loading/load-units.ts'
import { unitsOf } from '#prisma/seed.ts'
import { makeOrganisation } from '#tests/factories/content.ts'

const now = new Date('2026-11-23T00:00:00Z')

test('filters', async () => {
  const all = await listOrganisations({ now })
  const slugs = (filter: Parameters<typeof filterOrganisations>[1]) =>
    filterOrganisations(all, filter)
      .map(({ slug }) => slug)
      .sort()
  expect(slugs({ role: 'host', forum: 'pujiang-2023' })).toEqual([
    'most',
    'shanghai-municipal-government',
  ])
  expect(slugs({ kind: 'ministry', country: 'KH' })).toEqual([
    'cambodia-ministry-of-environment',
    'cambodia-ministry-of-industry',
  ])
  expect(slugs({ kind: 'bank', country: 'SG' })).toEqual([])
  expect(slugs({ forum: 'sample' })).toHaveLength(5)
})

test('one query before and after a thousand more, and pages to the last', async () => {
  expect((await countQueries(() => listOrganisations({ now }))).count).toBe(1)
  const content = await readContent()
  mergeContent(
    content,
    {
      organisations: Array.from({ length: 1000 }, (_, index) =>
        makeOrganisation({
          slug: `body-${index}`,
          name: { zh: `机构${index}`, en: `Body ${index}` },
          kind: 'laboratory',
        }),
      ),
    },
    'organisation-list.test.ts',
  )
  await loadUnits(db, unitsOf(content))
  const { result, count } = await countQueries(() => listOrganisations({ now }))
  expect(count).toBe(1)
  const page = (number: number) =>
    pageOfOrganisations(result, { order: 'latin', page: number, filter: { kind: 'laboratory' } })
  expect([page(1).page?.total, page(1).page?.pages]).toEqual([1002, 17])
  expect(page(17).page?.items).toHaveLength(42)
  expect(page(18).page).toBeNull()
  expect(page(0).page).toBeNull()
}, 120_000)

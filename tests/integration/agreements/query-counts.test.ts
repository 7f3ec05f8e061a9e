import { expect, test } from 'vitest'
import {
  loadAgreement,
  loadForumAgreementLists,
  loadForumAgreements,
  loadForumRows,
  loadRegister,
} from '#lib/domain/agreements/loaders.ts'
import { loadForumFrame } from '#lib/domain/forums/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { countQueries } from '#lib/platform/db.ts'

/** A page asks at most eight questions, and no more of them for three records than for one. */

const ONE = 'zhongguancun-2023'
const THREE = 'sino-singapore-2025'

test.each([
  [ONE, 1],
  [THREE, 3],
])('a forum’s agreements (%s): four queries for %d', async (forum, records) => {
  const { result, count } = await countQueries(async () => {
    await loadForumFrame(forum)
    const agreements = await loadForumAgreements(forum)
    await loadForumAgreementLists(forum)
    await loadSources()
    return agreements
  })
  expect([result.length, count]).toEqual([records, 4])
})

test.each([
  ['zhongguancun-ccb-taining-cooperation', ONE, 2],
  ['sino-singapore-economic-corridor-mou', THREE, 3],
  ['green-credit-reporting-cooperation', 'pujiang-2023', 4],
])('an agreement (%s): three queries', async (slug, forum, parties) => {
  const { result, count } = await countQueries(async () => {
    const agreement = await loadAgreement(slug)
    await loadSources()
    await loadForumRows(forum)
    return agreement
  })
  expect([result?.parties.length, count]).toEqual([parties, 3])
})

test.each([
  [{ forum: ONE }, 1],
  [{ forum: THREE }, 3],
  [{ year: '2023' }, 4],
])('the register (%j): five queries', async (query, rows) => {
  const { result, count } = await countQueries(() => loadRegister(query))
  expect([result.listing?.rows.length, count]).toEqual([rows, 5])
})

test('an address that is not understood asks only what the filters need', async () => {
  const { result, count } = await countQueries(() => loadRegister({ year: '1066' }))
  expect(result.request).toEqual({ ok: false, name: 'year', value: '1066' })
  expect(result.listing).toBeNull()
  expect(count).toBe(2)
})

test('a page beyond the last is not understood either', async () => {
  const { request, listing } = await loadRegister({ page: '2' })
  expect(request).toEqual({ ok: false, name: 'page', value: '2' })
  expect(listing).toBeNull()
})

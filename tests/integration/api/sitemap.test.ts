import { describe, expect, test } from 'vitest'
import robots from '#app/robots.ts'
import sitemap from '#app/sitemap.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { FORUMS } from './ask.ts'

const addressesOf = (entries: Awaited<ReturnType<typeof sitemap>>) => entries.map(({ url }) => url)

describe('the sitemap', () => {
  test('names every forum with its pages in three languages, and no sample', async () => {
    const { result, count } = await countQueries(() => sitemap())
    const addresses = addressesOf(result)
    expect(count).toBe(7)
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const slug of FORUMS) {
      for (const locale of ['zh', 'zh-hant', 'en']) {
        const forum = `${env.APP_ORIGIN}/${locale}/forums/${slug}`
        expect(addresses).toEqual(expect.arrayContaining([forum, `${forum}/agenda`]))
      }
    }
    expect(addresses.filter((address) => address.includes('/forums/sample'))).toEqual([])
  })

  test('every version names all versions, itself included, as Google asks', async () => {
    const entries = await sitemap()
    const addresses = new Set<unknown>(addressesOf(entries))
    for (const { url, alternates } of entries) {
      const languages = alternates?.languages ?? {}
      expect(Object.keys(languages)).toEqual(['zh-Hans', 'zh-Hant', 'en', 'x-default'])
      expect(Object.values(languages)).toContain(url)
      expect(Object.values(languages).filter((version) => !addresses.has(version))).toEqual([])
    }
  })

  test('what is under embargo or retired is not in it', async () => {
    const slug = 'zhongguancun-ccb-taining-cooperation'
    const embargoedUntil = new Date(Date.now() + 86_400_000)
    await db.agreement.update({ where: { slug }, data: { embargoedUntil } })
    await db.person.update({ where: { slug: 'pan-xiaojun' }, data: { retiredAt: new Date() } })
    const addresses = addressesOf(await sitemap()).join('\n')
    expect(addresses).toContain('/people/guo-chunyuan')
    expect(addresses).not.toContain(slug)
    expect(addresses).not.toContain('wang-xuewei')
    expect(addresses).not.toContain('pan-xiaojun')
  })
})

test('robots may read the record, and are told where its pages are listed', () => {
  const { rules, sitemap: address } = robots()
  expect(address).toBe(`${env.APP_ORIGIN}/sitemap.xml`)
  expect([rules].flat().flatMap(({ disallow }) => disallow)).not.toContain('/')
})

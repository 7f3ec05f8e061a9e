import { describe, expect, test } from 'vitest'
import { GET as robots } from '#app/robots.txt/route.ts'
import { GET as sitemap } from '#app/sitemap.xml/route.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { FORUMS } from './ask.ts'

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one]) => one)

describe('the sitemap', () => {
  test('names every forum with its pages in three languages, and no sample', async () => {
    const { result, count } = await countQueries(() => sitemap())
    const text = await result.text()
    const addresses = all(text, /<loc>([^<]+)<\/loc>/g)
    expect(count).toBe(7)
    expect(result.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const slug of FORUMS) {
      for (const locale of ['zh', 'zh-hant', 'en']) {
        const forum = `${env.APP_ORIGIN}/${locale}/forums/${slug}`
        expect(addresses).toEqual(expect.arrayContaining([forum, `${forum}/agenda`]))
      }
    }
    expect(addresses.filter((address) => address?.includes('/forums/sample'))).toEqual([])
  })

  test('every version names all versions, itself included, as Google asks', async () => {
    const text = await (await sitemap()).text()
    const entries = all(text, /<url>(.*?)<\/url>/g) as string[]
    const addresses = new Set(all(text, /<loc>([^<]+)<\/loc>/g))
    for (const entry of entries) {
      expect(all(entry, /hreflang="([^"]+)"/g)).toEqual(['zh-Hans', 'zh-Hant', 'en', 'x-default'])
      const versions = all(entry, /href="([^"]+)"/g)
      expect(versions).toContain(all(entry, /<loc>([^<]+)<\/loc>/g)[0])
      expect(versions.filter((version) => !addresses.has(version))).toEqual([])
    }
  })

  test('what is under embargo or retired is not in it', async () => {
    const slug = 'zhongguancun-ccb-taining-cooperation'
    const embargoedUntil = new Date(Date.now() + 86_400_000)
    await db.agreement.update({ where: { slug }, data: { embargoedUntil } })
    await db.person.update({ where: { slug: 'pan-xiaojun' }, data: { retiredAt: new Date() } })
    const text = await (await sitemap()).text()
    expect(text).not.toContain(slug)
    expect(text).not.toContain('wang-xuewei')
    expect(text).not.toContain('pan-xiaojun')
  })
})

test('robots may read the record, and are told where its pages are listed', async () => {
  const text = await robots().text()
  expect(text).toContain(`Sitemap: ${env.APP_ORIGIN}/sitemap.xml`)
  expect(text).not.toMatch(/^Disallow: \/$/m)
})

import { expect, test } from '@playwright/test'

const LANGUAGES: Record<string, string> = { zh: 'zh-Hans', 'zh-hant': 'zh-Hant', en: 'en' }

test('robots.txt leads to the sitemap', async ({ request }) => {
  const text = await (await request.get('/robots.txt')).text()
  expect(text).toMatch(/^Sitemap: https?:\/\/[^/]+\/sitemap\.xml$/m)
})

/**
 * Every record's page opens, says which language it is in, and names its other languages. Each page
 * is taken in one language, in turn, so that a third of the addresses proves all pages.
 */
test('every page of the sitemap opens and names its languages', async ({ request }) => {
  test.setTimeout(300_000)
  const xml = await (await request.get('/sitemap.xml')).text()
  const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => new URL(String(url)).pathname,
  )
  expect(paths.length).toBeGreaterThan(500)
  const chosen = paths.filter((_, index) => index % 3 === Math.floor(index / 3) % 3)

  const wrong: string[] = []
  for (const path of chosen) {
    const response = await request.get(path)
    const html = await response.text()
    const lang = LANGUAGES[path.split('/')[1] ?? '']
    const says = {
      status: response.status() === 200,
      language: html.includes(`<html lang="${lang}"`),
      title: /<title>[^<]+<\/title>/.test(html),
      canonical: new RegExp(`<link rel="canonical" href="[^"]+${path}"`).test(html),
      versions: [...html.matchAll(/<link rel="alternate" hrefLang="/gi)].length === 4,
      oneHeading: [...html.matchAll(/<h1[\s>]/g)].length === 1,
    }
    const missing = Object.entries(says).flatMap(([what, holds]) => (holds ? [] : [what]))
    if (missing.length > 0) wrong.push(`${path}: ${missing.join(', ')}`)
  }
  expect(wrong).toEqual([])
})

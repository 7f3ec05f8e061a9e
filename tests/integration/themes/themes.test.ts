import { expect, test } from 'vitest'
import { listSources } from '#lib/domain/sources/queries.ts'
import { getTheme, listThemes } from '#lib/domain/themes/queries.ts'
import { wordingsOf } from '#lib/domain/themes/utils.ts'
import { countQueries, db } from '#lib/platform/db.ts'

test('EC-Link’s seven fields in the order of its text, and the sponge city', async () => {
  const themes = await listThemes()
  const of = (forum: string) =>
    themes
      .filter(({ forums }) => forums.some((one) => one.forum.slug === forum))
      .map(({ slug }) => slug)
  expect(of('ec-link')).toEqual([
    'urban-renewal',
    'green-building',
    'green-transport',
    'clean-energy',
    'water-management',
    'solid-waste-treatment',
    'municipal-finance',
  ])
  expect(of('zhongguancun-2023')).toEqual(['sponge-city'])
})

test('a field that is printed in two wordings keeps both, each with its clause', async () => {
  const theme = await getTheme('clean-energy')
  const wordings = theme === null ? [] : wordingsOf(theme)
  expect(wordings.map(({ text }) => text)).toEqual(['清潔能源利用', '清潔能源'])
  expect(wordings[1]?.citations.every(({ quote }) => !quote.includes('清潔能源利用'))).toBe(true)
})

test('two queries for a theme, one for the list', async () => {
  const page = await countQueries(async () => {
    const theme = await getTheme('sponge-city')
    await listSources()
    return theme
  })
  expect([page.result?.forums.length, page.count]).toEqual([1, 2])
  expect((await countQueries(() => listThemes())).count).toBe(1)
})

test('a theme of a draft shows no forum', async () => {
  const where = { slug: 'zhongguancun-2023' }
  await db.forum.update({ where, data: { state: 'draft' } })
  try {
    const theme = await getTheme('sponge-city')
    expect([theme?.forums, theme?.sessions]).toEqual([[], []])
  } finally {
    await db.forum.update({ where, data: { state: 'published' } })
  }
})

import type { Page } from '@playwright/test'
import { type MadeForum, madeForum } from './made-forum.ts'
import { expect } from './portal-test.ts'
import { sql } from './sign-in-codes.ts'
import { signedIn } from './signed-in.ts'

/** A forum with two rooms, whose first day is `day`. */
export async function madeProgramme(): Promise<MadeForum & { days: string[] }> {
  const forum = await madeForum()
  await sql(
    `insert into room (slug, "forumId", name, position, capacity, citations)
     values ('hall', $1, '{"zh-Hans": "报告厅", "en": "Hall"}', 0, 300, '[]'),
            ('side', $1, '{"zh-Hans": "侧厅", "en": "Side room"}', 1, 40, '[]')`,
    [forum.id],
  )
  const days = await sql<{ day: string }>(
    `select to_char(generate_series("startsOn", "endsOn", interval '1 day'), 'YYYY-MM-DD') as day from forum where id = $1`,
    [forum.id],
  )
  return { ...forum, days: days.map(({ day }) => day) }
}

/** Signs an organiser of this forum in, who is known by a name. */
export async function asOrganiser(
  page: Page,
  forum: MadeForum,
  name: string,
  baseURL: string | undefined,
  role: 'manager' | 'editor' = 'manager',
) {
  const email = `${name}-${forum.slug}@example.com`
  const cookie = await signedIn({ email, role: [forum.slug, role] }, baseURL ?? '')
  await sql(`update account set name = $2 where "emailNorm" = $1`, [email, name])
  await page.context().addCookies([cookie])
}

export const programmePath = (forum: MadeForum, rest = '', locale = 'zh') =>
  `/${locale}/organise/${forum.slug}/programme${rest}`

type Part = { title: string; day?: string; start?: string; end?: string; room?: string }

/** Adds a part by its form, and waits for its page. */
export async function addPart(page: Page, forum: MadeForum, part: Part) {
  await page.goto(programmePath(forum, '/new'))
  await page.locator('[name="title.zh-Hans"]').fill(part.title)
  if (part.day) await page.locator('[name="slot0.day"]').selectOption(part.day)
  if (part.start) await page.locator('[name="slot0.start"]').fill(part.start)
  if (part.end) await page.locator('[name="slot0.end"]').fill(part.end)
  if (part.room) await page.locator('[name="slot0.room"]').selectOption(part.room)
  await page.locator('#session button[type=submit]').click()
  await expect(page).toHaveURL(/\?created=1$/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** One part on the grid of the open day. */
export const onGrid = (page: Page, title: string) =>
  page.locator('.grid-block > a').filter({ hasText: title })

/** What the draft has of a part's first time, as its form shows it. */
export async function slotOf(forum: MadeForum, slug: string) {
  const [row] = await sql<{ fields: Record<string, string> }>(
    `select draft.fields from session_draft as draft join forum_session as own on own.id = draft."sessionId"
      where own."forumId" = $1 and own.slug = $2`,
    [forum.id, slug],
  )
  const { fields = {} } = row ?? {}
  return [fields['slot0.start'], fields['slot0.end'], fields['slot0.room']]
}

/** Picks up what has the focus, by its key; the arrows count once the page has said so. */
export async function pickUp(page: Page) {
  await page.keyboard.press('Space')
  await expect(page.locator('[id^=DndLiveRegion]')).toContainText('已拿起')
  // The library listens for arrows from its next task on: a timer of ours comes after its own.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
}

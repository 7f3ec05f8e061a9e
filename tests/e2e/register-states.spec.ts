import {
  emptyForum,
  type MadeForum,
  madeForum,
  madeRegistration,
  setCapacity,
  setDays,
  setRegistration,
  setTerms,
} from './made-forum.ts'
import { LOCALES } from './pages.ts'
import { BASE } from './person-with-data.ts'
import { expect, test } from './portal-test.ts'
import { isReady } from './registering-steps.ts'
import { sql } from './sign-in-codes.ts'
import { isSound } from './sound-page.ts'

/** Every state of registering that a page can show, on a phone: its words, and nothing offered that is not possible. */

test.use({ viewport: { width: 360, height: 740 } })
test.slow()

const words = (zh: string, hant: string, en: string) => ({ zh, 'zh-hant': hant, en })
const NEVER = { opensAt: 'null', closesAt: 'null', cancelledAt: 'null' }
const LEFT = { waitingList: 'true', needsApproval: 'false' }

let forum: MadeForum
test.beforeAll(async () => {
  forum = await madeForum()
})
test.beforeEach(async () => {
  await emptyForum(forum)
  await setTerms(forum, { ...NEVER, ...LEFT, changesUntil: 'null' })
  await setDays(forum, 10, 11)
  await setCapacity(forum, 20)
})

const PHASES = [
  {
    phase: 'not_yet_open',
    terms: { opensAt: "now() + interval '2 days'" },
    says: words('报名将于', '報名將於', 'Registration opens'),
  },
  {
    phase: 'open',
    terms: {},
    form: true,
    says: words('正在报名', '正在報名', 'Registration is open'),
  },
  {
    phase: 'open',
    name: 'open until a time',
    terms: { closesAt: "now() + interval '2 days'" },
    form: true,
    says: words('截止', '截止', 'open until'),
  },
  {
    phase: 'full',
    name: 'full, with a waiting list',
    capacity: 0,
    terms: {},
    form: true,
    says: words('现在提交将列入候补', '現在提交將列入候補', 'waiting list'),
  },
  {
    phase: 'full',
    name: 'full, where the organiser decides',
    capacity: 0,
    terms: { waitingList: 'false', needsApproval: 'true' },
    form: true,
    says: words('名额已满', '名額已滿', 'taken'),
  },
  {
    phase: 'full',
    name: 'full, without a waiting list',
    capacity: 0,
    terms: { waitingList: 'false' },
    says: words('不设候补', '不設候補', 'no waiting list'),
  },
  {
    phase: 'closed',
    terms: { closesAt: "now() - interval '1 day'" },
    says: words('截止', '截止', 'closed'),
  },
  {
    phase: 'cancelled',
    terms: { cancelledAt: 'now()' },
    says: words('已取消', '已取消', 'cancelled'),
  },
  { phase: 'over', days: [-3, -2], terms: {}, says: words('已结束', '已結束', 'over') },
] as const

test.describe('the page of registering', () => {
  for (const one of PHASES) {
    test('name' in one ? one.name : one.phase.replaceAll('_', ' '), async ({ page }) => {
      await setTerms(forum, one.terms)
      if ('capacity' in one) await setCapacity(forum, one.capacity)
      if ('days' in one) await setDays(forum, one.days[0], one.days[1])
      for (const locale of LOCALES) {
        await page.goto(`/${locale}/forums/${forum.slug}/register`)
        const state = page.locator('.phase')
        await expect(state).toHaveAttribute('data-phase', one.phase)
        await expect(state).toContainText(one.says[locale])
        await expect(page.locator('#register')).toHaveCount('form' in one ? 1 : 0)
        await expect(state.locator('a')).toHaveCount('form' in one ? 0 : 1)
        await isSound(page, `${one.phase} in ${locale}`)
        // The forum's own page says the same, and leads here only where that is of use.
        await expect(async () => {
          await page.goto(`/${locale}/forums/${forum.slug}`)
          await expect(page.locator('.reg-panel .phase')).toHaveAttribute('data-phase', one.phase, {
            timeout: 1_000,
          })
          await expect(page.locator('.reg-bar a')).toHaveCount('form' in one ? 1 : 0)
        }).toPass()
      }
    })
  }

  test('a kind that is full is not to be chosen where nobody waits; elsewhere it says who waits', async ({
    page,
  }) => {
    await sql(`update ticket_type set capacity = 0 where "forumId" = $1 and slug = 'onsite'`, [
      forum.id,
    ])
    await page.goto(`/zh/forums/${forum.slug}/register`)
    const onsite = page.locator('.check', { has: page.locator('[value=onsite]') })
    await expect(onsite).toContainText('已满，提交后列入候补')
    await expect(onsite.locator('input')).toBeEnabled()
    await setTerms(forum, { waitingList: 'false' })
    await page.reload()
    await expect(onsite).toContainText('已满')
    await expect(onsite.locator('input')).toBeDisabled()
    await expect(page.locator('[value=online]')).toBeEnabled()
    await isSound(page, 'one kind is full')
  })

  test('who comes too often is told when to come again, and keeps what was typed', async ({
    page,
  }) => {
    // Registering with one address has an end (20 in 15 minutes); the API counts with the form.
    const email = `often-${Date.now()}@example.com`
    const send = () =>
      fetch(`${BASE}/api/v1/forums/${forum.slug}/registrations`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({
          name: '甲',
          email,
          ticketType: 'online',
          locale: 'zh',
          consents: ['privacy'],
        }),
      })
    let status = 201
    for (let tries = 0; status !== 429 && tries < 25; tries++) status = (await send()).status
    expect(status).toBe(429)
    const waits = words('操作太频繁', '操作太頻繁', 'Too many attempts')
    for (const locale of LOCALES) {
      await page.goto(`/${locale}/forums/${forum.slug}/register`)
      await isReady(page, 'register', true)
      await page.locator('[name=name]').fill('林频')
      await page.locator('[name=email]').fill(email)
      await page.locator('[name=ticketType][value=online]').check()
      await page.locator('[name=consents]').check()
      await page.locator('#register .btn[type=submit]').click()
      await expect(page.locator('.error-summary')).toBeFocused()
      await expect(page.locator('.error-summary')).toContainText(waits[locale])
      await expect(page.locator('[name=name]')).toHaveValue('林频')
      await expect(page.locator('[name=email]')).toHaveValue(email)
      await expect(page.locator('[name=consents]')).toBeChecked()
      await isSound(page, `too often in ${locale}`)
    }
  })
})

type Step = 'change' | 'handover' | 'cancel'
const ALL: Step[] = ['change', 'handover', 'cancel']
const STATES: {
  name: string
  set: string
  says: Record<(typeof LOCALES)[number], string>
  steps: Step[]
  /** The ticket page's own state; its link stands on the own page only where it lets in. */
  ticket: string
  terms?: Record<string, string>
  days?: [number, number]
  capacity?: number
  /** Other ways out: accepting, registering again. */
  offers?: 'accept' | 'again'
}[] = [
  {
    name: 'confirmed',
    set: `status = 'confirmed'`,
    says: words('报名已确认', '報名已確認', 'Registration confirmed'),
    steps: ALL,
    ticket: 'valid',
  },
  {
    name: 'waiting for the organiser',
    set: `status = 'pending'`,
    says: words('等待主办方审核', '等待主辦方審核', 'organiser’s decision'),
    steps: ['change', 'cancel'],
    ticket: 'pending',
  },
  {
    name: 'on the waiting list',
    set: `status = 'waitlisted'`,
    // Else the place that is free would be given at once.
    capacity: 0,
    says: words('候补第1位', '候補第1位', 'Number 1 on the waiting list'),
    steps: ['change', 'cancel'],
    ticket: 'waitlisted',
  },
  {
    name: 'a place to accept',
    set: `"acceptBy" = now() + interval '1 day'`,
    says: words('名额已为您保留', '名額已為您保留', 'A place is kept for you'),
    steps: ['change', 'cancel'],
    ticket: 'to_accept',
    offers: 'accept',
  },
  {
    name: 'declined',
    set: `status = 'declined', "decisionNote" = '名额有限 <b>'`,
    says: words('报名未获通过', '報名未獲通過', 'Registration declined'),
    steps: [],
    ticket: 'cancelled',
  },
  {
    name: 'cancelled',
    set: `status = 'cancelled'`,
    says: words('报名已取消', '報名已取消', 'Registration cancelled'),
    steps: [],
    ticket: 'cancelled',
    offers: 'again',
  },
  {
    name: 'cancelled, and registration has closed',
    set: `status = 'cancelled'`,
    terms: { closesAt: "now() - interval '1 hour'" },
    says: words('报名已取消', '報名已取消', 'Registration cancelled'),
    steps: [],
    ticket: 'cancelled',
  },
  {
    name: 'attended',
    set: `status = 'attended'`,
    says: words('已签到', '已簽到', 'Checked in'),
    steps: [],
    ticket: 'valid',
  },
  {
    name: 'confirmed, after the last day for changes',
    set: `status = 'confirmed'`,
    terms: { changesUntil: "now() - interval '1 minute'" },
    says: words('报名已确认', '報名已確認', 'Registration confirmed'),
    steps: ['cancel'],
    ticket: 'valid',
  },
  {
    name: 'confirmed, during the forum',
    set: `status = 'confirmed'`,
    days: [-1, 1],
    says: words('报名已确认', '報名已確認', 'Registration confirmed'),
    steps: ['cancel'],
    ticket: 'valid',
  },
  {
    name: 'confirmed, of a forum that was called off',
    set: `status = 'confirmed'`,
    terms: { cancelledAt: 'now()' },
    says: words('本次论坛已取消', '本次論壇已取消', 'This forum has been cancelled'),
    steps: [],
    ticket: 'called_off',
  },
  {
    name: 'confirmed, of a forum that is over',
    set: `status = 'confirmed'`,
    days: [-3, -2],
    says: words('本次论坛已结束', '本次論壇已結束', 'This forum is over'),
    steps: [],
    ticket: 'over',
  },
  {
    name: 'a place to accept, of a forum that is over',
    set: `"acceptBy" = now() + interval '1 day'`,
    days: [-3, -2],
    says: words('本次论坛已结束', '本次論壇已結束', 'This forum is over'),
    steps: [],
    ticket: 'over',
  },
]

test.describe('a registration of one’s own', () => {
  for (const { name, set, says, steps, ticket, terms, days, offers, capacity } of STATES) {
    test(name, async ({ page }) => {
      const { id, token } = await madeRegistration(forum)
      if (capacity !== undefined) await setCapacity(forum, capacity)
      await setRegistration(id, set)
      if (terms) await setTerms(forum, terms)
      if (days) await setDays(forum, ...days)
      for (const locale of LOCALES) {
        const own = `/${locale}/registrations/${token}`
        await page.goto(own)
        const state = page.locator('.held-state')
        await expect(state).toContainText(says[locale])
        const offered = await page
          .locator('#steps a')
          .evaluateAll((links) =>
            links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-1)),
          )
        expect(offered).toEqual(steps)
        await expect(page.locator('#accept')).toHaveCount(offers === 'accept' ? 1 : 0)
        await expect(state.locator(`a[href$="/register"]`)).toHaveCount(offers === 'again' ? 1 : 0)
        const letsIn = ticket === 'valid' && steps.includes('cancel')
        await expect(state.locator(`a[href$="/ticket"]`)).toHaveCount(letsIn ? 1 : 0)
        await isSound(page, `${name} in ${locale}`)

        await page.goto(`${own}/ticket`)
        await expect(page.locator('.ticket-page')).toHaveAttribute('data-ticket', ticket)
        await expect(page.locator('.qr-plate')).toHaveCount(ticket === 'valid' ? 1 : 0)
        await expect(page.locator('.ticket-actions a[href*="/ticket."]')).toHaveCount(
          ticket === 'valid' ? 2 : 0,
        )
        // The words are the same few; English is the longest.
        if (locale === 'en') await isSound(page, `the ticket, ${name}`)
      }
      // What is not offered is not there under its address either.
      for (const step of ALL.filter((one) => !steps.includes(one))) {
        await page.goto(`/zh/registrations/${token}/${step}`)
        await expect(page).toHaveURL(`/zh/registrations/${token}`)
      }
    })
  }
})

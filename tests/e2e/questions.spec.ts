import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { ask, type MadeForum, madeForum, madeSession, type Question } from './made-forum.ts'
import { LOCALES } from './pages.ts'
import { expect, test } from './portal-test.ts'
import { isReady } from './registering-steps.ts'
import { newAddress } from './scarce-place.ts'
import { sql } from './sign-in-codes.ts'
import { isSound } from './sound-page.ts'

/** A form that asks everything that can be asked, in each language, with and without JavaScript. */

const both = (zh: string, en: string) => ({ 'zh-Hans': zh, en })
const QUESTIONS: Question[] = [
  { slug: 'role', kind: 'text', label: both('职务', 'Role'), isRequired: true, atMost: 10 },
  { slug: 'notes', kind: 'long_text', label: both('补充说明', 'Notes') },
  {
    slug: 'part',
    kind: 'choice',
    label: both('参加形式', 'Your part'),
    isRequired: true,
    options: [
      { slug: 'listen', label: both('听会', 'Listening') },
      { slug: 'talk', label: both('报告', 'Giving a talk') },
    ],
  },
  {
    slug: 'talk-title',
    kind: 'text',
    label: both('报告题目', 'Title of the talk'),
    isRequired: true,
    condition: { question: 'part', is: ['talk'] },
  },
  {
    slug: 'topics',
    kind: 'several',
    label: both('关注的主题', 'Topics'),
    options: [
      { slug: 'water', label: both('水', 'Water') },
      { slug: 'wood', label: both('木', 'Wood') },
      { slug: 'stone', label: both('石', 'Stone') },
    ],
  },
  { slug: 'guests', kind: 'number', label: both('随行人数', 'Guests'), atLeast: 0, atMost: 3 },
  { slug: 'paper', kind: 'file', label: both('论文', 'Paper'), isRequired: true },
  { slug: 'sketch', kind: 'file', label: both('草图', 'Sketch') },
  { slug: 'photo', kind: 'consent', label: both('可以拍照', 'Photographs are fine') },
  {
    slug: 'meal',
    kind: 'choice',
    label: both('午餐', 'Lunch'),
    forTypes: ['onsite'],
    options: [
      { slug: 'all', label: both('都可以', 'Anything') },
      { slug: 'plants', label: both('素食', 'Vegetarian') },
    ],
  },
]

const picture = (colour: string) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: colour } })
    .png()
    .toBuffer()

let forum: MadeForum
let walk: string
let full: string
test.beforeAll(async () => {
  forum = await madeForum()
  await ask(forum, QUESTIONS)
  walk = await madeSession(forum, '山水行', 20)
  full = await madeSession(forum, '小会', 0)
})

const answer = (page: Page, slug: string) => page.locator(`[name="answers.${slug}"]`)
const option = (page: Page, slug: string, value: string) =>
  page.locator(`[name="answers.${slug}"][value="${value}"]`)

for (const locale of LOCALES) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`in ${locale} ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
      test.slow()

      test('every kind of question is asked, refused, answered, shown and changed', async ({
        page,
      }) => {
        const email = newAddress('asked')
        await page.goto(`/${locale}/forums/${forum.slug}/register`)
        await isReady(page, 'register', javaScriptEnabled)
        // Asked only after an answer: hidden by the script, and said in words without one.
        const title = answer(page, 'talk-title')
        await expect(title).toBeVisible({ visible: !javaScriptEnabled })
        await expect(option(page, 'meal', 'plants')).toBeVisible({ visible: !javaScriptEnabled })
        if (!javaScriptEnabled) {
          await expect(page.locator('.asked-words').first()).toBeVisible()
          await expect(page.locator('.asked-words').first()).not.toHaveText('')
        }
        await expect(page.locator(`[name=sessions][value=${full}]`)).toBeDisabled()
        await isSound(page, 'everything is asked', javaScriptEnabled)

        await page.locator('[name=name]').fill('林问')
        await page.locator('[name=email]').fill(email)
        await page.locator('[name=ticketType][value=online]').check()
        await answer(page, 'role').fill('一二三四五六七八九十多')
        await answer(page, 'notes').fill('第一行\n第二行')
        await option(page, 'part', 'talk').check()
        await expect(title).toBeVisible()
        await option(page, 'topics', 'water').check()
        await option(page, 'topics', 'stone').check()
        await answer(page, 'guests').fill('9')
        await answer(page, 'photo').check()
        await answer(page, 'paper').setInputFiles({
          name: '论文.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from('not one of the kinds'),
        })
        await page.locator('[name=consents]').check()
        await page.locator('#register .btn[type=submit]').click()

        // What is wrong stands in the list at the top and beside the field, once each.
        const summary = page.locator('.error-summary')
        await expect(summary).toBeVisible()
        const wrong = ['role', 'talk-title', 'guests', 'paper']
        const targets = await summary
          .locator('a')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)))
        expect(targets).toHaveLength(wrong.length)
        for (const [index, slug] of wrong.entries()) {
          const field = answer(page, slug)
          await expect(field).toHaveAttribute('aria-invalid', 'true')
          expect(targets[index]).toBe(await field.getAttribute('id'))
          const described = (await field.getAttribute('aria-describedby')) ?? ''
          const error = page.locator(`#${described.split(' ').at(-1)}`)
          await expect(error).toBeVisible()
          await expect(error).not.toHaveText('')
        }
        await isSound(page, 'the refused answers', javaScriptEnabled)
        // Everything typed is still there, but for the file, which a browser alone does not keep.
        await expect(page.locator('[name=name]')).toHaveValue('林问')
        await expect(answer(page, 'role')).toHaveValue('一二三四五六七八九十多')
        await expect(answer(page, 'notes')).toHaveValue('第一行\n第二行')
        await expect(option(page, 'part', 'talk')).toBeChecked()
        await expect(option(page, 'topics', 'water')).toBeChecked()
        await expect(option(page, 'topics', 'wood')).not.toBeChecked()
        await expect(option(page, 'topics', 'stone')).toBeChecked()
        await expect(answer(page, 'guests')).toHaveValue('9')
        await expect(answer(page, 'photo')).toBeChecked()
        await expect(page.locator('[name=consents]')).toBeChecked()
        await expect(page.locator('.file-again').first()).toBeVisible({
          visible: !javaScriptEnabled,
        })
        if (javaScriptEnabled) {
          expect(
            await answer(page, 'paper').evaluate((one) => (one as HTMLInputElement).files?.length),
          ).toBe(1)
        }

        await answer(page, 'role').fill('工程师')
        await answer(page, 'guests').fill('2')
        await title.fill('雨水花园')
        await answer(page, 'paper').setInputFiles({
          name: '论文一.png',
          mimeType: 'image/png',
          buffer: await picture('green'),
        })
        await answer(page, 'sketch').setInputFiles({
          name: '草图.png',
          mimeType: 'image/png',
          buffer: await picture('red'),
        })
        await page.locator('#register .btn[type=submit]').click()
        await expect(page).toHaveURL(/\/registrations\/[^/?]+\?new=1/)
        const facts = page.locator('.held-facts')
        for (const words of ['工程师', '雨水花园', '第一行', '论文一.png', '草图.png']) {
          await expect(facts).toContainText(words)
        }
        await isSound(page, 'what was answered', javaScriptEnabled)
        const file = facts.getByRole('link', { name: '论文一.png' })
        const address = (await file.getAttribute('href')) as string
        const sketch = facts.getByRole('link', { name: '草图.png' })
        const sketchAddress = (await sketch.getAttribute('href')) as string
        const sent = await page.request.get(address)
        expect([sent.status(), sent.headers()['content-type']]).toEqual([200, 'image/png'])

        // To another kind of place, with a session, another file, and without the talk.
        await page.locator('#steps a').first().click()
        await isReady(page, 'change', javaScriptEnabled)
        await expect(page.locator('.kept-file').first()).toContainText('论文一.png')
        await expect(answer(page, 'role')).toHaveValue('工程师')
        await expect(option(page, 'topics', 'stone')).toBeChecked()
        await expect(answer(page, 'photo')).toBeChecked()
        await page.locator('[name=ticketType][value=onsite]').check()
        await expect(option(page, 'meal', 'plants')).toBeVisible()
        await option(page, 'meal', 'plants').check()
        await page.locator(`[name=sessions][value=${walk}]`).check()
        await option(page, 'part', 'listen').check()
        await expect(title).toBeVisible({ visible: !javaScriptEnabled })
        await answer(page, 'photo').uncheck()
        await answer(page, 'paper').setInputFiles({
          name: '论文二.png',
          mimeType: 'image/png',
          buffer: await picture('blue'),
        })
        await isSound(page, 'the form of changes', javaScriptEnabled)
        await page.locator('#change [type=submit]').click()
        await expect(page).toHaveURL(/\?done=saved/)
        await expect(facts).toContainText('论文二.png')
        await expect(facts).toContainText('山水行')
        await expect(facts).not.toContainText('雨水花园')
        await expect(facts).not.toContainText('论文一.png')
        expect((await page.request.get(address)).status()).toBe(404)

        // Nothing chosen for the file: it stays.
        await page.locator('#steps a').first().click()
        await isReady(page, 'change', javaScriptEnabled)
        await answer(page, 'role').fill('总工')
        await page.locator('#change [type=submit]').click()
        await expect(facts).toContainText('总工')
        await expect(facts).toContainText('论文二.png')

        // One that may be left out can go; one that must be there offers no such box.
        expect((await page.request.get(sketchAddress)).status()).toBe(200)
        await page.locator('#steps a').first().click()
        await isReady(page, 'change', javaScriptEnabled)
        const removal = page.locator('[name=remove]')
        await expect(removal).toHaveCount(1)
        await expect(removal).toHaveValue('sketch')
        await removal.check()
        // Ticked, it is still ticked when something else is refused.
        await answer(page, 'role').fill('')
        await page.locator('#change [type=submit]').click()
        await expect(page.locator('.error-summary')).toBeVisible()
        await expect(removal).toBeChecked()
        await isSound(page, 'a file that is to go', javaScriptEnabled)
        await answer(page, 'role').fill('总工')
        await page.locator('#change [type=submit]').click()
        await expect(page).toHaveURL(/\?done=saved/)
        await expect(facts).toContainText('论文二.png')
        await expect(facts).not.toContainText('草图')
        await expect(facts).not.toContainText('Sketch')
        expect((await page.request.get(sketchAddress)).status()).toBe(404)

        const kept = await sql<{ slug: string; value: unknown }>(
          `select question.slug, answer.value from answer join question on question.id = answer."questionId"
             join registration on registration.id = answer."registrationId" where registration.email = $1
            order by question.position`,
          [email],
        )
        expect(kept.filter(({ slug }) => slug !== 'paper')).toEqual([
          { slug: 'role', value: '总工' },
          { slug: 'notes', value: '第一行\n第二行' },
          { slug: 'part', value: 'listen' },
          { slug: 'topics', value: ['water', 'stone'] },
          { slug: 'guests', value: 2 },
          { slug: 'meal', value: 'plants' },
        ])
        const [held] = await sql<{ kind: string; taken: number }>(
          `select type.slug as kind, places.taken from registration join ticket_type as type on type.id = "ticketTypeId"
             join session_booking as booking on booking."registrationId" = registration.id
             join session_places as places on places."sessionId" = booking."sessionId" where email = $1`,
          [email],
        )
        expect(held?.kind).toBe('onsite')
        expect(held?.taken).toBeGreaterThan(0)
      })
    })
  }
}

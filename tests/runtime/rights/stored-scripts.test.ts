import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium, sandboxFlags } from '#scripts/testing/chromium.ts'
import { SCRIPT_PAYLOADS } from '#tests/factories/script-payloads.ts'
import { PAGES } from '../../factories/rights/pages.ts'
import { ROLES, type Role } from '../../factories/rights/rights.ts'
import { plantCanaries } from './canaries.ts'
import { plantScripts } from './planted-scripts.ts'
import { SUBJECTS } from './subjects.ts'
import { addressOf, forEach } from './trying.ts'
import { everybodyIn, makeWorld, type Person, type World } from './world.ts'

/**
 * T50: eighty scripts in every text that is stored, and in every address; then a browser opens every page as
 * somebody who may see all of it. None runs, none is blocked either (it would have been markup), no element and no
 * attribute comes of one, nothing is fetched from elsewhere.
 */

let world: World
let people: Record<Role, Person>
let browser: Browser
let visits: { path: string; role: Role; door: string | undefined }[]
let planted: Map<string, number>

beforeAll(async () => {
  world = await makeWorld('gcf_scripts')
  people = await everybodyIn(world)
  visits = []
  for (const [address, lines] of Object.entries(PAGES)) {
    for (const line of [lines].flat()) {
      const role = FULLEST.find((one) => line.rights(one, 'own') === 'shown')
      const subject = role && (await SUBJECTS[line.of](world, 'own', people[role]))
      if (!role || !subject) continue
      const locale = visits.length % 2 === 0 ? 'zh' : 'en'
      const path = addressOf(`/${locale}${address}`, {}, subject.params)
      visits.push({ path, role, door: subject.cookie })
    }
  }
  // A row in every table that holds something of somebody.
  await plantCanaries(world)
  planted = await plantScripts(world)
  await world.portal.contentChanged()
  const executablePath = await findChromium(() => {})
  browser = await chromium.launch({ executablePath, args: await sandboxFlags(executablePath) })
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

/** Who sees most of a page. */
const FULLEST: readonly Role[] = ['manager', 'attendee', 'anonymous', 'administrator', 'check_in']

/** A browser of this person, in which every script that runs leaves a mark. */
async function contextOf({ cookie }: Person, door: string | undefined): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: world.portal.url })
  const cookies = [cookie, door].flatMap((pair) => (pair ? [pair] : []))
  await context.addCookies(
    cookies.map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return { name, value: value.join('='), url: world.portal.url }
    }),
  )
  await context.addInitScript('window.marks = []; window.ran = (mark) => window.marks.push(mark)')
  return context
}

type Found = { marks: number; elements: number; handlers: string[]; addresses: string[] }

/** What came of the texts in the page that is open; whatever is folded is unfolded first. */
const FIND = `(() => {
  for (const details of document.querySelectorAll('details')) details.open = true
  const all = [...document.querySelectorAll('*')]
  return {
    marks: window.marks.length,
    elements: document.querySelectorAll('[data-q], xss').length,
    handlers: all.flatMap((one) => one.getAttributeNames().filter((name) => /^on/i.test(name))),
    addresses: all.flatMap((one) => ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'ping', 'srcset']
      .map((name) => one.getAttribute(name) ?? '')
      .filter((value) => /^[\\s\\u0000-\\u001f]*(?:javascript|vbscript|data:text)/i.test(value))),
  }
})()`

test('no stored text runs in any page', async () => {
  expect(SCRIPT_PAYLOADS).toHaveLength(80)
  for (const column of TOLD) expect([column, planted.has(column)]).toEqual([column, true])
  const wrong: string[] = []
  const shown = new Set<string>()
  let number = 0
  await forEach(
    visits,
    async ({ path, role, door }) => {
      const context = await contextOf(people[role], door)
      const page = await context.newPage()
      const say = (what: string) => wrong.push(`${path} ${role}: ${what}`)
      page.on('dialog', (dialog) => {
        say(`dialog ${dialog.message()}`)
        return dialog.dismiss()
      })
      page.on('pageerror', (error) => say(`thrown ${error.message}`))
      page.on('console', (message) => {
        if (/content security policy|refused to/i.test(message.text())) say(message.text())
      })
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol !== 'data:' && origin !== world.portal.url) say(`asked ${request.url()}`)
      })
      const asked = SCRIPT_PAYLOADS[number++ % SCRIPT_PAYLOADS.length] as string
      const query = new URLSearchParams({ q: asked, filter: asked, type: asked, next: asked })
      for (const address of [`${path}?${query}`, path]) {
        // Who asks for what cannot be may be sent away; then the page itself is read too.
        if (shown.has(path)) break
        const answer = await page.goto(address, { waitUntil: 'load' })
        if ((answer?.status() ?? 0) >= 500) say(`${answer?.status()}`)
        const found = (await page.evaluate(FIND)) as Found
        if (found.marks > 0) say(`${found.marks} ran`)
        if (found.elements > 0) say(`${found.elements} elements`)
        for (const handler of found.handlers) say(handler)
        for (const to of found.addresses) say(to)
        const text = await page.locator('html').innerText()
        if (text.includes('ran(1)')) shown.add(path)
      }
      await context.close()
    },
    2,
  )
  expect(wrong).toEqual([])
  // The texts are there to be read, as texts: nearly everywhere.
  process.stdout.write(
    `T50: ${[...planted.values()].reduce((a, b) => a + b)} texts in ${planted.size} columns, ${visits.length} pages, ` +
      `${shown.size} of them show some\n`,
  )
  expect(shown.size).toBeGreaterThan(visits.length * 0.75)
}, 400_000)

/** Columns that the pages are made of. */
const TOLD = [
  ...[
    'forum.name',
    'forum.description',
    'forum.goodToKnow',
    'outcome.descriptionRich',
    'forum_session.descriptionRich',
    'forum_session.title',
    'person.name',
    'room.name',
  ],
  ...['organisation.name', 'agreement.title', 'agreement_party.asPrinted', 'forum.citations'],
  ...['registration.name', 'registration.organisation', 'account.name', 'ticket_type.name'],
  ...['consent_text.body', 'check_in_device.name', 'mail_outbox.lastError', 'session_draft.fields'],
]

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Request } from '@playwright/test'
import { readActions } from '#lib/platform/serve/forms/known-actions.ts'
import { withClient } from '#scripts/database/databases.ts'
import { projectDir } from '#scripts/migrations/paths.ts'
import { expect, plainTest } from './portal-test.ts'
import { signedIn } from './signed-in.ts'

/**
 * T41: pages of somebody else, opened by a browser that is signed in here. They stand at another port
 * of the same host, which browsers count as the same site: the cookie is sent, and only the origin
 * tells them apart.
 */

const EMAIL = 'cross-site@example.com'
const VICTIM = 'cross-site-victim@example.com'
const actions = readActions(join(projectDir, '.next/server/server-reference-manifest.json'))

let attacker: Server
let evil: string
let target: string
let actionId: string

plainTest.beforeAll(async () => {
  attacker = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(pageOf(new URL(request.url ?? '/', evil).searchParams.get('way') ?? ''))
  })
  await new Promise<void>((resolve) => attacker.listen(0, '127.0.0.1', resolve))
  evil = `http://127.0.0.1:${(attacker.address() as AddressInfo).port}`
})

plainTest.afterAll(() => {
  attacker.closeAllConnections()
  attacker.close()
})

function pageOf(way: string): string {
  const fields = [
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', JSON.stringify({ id: actionId, bound: '$@1' })],
    ['$ACTION_1:1', '[{"status":"idle"}]'],
    ['locale', 'zh'],
    ['email', VICTIM],
    ['name', 'x'],
  ].map(([name, value]) => `<input type="hidden" name="${name}" value='${value}'>`)
  const form = `<form method="post" enctype="multipart/form-data" action="${target}">${fields.join('')}<button>win a prize</button></form>`
  if (way === 'form') return form
  if (way === 'frame') {
    return `<iframe sandbox="allow-forms allow-scripts" srcdoc="${form.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`
  }
  return `<button>win a prize</button><script>
    document.querySelector('button').onclick = () => {
      const body = new FormData()
      body.append('_1_locale', 'zh')
      body.append('0', '[null,"$K1"]')
      fetch(${JSON.stringify(target)}, { method: 'POST', mode: 'no-cors', credentials: 'include', body })
    }
  </script>`
}

for (const way of ['form', 'frame', 'script']) {
  plainTest(`a ${way} of another origin does nothing here`, async ({ browser, baseURL }) => {
    plainTest.setTimeout(180_000)
    const portal = baseURL as string
    const context = await browser.newContext()
    await context.addCookies([await signedIn({ email: EMAIL }, portal)])
    const page = await context.newPage()
    expect(actions.length).toBeGreaterThan(0)
    for (const action of actions) {
      actionId = action.id
      target = portal + pathOf(action.pages[0] as string)
      await page.goto(`${evil}/?way=${way}`)
      const isSent = (request: Request) => request.method() === 'POST' && request.url() === target
      const [sent] = await Promise.all([
        page.waitForRequest(isSent),
        (way === 'frame' ? page.frameLocator('iframe') : page).locator('button').click(),
      ])
      // In a frame the refusal may not even be shown (frame-ancestors), and then has no status here.
      const response = await sent.response()
      const statuses = way === 'frame' ? [403, undefined] : [403]
      expect(statuses).toContain(response?.status())
    }
    await context.close()
    const { rows } = await withClient(process.env.DATABASE_URL ?? '', (client) =>
      client.query(
        `select (select count(*)::int from account_session s join account a on a.id = s."accountId" where a.email = $1) as sessions,
                (select count(*)::int from registration where email = $2) as registrations,
                (select count(*)::int from sign_in_challenge where email = $2) as codes`,
        [EMAIL, VICTIM],
      ),
    )
    expect(rows[0].sessions).toBeGreaterThan(0)
    expect(rows[0]).toMatchObject({ registrations: 0, codes: 0 })
  })
}

function pathOf(page: string): string {
  return page
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replaceAll(/\/\([^)]+\)/g, '')
    .replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name) =>
      name === 'locale' ? 'zh' : name === 'slug' ? 'sample' : 'unknown',
    )
}

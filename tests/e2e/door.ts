import { createHmac, hkdfSync } from 'node:crypto'
import type { Page } from '@playwright/test'
import { TEST_SECRET } from '../../scripts/testing/test-secret.ts'
import type { MadeForum } from './made-forum.ts'
import { expect } from './portal-test.ts'
import { sql } from './sign-in-codes.ts'
import { signedIn } from './signed-in.ts'

/** Signs the browser of somebody who checks in there in as a device. */
export async function openDoor(page: Page, forum: MadeForum, baseURL: string, name: string) {
  const email = `${name}-${forum.slug}@example.com`
  await page
    .context()
    .addCookies([await signedIn({ email, role: [forum.slug, 'check_in'] }, baseURL)])
  await page.goto(`/zh/organise/${forum.slug}/check-in`)
  await page.getByLabel('设备名称').fill(name)
  await page.getByRole('button', { name: '用这台设备签到' }).click()
  await expect(page.locator('.door-foot p')).toHaveText(`设备：${name}`)
}

export const field = (page: Page) => page.getByLabel('凭证码、报名号、姓名或手机后四位')
export const verdict = (page: Page) => page.locator('.verdict')

/** As a hand scanner does it: the code and Enter, and the field is ready for the next one. */
export async function scanInto(page: Page, code: string): Promise<void> {
  await field(page).fill(code)
  await field(page).press('Enter')
  await expect(field(page)).toHaveValue('')
}

export const statusOf = async (id: string) =>
  (await sql<{ status: string }>('select status from registration where id = $1', [id]))[0]?.status

export type Comer = { id: string; name: string; code: string }

/** So many people with a place and a ticket, named by their numbers, with what their codes say. */
export async function madeComers(forum: MadeForum, count: number, from = 1): Promise<Comer[]> {
  const names = Array.from({ length: count }, (_, index) => `来宾${from + index}`)
  await sql(
    `with type as (
       update ticket_type set capacity = 500, confirmed = confirmed + $3, "lastSeq" = "lastSeq" + $3
        where "forumId" = $1 and slug = 'onsite' returning id, "lastSeq" - $3 as seq)
     insert into registration (code, "forumId", "ticketTypeId", name, email, "emailNorm", locale, status, seq)
     select upper(translate(substr(md5($1::text || one.name), 1, 8), '01', 'gh')), $1::uuid, type.id, one.name, one.name || '@example.com',
            md5($1::text || one.name) || '@example.com', 'zh', 'confirmed', type.seq + one.number
       from type, unnest($2::text[]) with ordinality as one (name, number)`,
    [forum.id, names, count],
  )
  const rows = await sql<{ id: string; name: string; ticket: string; nonce: string }>(
    `select r.id, r.name, ticket.id as ticket, ticket.nonce from registration r
       join ticket on ticket."registrationId" = r.id and ticket."revokedAt" is null
      where r."forumId" = $1 and r.name = any($2) order by r.seq`,
    [forum.id, names],
  )
  expect(rows.length).toBe(count)
  return rows.map(({ id, name, ticket, nonce }) => ({
    ...{ id, name, code: codeOf(ticket, forum.id, nonce) },
  }))
}

const key = Buffer.from(hkdfSync('sha256', TEST_SECRET, 'green-city-forums', 'ticket', 32))
const mac = (text: string) =>
  createHmac('sha256', key).update(`green-city-forums/ticket/${text}`).digest()

/** What the QR code of a ticket says (`lib/domain/tickets/utils.ts`). */
function codeOf(ticketId: string, forumId: string, nonce: string): string {
  const packed = [ticketId, forumId, nonce].map((hex) =>
    Buffer.from(hex.replaceAll('-', ''), 'hex').toString('base64url'),
  )
  const body = ['v1', mac('kid').subarray(0, 6).toString('base64url'), ...packed].join('.')
  return `${body}.${mac(body).toString('base64url')}`
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bodyLimitBytes } from '#lib/platform/serve/forms/form-door.ts'

const config = readFileSync(join(import.meta.dirname, '../../../deploy/nginx.conf'), 'utf8')
const MEGABYTE = 1_024 * 1_024

/** The body limit of nginx for a page, by its first regular expression that fits, else the server's. */
function nginxLimitBytes(path: string): number {
  const locations = config.matchAll(/location ~ "([^"]+)" \{([^}]*)\}/g)
  const fitting = [...locations].find(([, pattern]) => new RegExp(pattern as string).test(path))
  const size = /client_max_body_size\s+(\d+)m;/.exec(fitting?.[2] ?? config)?.[1]
  return Number(size) * MEGABYTE
}

test.each([
  ['/zh/forums/sample/register', 12],
  ['/zh-hant/registrations/abc', 12],
  ['/en/registrations/abc/change', 12],
  ['/en/me/registrations/abc', 12],
  ['/zh-hant/handovers/abc', 12],
  ['/zh/forums/sample/register/x', 1],
  ['/zh/sign-in', 1],
  ['/zh/me', 1],
])('the proxy lets through to %s what the portal takes there: %i MB', (path, megabytes) => {
  expect([bodyLimitBytes(path), nginxLimitBytes(path)]).toEqual([
    megabytes * MEGABYTE,
    megabytes * MEGABYTE,
  ])
})

test('nothing that a client says about itself passes the proxy', () => {
  for (const header of ['X-Forwarded-For $remote_addr', 'X-Forwarded-Host $host', 'Forwarded ""']) {
    expect(config).toContain(`proxy_set_header ${header};`)
  }
  // A header set in a location would switch off all those of the server.
  expect(config).not.toMatch(/location[^{]*\{[^}]*proxy_set_header/)
})

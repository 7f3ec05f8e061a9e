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
  ['/zh/organise/sample/people/li-junqi', 12],
  ['/en/organise/sample/organisations/bucea', 12],
  ['/zh/organise/sample/people/li-junqi/merge', 1],
  ['/zh/organise/sample/people', 1],
  ['/zh/organise/sample/agreements/abc', 12],
  ['/zh/organise/sample/programme/abc', 1],
  ['/zh/organise/sample/imports', 12],
  ['/zh/organise/sample/imports/abc', 1],
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

/** What the log has of a path: the map of `logged_path`, read as nginx reads it. */
function loggedPath(path: string): string {
  const [, map = ''] = config.split('map $uri $logged_path {')
  for (const [, pattern, value] of map.matchAll(/^ {4}"~\*([^"]+)" "([^"]+)";$/gm)) {
    const found = new RegExp(pattern as string, 'i').exec(path)
    const before = found?.groups?.['before_key'] ?? ''
    if (found) return (value as string).replace(`\${before_key}`, before)
  }
  return path
}

test.each([
  ['/zh/registrations/KEY', '/zh/registrations/***'],
  ['/zh-hant/registrations/KEY/ticket.pdf', '/zh-hant/registrations/***'],
  ['/en/me/registrations/KEY', '/en/me/registrations/***'],
  ['/zh/handovers/KEY', '/zh/handovers/***'],
  ['/zh/set-up/KEY', '/zh/set-up/***'],
  ['/en/sign-in/link/KEY', '/en/sign-in/link/***'],
  ['/EN/Sign-In/Link/KEY', '/EN/Sign-In/Link/***'],
  ['/calendars/KEY.ics', '/calendars/***'],
  ['/zh/forums/sample/register', '/zh/forums/sample/register'],
  ['/api/forums/sample/registrations', '/api/forums/sample/registrations'],
  ['/zh/set-up', '/zh/set-up'],
])('the log has %s as %s', (path, logged) => {
  expect(loggedPath(path)).toBe(logged)
})

test('every server writes that log or none, without query and referrer', () => {
  const servers = config.split(/^server \{/m).slice(1)
  expect(servers).toHaveLength(4)
  for (const server of servers) {
    expect(server).toMatch(/\n {4}access_log (off|\/\S+ without_keys);\n/)
    expect(server).toMatch(/\n {4}error_log {2}\/\S+ crit;\n/)
  }
  const [, format] = /log_format without_keys ([^;]+);/.exec(config) ?? []
  expect(format).toContain('$logged_path')
  expect(format).not.toMatch(/\$(request\b|request_uri|uri|args|query_string|http_referer)/)
})

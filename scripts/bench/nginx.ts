import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { contentSecurityPolicy } from '#lib/platform/serve/content-security-policy.ts'
import { securityHeaders } from '#lib/platform/serve/security-headers.ts'
import { freePort } from '#scripts/serve/listen.ts'
import { command } from '#scripts/testing/command.ts'

/** As many inline scripts as a page has; only their length matters here. */
const SCRIPT_HASHES = Array.from({ length: 3 }, () => `'sha256-${'A'.repeat(43)}='`)

export interface Nginx {
  version: string
  url: string
  stop: () => void
}

/** nginx with one worker serving a directory of files and their `.gz`; undefined where there is none. */
export async function startNginx(files: string): Promise<Nginx | undefined> {
  const { code, output } = await command('nginx', ['-v'])
  if (code !== 0) return undefined
  const port = await freePort()
  const config = join(files, '../nginx.conf')
  writeFileSync(config, configuration(files, port))
  const child = spawn('nginx', ['-c', config, '-p', join(files, '..'), '-e', 'stderr'], {
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  await untilAnswering(url, child)
  return { version: /nginx\/(\S+)/.exec(output)?.[1] ?? '', url, stop: () => child.kill('SIGQUIT') }
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries++, await sleep(50)) {
    if (child.exitCode !== null) throw new Error('nginx did not start')
    const answer = await fetch(url).catch(() => undefined)
    if (answer) return
  }
  throw new Error('nginx does not answer')
}

function configuration(files: string, port: number): string {
  // As root nginx would hand the work to a user who may not read our directory.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `${user}
daemon off;
worker_processes 1;
error_log /dev/null;
pid nginx.pid;
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=100;
  types { text/html html; }
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  server {
    listen 127.0.0.1:${port} backlog=1024;
    root ${files};
    gzip_static on;
    add_header Cache-Control "public, max-age=0, must-revalidate";
${pageHeaders()}
  }
}
`
}

/** The headers that a page of ours carries: without them nginx would be asked for a kilobyte less. */
function pageHeaders(): string {
  const pairs = ['Content-Security-Policy', contentSecurityPolicy(SCRIPT_HASHES)]
  pairs.push(...securityHeaders('http://127.0.0.1'))
  const lines: string[] = []
  for (let at = 0; at + 1 < pairs.length; at += 2)
    lines.push(`    add_header ${pairs[at]} "${pairs[at + 1]}";`)
  return lines.join('\n')
}
